public import MizanCore

/// A plan for machines, in the form `plan/v1`.
///
/// Scores are 0...100 and unrounded, gains points of them; costs are effort points or money.
public struct PlanJSON {
  private let plan: Plan
  private let frontier: PlanFrontier?
  private let language: Language

  /// A plan whose names and texts are in `language`; ids are the same in all.
  public init(_ plan: Plan, frontier: PlanFrontier? = nil, language: Language) {
    (self.plan, self.frontier, self.language) = (plan, frontier, language)
  }

  /// The whole result as one object.
  public var json: JSON {
    let assessment = plan.assessment
    let request = plan.request
    let isMoney = request.unit == .money
    return [
      "mizan": "plan/v1",
      "checklist": .checklist(assessment.checklist, language),
      "tailoring": .tailoring(assessment.checklist, assessment.withoutWaivers, language),
      "city": .city(assessment.profile, language),
      "date": .string(assessment.profile.date),
      "budget": request.budget.map(amount) ?? .null,
      "unit": .string(request.unit.rawValue),
      "currency": .optional(isMoney ? assessment.profile.currency : nil),
      "withAgreements": .bool(request.withAgreements),
      "carried": .carried(assessment.scorecard, language),
      "score": .score(assessment.score, withheld: assessment.total.withheld),
      "after": .score(plan.after, withheld: assessment.total.withheld),
      "gain": .gain(plan.gain),
      "cost": amount(plan.cost),
      "unspent": unspent,
      "exact": .bool(plan.isExact),
      "possiblyMore": .number(plan.possiblyMore * 100),
      "steps": .array(plan.steps.map(step)),
      "cheapest": plan.cheapest.map { ["id": id($0.advice), "cost": amount($0.cost)] } ?? .null,
      "candidates": .array(plan.candidates.map(candidate)),
      "emerging": .array(
        plan.emerging.map { .string(assessment.findings[$0].criterion.id) }),
      "blocked": .array(plan.blocked.map(blocked)),
      "unpriced": .array(plan.unpriced.map(id)),
      "others": .array(plan.others.map(other)),
      "frontier": frontier.map { .array($0.points.map(point)) } ?? .null,
      "frontierComplete": frontier.map { .bool($0.isComplete) } ?? .null,
    ]
  }

  private func id(_ advice: Advice) -> JSON {
    let criterion = plan.assessment.findings[advice.index].criterion.id
    return .string("\(criterion)/\(advice.recommendation.id)")
  }

  /// What is left of the budget, and why; the reason is null where there was too much to go through to tell.
  private var unspent: JSON {
    guard let unspent = plan.unspent else { return .null }
    return [
      "amount": amount(unspent.amount), "reason": .optional(unspent.reason?.rawValue),
    ]
  }

  private func amount(_ amount: PlanAmount) -> JSON { .number(amount.value) }

  private func step(_ step: Plan.Step) -> JSON {
    [
      "id": id(step.advice),
      "text": .string(step.advice.recommendation.text[language]),
      "effort": .string(step.advice.recommendation.effort.rawValue),
      "horizon": .string(step.advice.recommendation.horizon.rawValue),
      "mandate": .string(step.advice.mandate.holder.rawValue),
      "counterpart": .optional(step.advice.mandate.counterpart?[language]),
      "cost": amount(step.cost),
      "gain": .gain(step.gain),
      "gainAlone": .gain(step.advice.gain),
      "after": .score(step.after, withheld: plan.assessment.total.withheld),
      "practices": .array(step.advice.practices.map { .string($0.id) }),
    ]
  }

  private func candidate(_ candidate: Plan.Candidate) -> JSON {
    [
      "id": id(candidate.advice), "cost": amount(candidate.cost),
      "gainAlone": .gain(candidate.advice.gain),
      "requires": .array(candidate.needs.map { id(plan.candidates[$0].advice) }),
    ]
  }

  private func blocked(_ blocked: BlockedAction) -> JSON {
    [
      "id": id(blocked.advice), "prerequisite": .string(blocked.prerequisite),
      "reason": .string(blocked.reason.rawValue),
    ]
  }

  private func other(_ advice: Advice) -> JSON {
    [
      "id": id(advice), "text": .string(advice.recommendation.text[language]),
      "mandate": .string(advice.mandate.holder.rawValue),
      "counterpart": .optional(advice.mandate.counterpart?[language]),
      "gain": .gain(advice.gain),
    ]
  }

  private func point(_ point: PlanFrontier.Point) -> JSON {
    [
      "cost": amount(point.cost), "gain": .gain(point.gain),
      "actions": .array(point.actions.map(id)), "exact": .bool(point.isExact),
      "possiblyMore": .number(point.possiblyMore * 100),
    ]
  }
}
