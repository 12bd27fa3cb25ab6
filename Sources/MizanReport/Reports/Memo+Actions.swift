internal import MizanCore

extension Memo {
  var actions: [Block] {
    if let plan { return planned(plan) }
    let items = agenda.proposed.map { task(item($0), cost: cost($0)) }
    let waiting = planWords(request).waiting(agenda.waiting)
    guard !items.isEmpty else { return waiting }
    return [.heading(level: 2, say(.proposedActions)), .numbered(items)]
      + more(agenda.own.count) + waiting
  }

  /// The steps of a plan, each with what it adds to those before it.
  private func planned(_ plan: Plan) -> [Block] {
    let planWords = planWords(plan)
    let items = plan.steps.map { step in
      let cost = plan.request.unit == .money ? planWords.amount(step.cost) : cost(step.advice)
      var advice = step.advice
      advice.gain = step.gain
      return task(item(advice), cost: cost)
    }
    let leftOut = planWords.leftOut(of: plan)
    guard !items.isEmpty, let budget = plan.request.budget else { return leftOut }
    let adds = say(
      .memoPlan, count: items.count,
      [
        "gain": words.gain(plan.gain), "cost": planWords.amount(plan.cost),
        "budget": planWords.amount(budget),
      ])
    return [
      .heading(level: 2, say(.proposedActions)),
      .paragraph(
        ([adds] + planWords.unspent(of: plan) + planWords.proof(of: plan)).joined(by: " ")),
      .numbered(items),
    ] + leftOut
  }

  private static let inMoney = PlanRequest(budget: nil, in: .money)

  /// What the profile says that an action costs, or a place to complete.
  private func cost(_ advice: Advice) -> Text {
    knownCost(advice).map(planWords(Memo.inMoney).amount) ?? complete(.cost)
  }

  /// What the profile says that an action costs.
  func knownCost(_ advice: Advice) -> PlanAmount? { Memo.inMoney.cost(of: advice, in: assessment) }

  /// An action with what only the city can say of it.
  private func task(_ item: Item, cost: Text) -> Item {
    var item = item
    item.details.append(
      say(
        .ownerCostDate,
        ["owner": complete(.owner), "cost": cost, "date": complete(.deadline)]))
    return item
  }

  /// What others have to agree to or decide.
  var others: [Block] {
    let sections: [Block] = [
      (Section.agree, agenda.agreed), (.advocate, agenda.advocated), (.partner, agenda.partnered),
    ].flatMap {
      section, advice -> [Block] in
      guard !advice.isEmpty else { return [] }
      let items = advice.prefix(MemoAgenda.mostShown).map(item)
      return [.heading(level: 3, say.word("section", section.rawValue)), .list(items)]
        + more(advice.count)
    }
    return sections.isEmpty ? [] : [.heading(level: 2, say(.annexOthers))] + sections
  }

  /// How many of `count` entries the memo leaves to the gap report.
  func more(_ count: Int) -> [Block] {
    let rest = count - MemoAgenda.mostShown
    return rest > 0 ? [.paragraph(say(.andMoreMemo, count: rest))] : []
  }

  private func item(_ advice: Advice) -> Item {
    let finding = assessment.findings[advice.index]
    let closes = say(
      .closes,
      [
        "criterion": words.text(finding.criterion.title), "level": words.level(finding),
        "gain": words.gain(advice.gain),
      ])
    return Item(
      body: words.action(advice).strong,
      details: [closes, words.effort(advice.recommendation)]
        + words.prerequisites(advice.recommendation, assessment)
        + advice.practices.map(words.practice))
  }
}
