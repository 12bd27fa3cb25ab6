internal import MizanExpression

/// What became of a criterion.
public enum State: String, CaseIterable, Hashable, Sendable {
  /// The best level.
  case met
  /// A level between the worst and the best.
  case partial
  /// The worst level.
  case notMet = "not-met"
  /// More than one level is still possible.
  case unknown
  case notApplicable = "not-applicable"
  /// Its rule failed, such as by dividing by zero: nothing can be said.
  case error
  /// A tailoring leaves it out.
  case excluded
}

/// One criterion, judged for one city.
public struct Finding: Hashable, Sendable {
  /// The criterion's index in `Checklist.criteria`.
  public var index: Int
  /// What was asked, with the levels that the indices here lead to.
  public var criterion: Criterion
  /// What `possibleLevels` come to in one word.
  public var state: State
  /// The index of the level, where it is certain; `nil` as well for a measure between its goalposts.
  public var level: Int?
  /// The levels that are still possible, worst first; empty when the criterion does not apply.
  public var possibleLevels: [Int]
  /// Whether it may yet turn out that the criterion does not apply.
  public var mayNotApply: Bool
  /// What was measured; `nil` where it is unknown, and where nothing is measured.
  public var measured: Double?
  /// The three parts of the answer, on the implementation scale; `nil` elsewhere, and where nobody has
  /// said anything.
  public var implementation: Implementation?
  /// What a measure may score whose number is unknown, or what an answer in three parts comes to; `nil`
  /// for other criteria.
  public var openScores: ClosedRange<Double>?
  /// Why its rule failed.
  public var failure: Verdict.Failure?
  /// Slots of the missing facts that keep it open, in the checklist's vocabulary.
  public var missingFacts: [Int]
  /// Whether every possible level is the outcome of some completion of the missing facts; when not,
  /// there may be fewer.
  public var isExact: Bool
  /// Who can act, in this city.
  public var mandate: CityMandate
  /// What the respondent said; `nil` where nothing was said.
  public var answer: Answer?
  /// The criterion's weight in its group.
  public var weight: Double
  /// Its effective weight in the total, in 0...1; 0 when it does not apply.
  public var share: Double

  /// Why it is not held against the city for now; `nil` where it is.
  public var waiver: Waiver?

  /// Whether it enters the score: it applies, and no tailoring leaves it out or waives it.
  public var isCounted: Bool {
    waiver == nil && state != .notApplicable && state != .excluded
  }

  /// Whether it counts, its level is certain and not the best one.
  public var isCertainGap: Bool { isCounted && (state == .partial || state == .notMet) }

  /// Whether a person gave the level, or the reason why there is none.
  public var isByHand: Bool {
    switch answer?.reply {
    case .level, .aspects, .notApplicable: true
    case .unknown, nil: false
    }
  }

  /// What the number that was measured scores; `nil` where there is none.
  public var measuredScore: Double? {
    guard let measured, case .measure(let measure)? = criterion.rule?.test else { return nil }
    return measure.score(measured)
  }

  /// Whether it was found from facts.
  public var isComputed: Bool { criterion.rule != nil && !isByHand }

  /// The score, or the range of scores that are still possible; `nil` when the criterion does not
  /// apply.
  public var scores: ClosedRange<Double>? {
    if let measuredScore { return measuredScore...measuredScore }
    if let openScores { return openScores }
    guard let worst = possibleLevels.first, let best = possibleLevels.last else { return nil }
    return criterion.levels[worst].score...criterion.levels[best].score
  }

  /// What is said of the three parts of a criterion on the implementation scale; `nil` for other criteria,
  /// and where it does not apply.
  public var aspects: Implementation? {
    guard criterion.isAskedThreeTimes, scores != nil else { return nil }
    return implementation ?? level.map(Implementation.init(level:)) ?? .unknown
  }

  /// Every score that it may turn out to have, as far as an answer by hand decides on it.
  var possibleAnswers: [Double] {
    if criterion.isAskedThreeTimes { return (aspects ?? .unknown).possibleScores }
    return possibleLevels.map { criterion.levels[$0].score }
  }

  /// Its score where it counts and is certain.
  var certainScore: Double? {
    if case .known(let score) = outcome { score } else { nil }
  }

  /// What scoring needs to know of it.
  public var outcome: Outcome {
    guard isCounted, let scores else { return .notApplicable }
    if scores.lowerBound == scores.upperBound, !mayNotApply { return .known(scores.lowerBound) }
    return .open(scores, mayNotApply: mayNotApply)
  }
}
