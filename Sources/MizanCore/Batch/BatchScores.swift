/// What one profile scores against one checklist, as a line of a batch says it.
public struct BatchScores: Hashable, Sendable {
  /// The score of a group, or why there is none to show.
  public struct Group: Hashable, Sendable {
    /// `nil` when nothing in the group applies.
    public var score: Score?
    /// Why the score is not to be shown; `nil` when enough is known.
    public var withheld: Withheld?

    /// A group of which nothing applies, unless there is a score.
    init(score: Score? = nil, withheld: Withheld? = nil) {
      (self.score, self.withheld) = (score, withheld)
    }
  }

  /// What became of a criterion.
  public struct Criterion: Hashable, Sendable {
    /// In one word.
    public var state: State
    /// The index of the level, where it is certain; `nil` as well for a measure between its goalposts.
    public var level: Int?
    /// What it scores, or may yet score; `nil` where it does not apply.
    public var scores: ClosedRange<Double>?

    init(state: State, level: Int? = nil, scores: ClosedRange<Double>? = nil) {
      (self.state, self.level, self.scores) = (state, level, scores)
    }
  }

  /// A rule that failed: nothing is concluded from it, and its criterion may yet come to anything.
  public struct Failure: Hashable, Sendable {
    /// The criterion's index in the checklist.
    public var criterion: Int
    /// Why, in one word, such as `division-by-zero`.
    public var reason: String

    /// - Parameters:
    ///   - criterion: the criterion's index in the checklist.
    ///   - reason: why, in one word.
    public init(criterion: Int, reason: String) {
      (self.criterion, self.reason) = (criterion, reason)
    }
  }

  /// The city's id.
  public var city: String
  /// Whether the city is invented.
  public var isFictional: Bool
  /// The id of the respondent.
  public var respondent: String
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  public var date: String
  /// The checklist as a whole, then the groups in it: outermost first.
  public var groups: [Group]
  /// In the checklist's order.
  public var criteria: [Criterion]
  /// In the checklist's order; empty where all rules came to something.
  public var failures: [Failure] = []
}

extension BatchScores {
  init(_ card: Scorecard) {
    city = card.profile.city.id
    isFictional = card.profile.isFictional
    respondent = card.profile.respondent.id
    date = card.profile.date
    groups = card.total.flattened.map { Group(score: $0.score, withheld: $0.withheld) }
    criteria = card.findings.map {
      Criterion(state: $0.state, level: $0.level, scores: $0.scores)
    }
    failures = card.findings.enumerated().compactMap { index, finding in
      guard finding.state == .error else { return nil }
      return Failure(criterion: index, reason: finding.failure?.reason ?? "")
    }
  }
}
