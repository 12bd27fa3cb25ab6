public import MizanCore

/// What gains most for a city within a budget, in the order in which to do it.
public struct PlanReport {
  private let plan: Plan
  private let frontier: PlanFrontier?
  private let detail: GapReport.Detail
  private let words: ReportWords
  private let planWords: PlanWords
  private var say: PhraseCatalog { words.say }

  /// A report on a plan.
  ///
  /// - Parameters:
  ///   - plan: what to show.
  ///   - frontier: all plans worth having, where they are asked for; a plan without a budget is then shown
  ///     as their last row alone.
  ///   - rulebook: the one that the assessment's checklist is from.
  ///   - language: of the report's own words.
  ///   - detail: whether to show all that others have to do.
  public init(
    _ plan: Plan, frontier: PlanFrontier? = nil, rulebook: Rulebook, language: Language,
    detail: GapReport.Detail = .full
  ) {
    (self.plan, self.frontier, self.detail) = (plan, frontier, detail)
    words = ReportWords(rulebook, language)
    planWords = PlanWords(assessment: plan.assessment, request: plan.request, words: words)
  }

  /// What the plan adds, its steps, what has to wait, and what others have to do.
  public var document: Document {
    let tailoring = TailoringWords(checklist: plan.assessment.checklist, words: words)
    // With a budget, the result says so.
    let emerging = plan.request.budget == nil ? planWords.emerging(plan).map(Block.note) : []
    let table =
      frontier.map { FrontierTable($0, among: plan.candidates, planWords).blocks + emerging } ?? []
    let steps = plan.request.budget == nil ? [] : result + self.steps
    return Document(
      language: words.language, country: [plan.assessment.scorecard].country,
      subject: words.title(plan.assessment.checklist),
      blocks: identity + words.notes(on: plan.assessment.checklist) + steps + table
        + planWords.leftOut(of: plan) + others
        + history + notes
        + tailoring.blocks)
  }

  /// What became of answers and costs to earlier versions.
  private var history: [Block] {
    HistoryWords(checklist: plan.assessment.checklist, words: words)
      .blocks(plan.assessment.carryover)
  }

  private var identity: [Block] {
    let profile = plan.assessment.profile
    let respondent = say.word("respondent", profile.respondent.kind.rawValue)
    return [
      .heading(level: 1, say(.plan, ["city": words.cityAtHead(profile)])),
      .paragraph(words.title(plan.assessment.checklist)),
      .paragraph([respondent, say.date(profile.date)].joined(by: say(.listComma))),
    ] + words.caveat(profile)
  }

  private var result: [Block] {
    guard let budget = plan.request.budget else { return [] }
    guard !plan.steps.isEmpty else { return [.highlight(planWords.emptiness(of: plan))] }
    let adds = say(
      .planAdds,
      [
        "gain": words.gain(plan.gain), "cost": planWords.amount(plan.cost),
        "budget": planWords.amount(budget),
      ])
    return [
      .highlight([adds] + planWords.unspent(of: plan) + score + planWords.proof(of: plan))
    ]
  }

  private var score: [Text] {
    let assessment = plan.assessment
    guard let before = assessment.score, let after = plan.after else { return [] }
    if assessment.total.withheld != nil { return [say(.tooLittleKnown)] }
    let scoring = assessment.checklist.scoring
    return [
      say(
        .planScore,
        ["before": words.range(before, scoring), "after": words.range(after, scoring)])
    ]
  }

  private var steps: [Block] {
    guard !plan.steps.isEmpty else { return [] }
    return [.heading(level: 2, say(.planInThisOrder)), .numbered(plan.steps.indices.map(item))]
  }

  private func item(_ index: Int) -> Item {
    let step = plan.steps[index]
    let isFurther = plan.steps[..<index].contains { $0.advice.index == step.advice.index }
    let title = words.text(plan.assessment.findings[step.advice.index].criterion.title)
    let serves =
      isFurther
      ? say(.planServesFurther, ["criterion": title]) : planWords.serves(step.advice)
    let worth = say(
      .planStep,
      [
        "gain": words.gain(step.gain), "cost": planWords.amount(step.cost),
        "horizon": say.word("horizon", step.advice.recommendation.horizon.rawValue),
      ])
    var score = Text()
    if plan.assessment.total.withheld == nil, let after = step.after {
      score = say(
        .planStepScore, ["range": words.range(after, plan.assessment.checklist.scoring)])
    }
    return Item(
      body: words.action(step.advice).strong,
      details: [serves, [worth, score].joined(by: " ")]
        + (isFurther ? [] : step.advice.practices.prefix(1).map(words.practice)))
  }
}

extension PlanReport {
  /// What a terminal gets of each kind of work for others.
  private static let mostOthers = 3

  private var others: [Block] {
    guard !plan.others.isEmpty else { return [] }
    let sections = [Section.agree, .advocate, .partner].flatMap { section -> [Block] in
      let own = plan.others.filter { $0.mandate.holder.section == section }
      let shown = own.prefix(detail == .brief ? PlanReport.mostOthers : .max)
      var items = shown.map { advice in
        Item(
          lead: words.gain(advice.gain), body: words.action(advice).strong,
          details: [planWords.serves(advice)])
      }
      let rest = own.count - shown.count
      if rest > 0 { items.append(Item(body: say(.andMore, count: rest))) }
      let title = say.word("section", section.rawValue)
      return items.isEmpty ? [] : [.heading(level: 3, title), .list(items)]
    }
    return [.heading(level: 2, say(.planOthers)), .paragraph(say(.planOthersHow))] + sections
  }

  private var notes: [Block] {
    guard !plan.steps.isEmpty else { return [.note(say(.limits))] }
    let points = plan.request.unit == .points ? [say(.planHowEffort)] : []
    // Only what shows in the decimals that people read.
    let sum = plan.steps.reduce(0) { $0 + $1.gain.lowerBound }
    let sums = abs(sum - plan.gain.lowerBound) > 5e-4 ? [say(.planHowSum)] : []
    return (points + [say(.planHowGain)] + sums + [say(.limits)]).map(Block.note)
  }
}

extension CityMandate.Holder {
  /// The kind of work that what others have to do is for the city.
  fileprivate var section: Section {
    switch self {
    case .municipal: .plan
    case .shared: .agree
    case .national: .advocate
    case .outside: .partner
    }
  }
}
