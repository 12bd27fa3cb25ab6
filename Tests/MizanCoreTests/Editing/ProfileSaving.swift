import Testing

@testable import MizanCore

/// Writes what a profile says into a file that says nothing yet, as forms and the site do: one entry after the
/// other, one language after the other.
struct ProfileSaving {
  private let profile: Profile
  private let rulebook: Rulebook

  init(_ profile: Profile, _ rulebook: Rulebook) {
    (self.profile, self.rulebook) = (profile, rulebook)
  }

  /// What an entry can be made to say: of several pieces of evidence the first.
  struct Content: Hashable {
    var answers: [String: Answer]
    var facts: [String: FactStatement]

    init(_ profile: Profile) {
      answers = profile.answers.mapValues { answer in
        Answer(answer.reply, because: answer.because, evidence: Array(answer.evidence.prefix(1)))
      }
      facts = profile.facts.mapValues { fact in
        FactStatement(
          fact.content, because: fact.because, evidence: Array(fact.evidence.prefix(1)))
      }
    }
  }

  /// Writes the file that says the same.
  ///
  /// - Parameters:
  ///   - head: a profile without answers and facts.
  ///   - ids: the entries in the order to write them.
  /// - Returns: the file.
  /// - Throws: when an edit is refused.
  func file(_ head: SourceFile, order ids: [String]) throws -> SourceFile {
    var file = head
    for id in ids {
      for language in Language.allCases {
        var text = try ProfileText(file, language: language)
        for edit in edits(of: id, in: language) { try text.apply(edit) }
        file = text.file
      }
    }
    return file
  }

  /// The entries that there are.
  var ids: [String] { profile.answers.keys.sorted() + profile.facts.keys.sorted() }

  /// The edits that are made in one language; what has no language is written with the first.
  private func edits(of id: String, in language: Language) -> [ProfileEdit] {
    let isFirst = language == Language.allCases.first
    if let answer = profile.answers[id] {
      var actions: [ProfileEdit.Action] = []
      switch answer.reply {
      case .level(let level):
        let id = rulebook.criteria[id]?.levels[level].id
        actions = isFirst ? [.level(id ?? "gone")] : []
      case .aspects(let said): actions = isFirst ? [.aspects(said)] : []
      case .unknown: actions = isFirst ? [.unknown] : []
      case .notApplicable(let reason): actions = text(reason, language) { .none(reason: $0) }
      }
      return (actions + support(answer.because, answer.evidence, language)).map {
        ProfileEdit(.answers, id, $0)
      }
    }
    guard let fact = profile.facts[id] else { return [] }
    var actions: [ProfileEdit.Action] = []
    switch fact.content {
    case .value(let value): actions = isFirst ? [.value(value)] : []
    case .unknown: actions = isFirst ? [.unknown] : []
    case .absent(let reason): actions = text(reason, language) { .none(reason: $0) }
    }
    return (actions + support(fact.because, fact.evidence, language)).map {
      ProfileEdit(.facts, id, $0)
    }
  }

  private func text(
    _ text: LocalizedText, _ language: Language, _ action: (String) -> ProfileEdit.Action
  ) -> [ProfileEdit.Action] {
    text.languages.contains(language) ? [action(text[language])] : []
  }

  private func support(
    _ because: LocalizedText?, _ evidence: [Evidence], _ language: Language
  ) -> [ProfileEdit.Action] {
    let isLast = language == Language.allCases.last
    return (because.map { text($0, language) { .because($0) } } ?? [])
      + (isLast ? evidence.prefix(1).map { .evidence($0) } : [])
  }
}
