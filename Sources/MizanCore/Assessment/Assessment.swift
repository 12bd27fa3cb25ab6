public import MizanExpression

/// A city's profile judged against a checklist: its scores, its gaps, and what to do about them.
public struct Assessment: Sendable {
  /// What was found of each criterion, and the scores.
  public let scorecard: Scorecard
  /// The score over what the city itself can decide; `nil` when that is nothing.
  public let mandateScore: Score?
  /// Why the mandate score is not to be shown; `nil` when enough is known, or there is none.
  public let mandateWithheld: Withheld?
  /// Criteria below their best level: those that are certain first, by what closing them gains.
  public let gaps: [Gap]
  /// What to do about the certain gaps, by what it gains for what it costs.
  public let advice: [Advice]
  /// The total with every criterion counting that a waiver takes out; `nil` where none does.
  public let withoutWaivers: GroupResult?

  /// Judges a city by every criterion of a checklist.
  ///
  /// - Parameters:
  ///   - profile: the answers; a criterion without one is unknown.
  ///   - checklist: one of the rulebook that the profile was read with; answers name its levels by
  ///     index.
  ///   - practices: what other cities do; those of the profile's own city are left out.
  public init(of profile: Profile, against checklist: Checklist, practices: [Practice] = []) {
    let scorecard = Scorecard(of: profile, against: checklist)
    self.scorecard = scorecard
    mandateScore = scorecard.mandateScore()
    mandateWithheld = mandateScore.flatMap { checklist.scoring.withheld($0) }
    advice = scorecard.advice(practices)
    gaps = scorecard.gaps(advice)
    withoutWaivers = scorecard.withoutWaivers
  }

  /// What is not known, by how much knowing it would narrow the total.
  ///
  /// Each possible answer is scored: ask once, and only where it is shown.
  public func openQuestions() -> [OpenQuestion] { scorecard.openQuestions() }

  /// What the city was judged by.
  public var checklist: Checklist { scorecard.checklist }
  /// The city, who answered for it, and the answers, under the ids of today.
  public var profile: Profile { scorecard.profile }
  /// What became of answers to questions that the checklist has replaced or retired.
  public var carryover: Carryover { scorecard.carryover }
  /// One for each criterion, in the checklist's order.
  public var findings: [Finding] { scorecard.findings }
  /// The whole checklist, and the groups in it.
  public var total: GroupResult { scorecard.total }
  /// Whether the ends of the ranges are reached by some completion of what is unknown; when not, they
  /// hold all the same, and the truth may lie in less.
  public var isExact: Bool { scorecard.isExact }
  /// What is known of each fact, in the checklist's slots.
  public var facts: FactValues { scorecard.facts }
  /// What its numbers come from.
  var rescoring: Rescoring { scorecard.rescoring }
  /// `nil` when nothing applies.
  public var score: Score? { scorecard.score }
  /// The weight of what is known as a share, in 0...1; 1 when nothing applies.
  public var coverage: Double { scorecard.coverage }

  /// What has changed in the checklist since the version that the profile says it answered; `nil` where
  /// it does not say, or answered today's.
  public var changesSinceAnswered: ChecklistChanges? { scorecard.changesSinceAnswered }

  /// The version that the profile says it answered, where it is newer than the checklist at hand.
  public var newerVersionAnswered: String? {
    guard let answered = profile.answeredVersions[checklist.id],
      let version = ChecklistVersion(answered), let own = ChecklistVersion(checklist.version),
      own < version
    else { return nil }
    return answered
  }

  /// How many criteria are in `state`; those that are waived are not counted.
  public func count(_ state: State) -> Int { scorecard.count(state) }

  /// The criteria that are waived.
  public var waived: [Finding] { findings.filter { $0.waiver != nil } }
}
