internal import MizanCore

extension ReportWords {
  /// The documents that a city's answers and the practices shown to it rest on, in the order of
  /// `rules/sources.yaml`: what they are, who published them and when.
  func sources(_ assessment: Assessment) -> [Block] {
    let evidence = assessment.findings.flatMap { $0.evidence(in: assessment) }
    let cited = Set(
      evidence.compactMap(\.source)
        + assessment.advice.flatMap(\.practices).flatMap(\.sources).map(\.citation.source))
    let items = rulebook.sources.filter { cited.contains($0.id) }.map { source in
      let origin = [
        source.publisher.map(text), source.date.map(say.date), source.url.map(Text.code),
      ].compactMap(\.self)
      return Item(
        body: text(source.title),
        details: [origin.joined(by: say(.listComma))]
          + [source.note.map(text)]
          .compactMap(\.self))
    }
    return items.isEmpty ? [] : [.heading(level: 2, say(.annexSources)), .list(items)]
  }
}
