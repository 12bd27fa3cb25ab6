/// One of the three questions of the implementation scale.
///
/// - SeeAlso: World Bank, Women, Business and the Law 2.0: rules, means and practice apart.
public enum Aspect: String, CaseIterable, Hashable, Sendable {
  /// Whether it is written down and in force.
  case rule
  /// Whether there are staff, money and a procedure for it.
  case means
  /// Whether it reaches people.
  case practice

  /// What is said of an aspect.
  public enum Reply: String, CaseIterable, Hashable, Sendable {
    case yes, partly, no
    /// Nobody has said.
    case unknown

    /// The least and the greatest that it may score, in 0...1.
    public var scores: ClosedRange<Double> {
      switch self {
      case .yes: 1...1
      case .partly: 0.5...0.5
      case .no: 0...0
      case .unknown: 0...1
      }
    }
  }
}

/// An answer on the implementation scale: the same question asked three times, so that a policy on paper
/// is told from a policy in force.
public struct Implementation: Hashable, Sendable {
  /// Whether it is written down and in force.
  public var rule: Aspect.Reply
  /// Whether there are staff, money and a procedure for it.
  public var means: Aspect.Reply
  /// Whether it reaches people.
  public var practice: Aspect.Reply

  /// What is said of each of the three.
  public init(rule: Aspect.Reply, means: Aspect.Reply, practice: Aspect.Reply) {
    (self.rule, self.means, self.practice) = (rule, means, practice)
  }

  /// Where nobody has said anything.
  public static let unknown = Implementation(rule: .unknown, means: .unknown, practice: .unknown)

  /// The reply to one of the questions.
  public subscript(aspect: Aspect) -> Aspect.Reply {
    switch aspect {
    case .rule: rule
    case .means: means
    case .practice: practice
    }
  }

  /// The mean of the three, each in 0...1, over all that the unknown ones may turn out to be.
  public var scores: ClosedRange<Double> {
    let all = Aspect.allCases.map { self[$0].scores }
    return all.reduce(0) { $0 + $1.lowerBound } / 3...all.reduce(0) { $0 + $1.upperBound } / 3
  }

  /// Every score that it may turn out to have, from least to greatest.
  public var possibleScores: [Double] {
    // Each step is half a reply: a sixth of the score.
    let (low, high) = (
      Int((scores.lowerBound * 6).rounded()), Int((scores.upperBound * 6).rounded())
    )
    return (low...high).map { Double($0) / 6 }
  }
}

extension Implementation {
  /// What an answer by one of the two levels of the scale says: no to all three, or yes to all.
  init(level: Int) {
    let reply: Aspect.Reply = level == 0 ? .no : .yes
    self.init(rule: reply, means: reply, practice: reply)
  }
}
