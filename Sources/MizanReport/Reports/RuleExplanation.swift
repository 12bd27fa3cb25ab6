internal import MizanCore
internal import MizanExpression

/// How facts decide on a criterion, in words and in the rule language.
struct RuleExplanation {
  let criterion: Criterion
  let rule: Rule
  let words: ReportWords
  /// Where a tailoring sets parameters otherwise; `nil` for the rule as it was written.
  var tailored: FactVocabulary?
  private var say: PhraseCatalog { words.say }

  /// The rule alone, without any city.
  var blocks: [Block] {
    var items: [Item] = []
    if let applies = rule.applies {
      items.append(
        Item(
          body: say(.appliesWhen, ["condition": .code(applies.text.oneLine)]),
          details: inWords(applies)))
    }
    switch rule.test {
    case .conditions(let conditions):
      for (level, condition) in zip(criterion.levels, conditions).reversed() {
        items.append(
          Item(
            body: condition.map {
              say(.levelWhen, ["level": .code(level.id), "condition": .code($0.text.oneLine)])
            } ?? say(.levelOtherwise, ["level": .code(level.id)]),
            details: condition.map(inWords) ?? []))
      }
    case .measure(let measure):
      items.append(MeasureWords(measure: measure, words: words).item)
    }
    let how: Phrase
    if case .measure = rule.test { how = .howFactsMeasure } else { how = .howFactsDecideHow }
    return [
      .heading(level: 2, say(.howFactsDecide)), .paragraph(say(how)),
      .list(items + variables + [facts]),
    ]
  }

  private func inWords(_ expression: CompiledExpression) -> [Text] {
    let outline = expression.outline
    switch outline {
    case .name, .other: return []
    default: return [say(.inWords, ["words": OutlineWords(say: say).words(outline)])]
    }
  }

  /// The variables that the conditions name.
  private var variables: [Item] {
    var told: Set<String> = []
    return rule.expressions.flatMap(\.variables).filter { told.insert($0.name).inserted }.map {
      Item(body: say(.variableIs, ["name": .code($0.name), "condition": .code($0.text.oneLine)]))
    }
  }

  /// What a profile states for the rule to decide.
  private var facts: Item {
    let facts = rule.facts.map { slot -> Text in
      let declaration = rule.vocabulary.declarations[slot]
      if let value = (tailored ?? rule.vocabulary).declarations[slot].parameter {
        return say(
          .parameterIs,
          [
            "name": .code(declaration.path),
            "title": declaration.question.map(words.text) ?? Text(),
            "value": words.value(value, of: declaration),
          ])
      }
      let kind = say.word("fact-type", declaration.type.rawValue)
      return say(
        .factAsks,
        [
          "fact": .code(declaration.path), "kind": kind,
          "question": declaration.question.map(words.text) ?? say(.factGiven),
        ])
    }
    return Item(body: say(.factsTested), details: facts)
  }

  /// What each expression of the rule comes to for a city, part by part, and what would settle it.
  func answer(_ finding: Finding, _ assessment: Assessment) -> [Item] {
    let terms = TermWords(assessment.checklist.vocabulary, assessment.facts, say)
    return steps(finding).map { step in
      Item(
        body: say(
          step.phrase,
          [
            "level": .code(step.level),
            "outcome": terms.outcome(step.expression.value(assessment.facts)).strong,
          ]),
        details: step.expression.terms(assessment.facts).map(terms.term))
    } + missing(finding, assessment)
  }

  /// An expression of the rule, and how its outcome is told.
  private struct Step {
    var phrase: Phrase
    var level = ""
    var expression: CompiledExpression
  }

  /// The expressions in the order in which they are tried, as far as the first that decides.
  private func steps(_ finding: Finding) -> [Step] {
    var steps: [Step] = []
    if let applies = rule.applies { steps.append(Step(phrase: .appliesIs, expression: applies)) }
    if finding.state == .notApplicable { return steps }
    switch rule.test {
    case .measure(let measure): steps.append(Step(phrase: .valueIs, expression: measure.value))
    case .conditions(let conditions):
      for level in conditions.indices.reversed() {
        if let condition = conditions[level] {
          steps.append(
            Step(phrase: .levelIs, level: criterion.levels[level].id, expression: condition))
        }
        if finding.possibleLevels.first == level { break }
      }
    }
    return steps
  }

  private func missing(_ finding: Finding, _ assessment: Assessment) -> [Item] {
    let declarations = assessment.checklist.vocabulary.declarations
    guard !finding.missingFacts.isEmpty else { return [] }
    let facts = finding.missingFacts.map { slot in
      let declaration = declarations[slot]
      return Text.code(declaration.path)
        + (declaration.question.map { say(.colon) + words.text($0) } ?? Text())
    }
    return [
      Item(body: say(finding.isExact ? .wouldSettle : .wouldSettleOuter), details: facts)
    ]
  }
}

extension String {
  /// The words of it with single spaces between.
  var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
