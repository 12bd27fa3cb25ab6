internal import MizanExpression

extension Finding {
  /// Judges a criterion: an answer by hand stands, else its rule decides, else nobody has said.
  ///
  /// `judge` stands for the rule's own judgement where that is not needed with all that it says.
  init(
    _ criterion: Criterion, at index: Int, _ profile: Profile, _ facts: FactValues,
    groups: [String], isLeftOut: Bool = false,
    by judge: (Rule) -> (verdict: Verdict, isExact: Bool)? = { _ in nil }
  ) {
    self.index = index
    self.criterion = criterion
    answer = profile.answers[criterion.id]
    mandate = profile.mandate(over: criterion, in: groups)
    weight = 0
    share = 0
    possibleLevels = []
    missingFacts = []
    mayNotApply = false
    isExact = true
    if isLeftOut {
      state = .excluded
      return
    }
    switch answer?.reply {
    case .level(let level):
      self.level = level
      possibleLevels = [level]
      state = State(level, of: criterion)
    case .aspects(let aspects):
      state = .unknown
      take(aspects)
    case .notApplicable: state = .notApplicable
    case .unknown, nil:
      state = .unknown
      guard let rule = criterion.rule else {
        possibleLevels = Array(criterion.levels.indices)
        // What nobody has looked at may turn out not to concern the city.
        mayNotApply = true
        return
      }
      if let (verdict, isExact) = judge(rule) {
        self.isExact = isExact
        take(verdict, of: rule)
      } else {
        self.judge(rule, facts)
      }
    }
  }

  /// Takes over an answer in three parts.
  private mutating func take(_ aspects: Implementation) {
    let scores = aspects.scores
    implementation = aspects
    openScores = scores
    possibleLevels = scores.upperBound == 0 ? [0] : scores.lowerBound == 1 ? [1] : [0, 1]
    level = possibleLevels.count == 1 ? possibleLevels[0] : nil
    let isCertain = scores.lowerBound == scores.upperBound
    state = !isCertain ? .unknown : level == 0 ? .notMet : level == 1 ? .met : .partial
  }

  /// Takes over what a rule makes of some facts.
  mutating func judge(_ rule: Rule, _ facts: FactValues) {
    let (verdict, isExact, _) = rule.judgeExactly(facts)
    self.isExact = isExact
    (level, measured, openScores, failure, missingFacts, possibleLevels) =
      (nil, nil, nil, nil, [], [])
    take(verdict, of: rule)
    if state == .unknown { missingFacts = rule.missing(facts) }
  }

  private mutating func take(_ verdict: Verdict, of rule: Rule) {
    let levels = criterion.levels
    mayNotApply = verdict.mayNotApply
    if let failure = verdict.failure {
      self.failure = failure
      // While a better level is open, what is missing can still lead past the failure.
      state = verdict.levels.isEmpty ? .error : .unknown
      possibleLevels = Array(levels.indices)
      mayNotApply = true
    } else if verdict.isNotApplicable {
      state = .notApplicable
      mayNotApply = false
    } else if let number = verdict.number, case .measure(let measure) = rule.test {
      measured = number
      let score = measure.score(number) ?? 0
      let isWorst = score <= levels[0].score
      let isBest = score >= levels[1].score
      possibleLevels = isWorst ? [0] : isBest ? [1] : [0, 1]
      level = possibleLevels.count == 1 && !mayNotApply ? possibleLevels[0] : nil
      state = mayNotApply ? .unknown : isWorst ? .notMet : isBest ? .met : .partial
    } else {
      if verdict.isUnmeasured, case .measure(let measure) = rule.test {
        openScores = measure.possibleScores
        isExact = measure.isPlainFact && rule.applies == nil
      }
      possibleLevels = verdict.isUnmeasured ? Array(levels.indices) : verdict.levels.indices
      guard possibleLevels.count == 1, !mayNotApply else {
        state = .unknown
        return
      }
      level = possibleLevels[0]
      state = State(possibleLevels[0], of: criterion)
    }
  }
}

extension State {
  fileprivate init(_ level: Int, of criterion: Criterion) {
    self = level == criterion.levels.count - 1 ? .met : level == 0 ? .notMet : .partial
  }
}

extension Profile {
  /// Who can act on a criterion: as the profile says of it or of the nearest group around it, else
  /// as the criterion says.
  ///
  /// `groups` are the ids of the groups around it, outermost first.
  func mandate(over criterion: Criterion, in groups: [String]) -> CityMandate {
    let named = [criterion.id] + groups.reversed()
    return named.lazy.compactMap { mandates[$0] }.first ?? CityMandate(criterion.mandate)
  }
}
