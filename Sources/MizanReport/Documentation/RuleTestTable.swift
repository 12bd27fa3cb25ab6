internal import MizanCore

/// The examples beside a rule: what must follow from some facts.
struct RuleTestTable {
  let criterion: Criterion
  let rule: Rule
  let words: ReportWords
  private var say: PhraseCatalog { words.say }

  var blocks: [Block] {
    guard !criterion.tests.isEmpty else { return [] }
    let columns = [
      Table.Column(say(.testName), isFlexible: true), Table.Column(say(.facts), isFlexible: true),
      Table.Column(say(.testFollows)),
    ]
    let rows = criterion.tests.map { test -> [Table.Cell] in
      [.text(.data(test.name)), .text(facts(test)), .text(outcome(test))]
    }
    return [.heading(level: 3, say(.testsOfRule)), .table(Table(columns, rows: rows))]
  }

  /// What is stated, in the order of the vocabulary.
  private func facts(_ test: RuleTest) -> Text {
    rule.vocabulary.declarations.compactMap { declaration -> Text? in
      test.facts[declaration.path].map { content in
        .code(declaration.path) + say(.colon) + value(content)
      }
    }.joined(by: say(.listSemicolon))
  }

  private func value(_ content: FactStatement.Content) -> Text {
    switch content {
    case .value(let value): .code(value.text)
    case .unknown: say.word("truth", "unknown")
    case .absent: say(.factNone)
    }
  }

  private func outcome(_ test: RuleTest) -> Text {
    let outcome: Text
    switch test.expectation {
    case .levels(let levels):
      outcome = levels.map { .code(criterion.levels[$0].id) }.joined(by: say(.listComma))
    case .notApplicable: return say(.notApplicable)
    case .score(let score): outcome = say.number(NumberStyle(decimals: 1).shortest(score * 100))
    }
    return test.mayNotApply ? outcome + say(.listComma) + say(.mayNotApply) : outcome
  }
}
