internal import MizanCore
internal import MizanExpression

extension ReportWords {
  /// What a profile states of a fact, as people say it: "yes", "12 beds", "50 %", "Health, Education".
  func value(_ value: FactValue, of declaration: FactDeclaration) -> Text {
    switch value {
    case .bool(let truth): return say(truth ? .yes : .no)
    case .int(let number):
      // Units are in the plural; of a single one the question says what it is.
      let isOne = language.pluralForm(Int(number)) == .one
      return isOne ? say.number("\(number)") : quantity("\(number)", declaration)
    case .number(let number) where declaration.type == .share:
      return say(.percent, ["n": say.number(NumberStyle.digits(number * 100))])
    case .number(let number): return quantity(NumberStyle.plain(number), declaration)
    case .text(let text): return option(text, declaration)
    case .list(let texts):
      return texts.isEmpty
        ? say(.noneOfThem) : texts.map { option($0, declaration) }.joined(by: say(.listComma))
    case .date(let date): return say.date("\(date)")
    }
  }

  private func quantity(_ number: String, _ declaration: FactDeclaration) -> Text {
    declaration.unit.map { say.number(number) + .phrase(" ") + text($0) } ?? say.number(number)
  }

  private func option(_ id: String, _ declaration: FactDeclaration) -> Text {
    declaration.values.first { $0.id == id }.map { text($0.label) } ?? .data(id)
  }

  /// What the profile states of the facts that a finding was found from, each with its reason and
  /// evidence.
  func statements(_ finding: Finding, _ assessment: Assessment) -> [Text] {
    guard finding.isComputed, let rule = finding.criterion.rule else { return [] }
    return rule.facts.flatMap { slot -> [Text] in
      let declaration = rule.vocabulary.declarations[slot]
      guard let statement = assessment.profile.facts[declaration.path],
        let said = said(statement, declaration)
      else { return [] }
      let because = statement.because.map { [text($0)] } ?? []
      return [said] + because + statement.evidence.map(evidence)
    }
  }

  private func said(_ statement: FactStatement, _ declaration: FactDeclaration) -> Text? {
    let question = declaration.question.map(text) ?? .code(declaration.path)
    switch statement.content {
    case .unknown: return nil
    case .value(let value):
      return say(
        .factIs, ["question": question, "value": self.value(value, of: declaration).strong])
    case .absent(let reason):
      return say(.factAbsent, ["question": question, "reason": text(reason)])
    }
  }

  /// What to ask: the question of a criterion, or that of a fact.
  func question(_ open: OpenQuestion, _ card: Scorecard) -> Text {
    switch open.subject {
    case .criterion(let index): return text(card.findings[index].criterion.question)
    case .fact(let slot):
      let declaration = card.checklist.vocabulary.declarations[slot]
      return declaration.question.map(text) ?? .code(declaration.path)
    }
  }

  /// What a fact's answer is chosen from, where that is a list; nothing for other questions.
  func options(_ open: OpenQuestion, _ card: Scorecard) -> [Text] {
    guard case .fact(let slot) = open.subject else { return [] }
    let options = card.checklist.vocabulary.declarations[slot].values.map { text($0.label) }
    return options.isEmpty
      ? [] : [say(.questionOptions, ["options": options.joined(by: say(.listSemicolon))])]
  }

  /// What an answer is worth beyond what it narrows for sure; nothing where there is no more to say.
  func worth(_ open: OpenQuestion) -> [Text] {
    func points(_ width: Double) -> Text { say.number(NumberStyle.points(width).dropFirst() + "") }
    let isMore = open.mostWidth - open.width > 0.0005
    let range =
      isMore
      ? [say(.worthMore, ["mean": points(open.meanWidth), "most": points(open.mostWidth)])] : []
    return range + (open.mayChangeBand ? [say(.worthBand)] : [])
  }

  /// The name under which a profile answers an open question.
  func name(_ open: OpenQuestion, _ card: Scorecard) -> Text {
    switch open.subject {
    case .criterion(let index): return .code(card.findings[index].criterion.id)
    case .fact(let slot):
      let path = Text.code(card.checklist.vocabulary.declarations[slot].path)
      let criteria = open.criteria.map { Text.code(card.findings[$0].criterion.id) }
      return say(.factDecides, ["fact": path, "criteria": criteria.joined(by: say(.listComma))])
    }
  }
}
