internal import MizanCore

/// What several reports say of plans.
struct PlanWords {
  let assessment: Assessment
  let request: PlanRequest
  let words: ReportWords
  private var say: PhraseCatalog { words.say }

  /// "12 points of effort", or "40,000 EUR".
  func amount(_ amount: PlanAmount) -> Text {
    switch request.unit {
    case .points:
      let points = amount.hundredths
      let text = say.number(NumberStyle.grouped(amount.value))
      // Parts of a point take the form of many.
      return say(
        .effortPoints, count: points % 100 == 0 ? points / 100 : 2, ["amount": text])
    case .money:
      return say(
        .money,
        [
          "amount": say.number(NumberStyle.grouped(amount.value)),
          "currency": .code(assessment.profile.currency ?? ""),
        ])
    }
  }

  /// That no choice is better, or by how much one may be, and what there was no choice of.
  func proof(of plan: Plan) -> [Text] {
    guard !plan.isExact, plan.possiblyMore >= 1e-9 else {
      return [say(.planBest)] + emerging(plan)
    }
    let more = say(
      plan.sumsBounds ? .planBounds : .planGap,
      ["gain": say.number(NumberStyle.points(plan.possiblyMore))])
    return [more] + emerging(plan)
  }

  /// More criteria than these are counted.
  private static let mostEmerging = 3

  /// The criteria whose actions were no choice, as other actions make them gaps first.
  func emerging(_ plan: Plan) -> [Text] {
    let titles = plan.emerging.prefix(PlanWords.mostEmerging).map {
      words.text(assessment.findings[$0].criterion.title)
    }
    guard !titles.isEmpty else { return [] }
    let criteria = titles.joined(by: say(.listSemicolon))
    let rest = plan.emerging.count - titles.count
    return [
      rest == 0
        ? say(.planEmerging, ["criteria": criteria])
        : say(.planEmergingMore, count: rest, ["criteria": criteria])
    ]
  }

  /// What the plan leaves of its budget, and why.
  func unspent(of plan: Plan) -> [Text] {
    guard let unspent = plan.unspent else { return [] }
    let amount = ["amount": amount(unspent.amount)]
    guard let reason = unspent.reason else { return [say(.planUnspent, amount)] }
    return [say.word("plan-unspent", reason.rawValue, amount)]
  }

  /// Why a plan has no steps.
  func emptiness(of plan: Plan) -> [Text] {
    guard let cheapest = plan.cheapest else {
      let unknown = assessment.count(.unknown)
      return [unknown > 0 ? say(.planNothingKnown, count: unknown) : say(.planNothing)]
    }
    guard plan.isBudgetTooSmall, let budget = plan.request.budget else {
      return [say(.planNoGain)] + emerging(plan)
    }
    let tooLittle = say(
      .planTooLittle,
      [
        "budget": amount(budget), "cost": amount(cheapest.cost),
        "action": words.action(cheapest.advice),
      ])
    return [tooLittle]
  }

  /// "Serves: there is a council. Today: a council advises."
  func serves(_ advice: Advice) -> Text {
    let finding = assessment.findings[advice.index]
    return say(
      .planServes,
      ["criterion": words.text(finding.criterion.title), "level": words.level(finding)])
  }

  /// The criterion that an action serves, with the level it leads to where others are to choose from.
  func title(_ advice: Advice, among candidates: [Plan.Candidate]) -> Text {
    let criterion = assessment.findings[advice.index].criterion
    let title = words.text(criterion.title)
    guard candidates.count(where: { $0.advice.index == advice.index }) > 1 else { return title }
    let level = words.text(criterion.levels[advice.recommendation.raisesTo].label)
    return say(.planToLevel, ["criterion": title, "level": level])
  }

  /// What an action waits for, and why that cannot be planned.
  func obstacle(_ blocked: BlockedAction) -> Text {
    let action = words.action(blocked.prerequisite)
    let what = action.map { words.text($0.text) } ?? .code(blocked.prerequisite)
    return say.word("plan-obstacle", blocked.reason.rawValue, ["what": what])
  }

  /// What has to wait, and for what; nothing where nothing has.
  func waiting(_ actions: [BlockedAction]) -> [Block] {
    let items = actions.map { blocked in
      Item(
        lead: words.gain(blocked.advice.gain), body: words.action(blocked.advice).strong,
        details: [obstacle(blocked)])
    }
    return items.isEmpty ? [] : [.heading(level: 2, say(.planBlocked)), .list(items)]
  }

  /// What the plan could not choose from: what waits for something, and what has no cost.
  func leftOut(of plan: Plan) -> [Block] {
    let unpriced = plan.unpriced.map { advice in
      Item(
        lead: words.gain(advice.gain), body: words.action(advice).strong, details: [serves(advice)])
    }
    return waiting(plan.blocked)
      + (unpriced.isEmpty ? [] : [.heading(level: 2, say(.planUnpriced)), .list(unpriced)])
  }
}
