/// Something that nobody has said, and what an answer would be worth.
public struct OpenQuestion: Hashable, Sendable {
  /// What can be asked.
  public enum Subject: Hashable, Sendable {
    /// A criterion that is answered by hand, by its index in `Assessment.findings`.
    case criterion(Int)
    /// A fact, by its slot in the checklist's vocabulary.
    case fact(Int)
  }

  /// What to ask.
  public var subject: Subject
  /// Indices in `Assessment.findings` of what an answer can decide.
  public var criteria: [Int]
  /// How much the range of the total narrows with an answer, whichever it is: the least over the
  /// possible answers, in 0...1.
  public var width: Double
  /// How much it narrows on average, every possible answer alike, in 0...1.
  ///
  /// That is a convention for putting questions in order, and no claim on what the answer will be.
  public var meanWidth: Double
  /// How much it narrows with the answer that narrows it most, in 0...1.
  public var mostWidth: Double
  /// Whether some answer takes a band away that the total may lie in today.
  public var mayChangeBand: Bool
  /// The total after each possible answer.
  var totals: [ClosedRange<Double>]

  /// Whether some answer puts the total above, or below, everything that another total may be.
  func mayPart(from other: ClosedRange<Double>) -> Bool {
    totals.contains {
      $0.lowerBound > other.upperBound + Comparison.rounding
        || $0.upperBound < other.lowerBound - Comparison.rounding
    }
  }
}

extension OpenQuestion {
  /// Criteria to go through for all answers, with all combinations of facts that criteria share; beyond, each criterion
  /// is bounded by itself, and an answer said to narrow a little less than it does.
  private static let mostSteps = 20_000_000

  /// The open questions, the one that narrows the total most first; among equals what binds more,
  /// then the checklist's order.
  static func list(_ findings: [Finding], _ rescoring: Rescoring, _ facts: FactAnswers)
    -> [OpenQuestion]
  {
    guard let before = rescoring.tree.score else { return [] }
    let open = findings.filter { $0.state == .unknown && $0.share > 0 }
    let scoring = rescoring.checklist.scoring
    let scorer = RangeScorer(rescoring.checklist, rescoring.outcomes)
    let alternatives = rescoring.alternativeOutcomes
    let answers = open.reduce(0) { $0 + max($1.possibleAnswers.count, $1.missingFacts.count * 2) }
    let isTooMuch = answers * alternatives.count * findings.count > mostSteps
    var scorers = isTooMuch ? [scorer] : alternatives.map(scorer.beginning)
    func total(with answer: [(index: Int, outcome: Outcome)]) -> ClosedRange<Double>? {
      scorers.indices.reduce(nil as ClosedRange<Double>?) { span, scorer in
        let range = scorers[scorer].range(with: answer)
        return range.map { span?.spanning($0) ?? $0 } ?? span
      }
      // An answer never widens what holds today.
      .map { $0.clamped(to: before.range) }
    }
    func question(
      _ subject: Subject, _ criteria: [Int], _ answers: [[(index: Int, outcome: Outcome)]]
    ) -> OpenQuestion {
      OpenQuestion(subject, criteria, before, answers.compactMap(total), scoring)
    }
    var questions: [OpenQuestion] = open.filter { !$0.isComputed }.map { finding in
      let answers = finding.possibleAnswers.map { score in
        [(index: finding.index, outcome: Outcome.known(score))]
      }
      return question(.criterion(finding.index), [finding.index], answers)
    }
    var slots: [Int] = []
    for slot in open.flatMap(\.missingFacts) where !slots.contains(slot) { slots.append(slot) }
    questions += slots.map { slot in
      let touched = open.filter { $0.missingFacts.contains(slot) }
      return question(
        .fact(slot), touched.map(\.index), facts.outcomes(of: touched, answering: slot))
    }
    func order(_ question: OpenQuestion) -> (Double, Int, Int) {
      let obligation = question.criteria.map { findings[$0].criterion.obligation.rank }.min() ?? 0
      return (-(question.width * 1e9).rounded(), obligation, question.criteria.first ?? 0)
    }
    return questions.enumerated().sorted {
      let (a, b) = (order($0.element), order($1.element))
      return a == b ? $0.offset < $1.offset : a < b
    }.map(\.element)
  }
}

extension OpenQuestion {
  /// A question whose answers lead to `totals`, of a total that is `before` today.
  private init(
    _ subject: Subject, _ criteria: [Int], _ before: Score, _ totals: [ClosedRange<Double>],
    _ scoring: Scoring
  ) {
    (self.subject, self.criteria) = (subject, criteria)
    self.totals = totals
    let narrowed = totals.map { max(0, before.width - ($0.upperBound - $0.lowerBound)) }
    width = narrowed.min() ?? 0
    mostWidth = narrowed.max() ?? 0
    meanWidth = narrowed.isEmpty ? 0 : ExactSum.of(narrowed) / Double(narrowed.count)
    func bands(_ range: ClosedRange<Double>) -> [String?] {
      [scoring.band(of: range.lowerBound)?.id, scoring.band(of: range.upperBound)?.id]
    }
    let today = bands(before.range)
    mayChangeBand = totals.contains { bands($0) != today }
  }
}
