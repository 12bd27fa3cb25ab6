import MizanCore
import MizanReport

/// The gap report of a city as Markdown, in French.
func report(on city: String, by checklist: String, rules: String) throws -> String {
  let files = try SourceFolder.yamlFiles(in: rules).map { try SourceFile.read($0) }
  let loading = Rulebook.load(files)
  guard !loading.diagnostics.hasErrors else { throw LoadFailure(loading.diagnostics) }
  let rulebook = loading.rulebook
  let answers = rulebook.profile(in: try SourceFile.read(city))
  guard let profile = answers.value, let checklist = rulebook.checklist(checklist) else {
    throw LoadFailure(answers.diagnostics)
  }
  let assessment = Assessment(of: profile, against: checklist)
  let report = GapReport(assessment, rulebook: rulebook, language: .fr)
  return DocumentFormat.markdown.render(report.document)
}

/// A format of one's own: the headings of reports, a line each.
let headings = DocumentFormat(id: "headings", fileExtension: "txt") { documents, _ in
  documents.flatMap(\.blocks).map { block in
    if case .heading(_, let text) = block { text.runs.map(\.string).joined() + "\n" } else { "" }
  }.joined()
}
