public import TestSupport

extension DrawnProfile {
  /// A city that has answered most of a checklist.
  public init(
    city: String, of checklist: DrawnChecklist, _ random: inout SplitMix64,
    _ settings: CaseSettings = CaseSettings()
  ) {
    self.city = city
    var left = settings.open
    answers = [:]
    facts = [:]
    mandates = [:]
    for fact in random.shuffled(checklist.facts) {
      if left > 0, random.below(4) == 0 {
        left -= 1
      } else {
        facts[fact.name] = fact.drawn(&random)
      }
    }
    for criterion in random.shuffled(checklist.criteria) {
      if let answer = criterion.answer(&random, &left, settings) { answers[criterion.id] = answer }
    }
    for id in checklist.allGroups.map(\.id) + checklist.criteria.map(\.id)
    where random.below(8) == 0 {
      mandates[id] = random.pick(DrawnMandate.allCases)
    }
  }
}

extension DrawnFact {
  /// Something that it may be.
  public func drawn(_ random: inout SplitMix64) -> DrawnValue {
    switch kind {
    case .truth: return .truth(random.below(2) == 0)
    case .whole(let range): return .number(Double(random.pick(Array(range))))
    case .share: return .number(random.pick([0, 0.3, 0.5, 0.75, 1]))
    case .word(let words): return .word(random.pick(words))
    case .words(let words): return .words(Set(words.filter { _ in random.below(2) == 0 }))
    case .number(let range):
      let usual = [0, 0.5, 1, 2.5, 5, 9, 20, range.lowerBound, range.upperBound]
      return .number(random.pick(usual.filter(range.contains)))
    }
  }
}

extension DrawnCriterion {
  /// An answer by hand, or nothing; `left` is how much may still be unknown.
  fileprivate func answer(
    _ random: inout SplitMix64, _ left: inout Int, _ settings: CaseSettings
  ) -> DrawnProfile.Answer? {
    let level = DrawnProfile.Answer.level(random.below(question.levels.count))
    switch question {
    case .ruled, .measured:
      return random.below(10) > 0
        ? nil : settings.mayNotApply ? random.pick([level, .notApplicable]) : level
    case .graded, .threefold:
      if settings.mayNotApply, random.below(8) == 0 { return .notApplicable }
      if left > 0, random.below(4) == 0 {
        left -= 1
        return random.pick([.unknown, nil])
      }
      guard case .threefold = question, random.below(3) > 0 else { return level }
      var parts = (0..<3).map { _ in random.pick([DrawnProfile.Part.yes, .partly, .no]) }
      if left > 0, random.below(2) == 0 {
        left -= 1
        parts[random.below(3)] = .unknown
      }
      return .parts(parts)
    }
  }
}

extension DrawnChecklist {
  /// The same with recommendations, of which some have to wait for others: never in a circle.
  func withActions(_ random: inout SplitMix64) -> DrawnChecklist {
    var earlier: [String] = []
    return mapCriteria { criterion in
      var criterion = criterion
      let best = criterion.question.scores.count - 1
      criterion.actions = (0...random.below(2)).map { number in
        let needs = !earlier.isEmpty && random.below(4) == 0 ? [random.pick(earlier)] : []
        return DrawnAction(
          id: "r\(number)", raisesTo: number == 0 ? best : 1 + random.below(best),
          points: random.pick([1, 3, 9]), needs: needs)
      }
      earlier += criterion.actions.map { "\(criterion.id)/\($0.id)" }
      return criterion
    }
  }
}
