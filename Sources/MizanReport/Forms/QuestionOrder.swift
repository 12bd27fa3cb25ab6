internal import MizanCore

/// The order in which a checklist asks: theme by theme, each criterion with the facts that decide it.
struct QuestionOrder {
  private let checklist: Checklist
  private let language: Language

  init(_ checklist: Checklist, _ language: Language) {
    (self.checklist, self.language) = (checklist, language)
  }

  /// The entries by theme; one that no group asks is not among them.
  func themes(of entries: [Questionnaire.Entry]) -> [Questionnaire.Theme] {
    var rest: [String: Questionnaire.Entry] = [:]
    for entry in entries { rest[QuestionOrder.key(entry.section, entry.id)] = entry }
    return groups(in: checklist.root).compactMap { group in
      let own = group.criteria.flatMap { names(checklist.criteria[$0.index]) }
        .compactMap { rest.removeValue(forKey: $0) }
      guard !own.isEmpty else { return nil }
      return Questionnaire.Theme(id: group.id, title: group.title[language], entries: own)
    }
  }

  private func groups(in group: Group) -> [Group] { group.groups.flatMap(groups) + [group] }

  /// The names of what is asked for a criterion: itself, then the facts of its rule.
  private func names(_ criterion: Criterion) -> [String] {
    let facts = criterion.rule?.facts.map { checklist.vocabulary.declarations[$0].path } ?? []
    return [QuestionOrder.key(.answers, criterion.id)]
      + facts.map { QuestionOrder.key(.facts, $0) }
  }

  private static func key(_ section: ProfileEdit.Section, _ id: String) -> String {
    section.rawValue + " " + id
  }
}
