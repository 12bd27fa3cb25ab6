internal import MizanCore
internal import MizanExpression

/// The parts of an expression in words.
struct TermWords {
  private let vocabulary: FactVocabulary
  private let facts: FactValues
  private let say: PhraseCatalog

  init(_ vocabulary: FactVocabulary, _ facts: FactValues, _ say: PhraseCatalog) {
    self.vocabulary = vocabulary
    self.facts = facts
    self.say = say
  }

  /// "`beds >= 20` is false: beds is 12".
  func term(_ term: Term) -> Text {
    let declarations = vocabulary.declarations
    let known = term.facts.filter { !term.missing.contains($0) }.compactMap { slot -> Text? in
      if case .absent = facts[slot] {
        return say(.factIsAbsent, ["fact": .code(declarations[slot].path)])
      }
      guard case .value(let value) = facts[slot] else { return nil }
      // `x` is true because x is true says nothing.
      let path = declarations[slot].path
      return term.text == path
        ? nil : say(.factHas, ["fact": .code(path), "value": .code(value.written)])
    }
    let missing = term.missing.map { say(.factMissing, ["fact": .code(declarations[$0].path)]) }
    let element = term.element.map { [say(.decidedBy, ["element": .code($0.written)])] } ?? []
    let within = term.variable.map { [say(.inVariable, ["name": .code($0)])] } ?? []
    let reasons = known + missing + element + within
    let outcome = outcome(term.value)
    guard !reasons.isEmpty else {
      return say(.termIs, ["term": .code(term.text), "outcome": outcome.strong])
    }
    return say(
      .termIsBecause,
      [
        "term": .code(term.text), "outcome": outcome.strong,
        "reasons": reasons.joined(by: say(.listComma)),
      ])
  }

  /// "true", "unknown", why it failed, or the value.
  func outcome(_ value: Value) -> Text {
    switch value {
    case .bool(let truth): say.word("truth", truth ? "true" : "false")
    case .unknown: say.word("truth", "unknown")
    case .failure(let failure):
      say(.failed, ["reason": say.word("failure", failure.reason.rawValue)])
    default: Text.code(value.written)
    }
  }
}
