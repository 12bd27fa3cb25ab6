public import MizanCore
public import MizanExpression

/// What an expression comes to, part by part.
public struct ExpressionReport {
  private let expression: CompiledExpression
  private let vocabulary: FactVocabulary
  private let facts: FactValues
  private let say: PhraseCatalog

  /// - Parameters:
  ///   - expression: one that was compiled against `vocabulary`.
  ///   - vocabulary: what its slots mean.
  ///   - facts: what is known of them.
  ///   - language: of the report's own words.
  public init(
    _ expression: CompiledExpression, in vocabulary: FactVocabulary, _ facts: FactValues,
    language: Language
  ) {
    self.expression = expression
    self.vocabulary = vocabulary
    self.facts = facts
    say = PhraseCatalog.catalog(for: language)
  }

  /// The value first, then its parts where it has several, or what it needs.
  public var document: Document {
    let words = TermWords(vocabulary, facts, say)
    let value = expression.value(facts)
    let terms = expression.terms(facts)
    let isWhole = terms.count == 1 && terms[0].text == expression.text.oneLine
    let items = terms.filter { !isWhole || !$0.facts.isEmpty }.map { Item(body: words.term($0)) }
    return Document(
      language: say.language,
      blocks: [
        .paragraph(words.outcome(value).strong),
        .paragraph(say(.typeIs, ["type": .code("\(expression.type)")])),
      ] + (items.isEmpty ? [] : [.list(items)]))
  }

  /// The same for machines.
  public var json: JSON {
    let value = expression.value(facts)
    let missing: [Int] = if case .unknown(let set) = value { expression.slots(set) } else { [] }
    return [
      "mizan": "evaluation/v1",
      "expression": .string(expression.text),
      "type": .string("\(expression.type)"),
      "value": .string(value.written),
      "missingFacts": .array(missing.map { .string(vocabulary.declarations[$0].path) }),
    ]
  }
}
