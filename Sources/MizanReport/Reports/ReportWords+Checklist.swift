internal import MizanCore

extension ReportWords {
  /// What has to be said of a checklist at the head of a report: that it is tailored, and that it is not all in
  /// the report's language.
  func notes(on checklist: Checklist) -> [Block] {
    let tailoring = TailoringWords(checklist: checklist, words: self).note
    let missing = checklist.texts.count { !$0.languages.contains(language) }
    return tailoring + (missing > 0 ? [.note(say(.untranslated, count: missing))] : [])
  }
}

extension Checklist {
  /// The texts that reports are made of.
  fileprivate var texts: [LocalizedText] {
    [title] + (summary.map { [$0] } ?? []) + root.titles + criteria.flatMap(\.texts)
  }
}

extension Group {
  fileprivate var titles: [LocalizedText] {
    groups.flatMap { [$0.title] + $0.titles }
  }
}

extension Criterion {
  fileprivate var texts: [LocalizedText] {
    [title, question] + levels.map(\.label) + recommendations.map(\.text)
  }
}
