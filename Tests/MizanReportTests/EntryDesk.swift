import MizanCore
import Testing

@testable import MizanReport

/// Saves single entries of a profile for `SampleRules`, as the site does.
struct EntryDesk {
  private let rulebook: Rulebook
  private let checklist: Checklist

  init() throws {
    rulebook = try SampleRules.rulebook()
    checklist = try #require(rulebook.checklist("own"))
  }

  func questionnaire(_ file: SourceFile, _ language: Language) throws -> Questionnaire {
    let loading = rulebook.profile(in: file)
    guard let profile = loading.value else { throw LoadFailure(loading.diagnostics) }
    let form = Form(checklist, rulebook, profile, file, language: language)
    return Questionnaire(form, profile: profile, rulebook: rulebook)
  }

  /// The file with one entry changed; `nil` where it is not saved without a question: since something does not go
  /// together, or texts and evidence would be lost that no field shows.
  ///
  /// - Throws: when the file cannot be edited, or is no profile afterwards.
  func saved(
    _ said: SaidEntry, _ section: ProfileEdit.Section, _ id: String, _ file: SourceFile,
    _ language: Language
  ) throws -> SourceFile? {
    let questionnaire = try questionnaire(file, language)
    let entry = try #require(questionnaire.entry(section, id))
    let result = questionnaire.changes(by: said.reply(to: entry), to: entry)
    let losesEvidence = said.source.isEmpty && entry.evidenceCount > 1
    guard result.problems.isEmpty, result.lost.isEmpty, !losesEvidence else { return nil }
    var text = try ProfileText(file, language: language)
    for edit in result.edits { try text.apply(edit) }
    let loading = rulebook.profile(in: text.file)
    guard loading.value != nil else { throw LoadFailure(loading.diagnostics) }
    return text.file
  }
}
