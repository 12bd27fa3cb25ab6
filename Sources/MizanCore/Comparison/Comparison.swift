/// Several cities side by side on one checklist, in the order given: no rank, no average.
public struct Comparison: Sendable {
  /// What can be said of two cities, whatever the unknown answers turn out to be.
  public struct Pair: Hashable, Sendable {
    /// The index of the first city in `assessments`.
    public var a: Int
    /// The index of the second city in `assessments`, greater than `a`.
    public var b: Int
    /// Whether the least that `a` can score is more than the most that `b` can.
    public var aSurelyAhead: Bool
    /// Whether the least that `b` can score is more than the most that `a` can.
    public var bSurelyAhead: Bool
  }

  /// A city that could learn something from another.
  public struct Lesson: Hashable, Sendable {
    /// The index in `assessments` of the city with the gap.
    public var learner: Int
    /// The index in `assessments` of the city that meets the criterion.
    public var teacher: Int
    /// The index of the criterion that the learner has a gap in and the teacher meets.
    public var criterion: Int
  }

  /// The one that every city was judged by.
  public let checklist: Checklist
  /// One for each city, in the order given; never empty.
  public let assessments: [Assessment]
  /// Every two cities once, by `a`, then by `b`; a city to which nothing applies is in none.
  public let pairs: [Pair]
  /// By learner, then in the checklist's order, then by teacher.
  public let lessons: [Lesson]

  /// - Parameter assessments: at least one, all of one checklist, each of another city.
  public init(_ assessments: [Assessment]) {
    precondition(!assessments.isEmpty, "a comparison has cities")
    self.assessments = assessments
    checklist = assessments[0].checklist
    pairs = Comparison.pairs(assessments)
    lessons = Comparison.lessons(assessments)
  }

  private static func pairs(_ assessments: [Assessment]) -> [Pair] {
    var pairs: [Pair] = []
    for a in assessments.indices {
      for b in assessments.indices.dropFirst(a + 1) {
        guard let first = assessments[a].score, let second = assessments[b].score else { continue }
        pairs.append(
          Pair(
            a: a, b: b, aSurelyAhead: first.low > second.high,
            bSurelyAhead: second.low > first.high))
      }
    }
    return pairs
  }

  private static func lessons(_ assessments: [Assessment]) -> [Lesson] {
    let teachers = assessments[0].checklist.criteria.indices.map { criterion in
      assessments.indices.filter { assessments[$0].findings[criterion].state == .met }
    }
    return assessments.enumerated().flatMap { learner, assessment in
      assessment.findings.filter(\.isCertainGap).flatMap { finding in
        teachers[finding.index].map {
          Lesson(learner: learner, teacher: $0, criterion: finding.index)
        }
      }
    }
  }

  /// The criteria that at least two cities have certain and different levels of.
  public var differences: [Int] {
    checklist.criteria.indices.filter { index in
      let levels = assessments.compactMap { $0.findings[index].level }
      return Set(levels).count > 1
    }
  }
}
