public import MizanExpression

/// The levels that are possible, by their index, of at most 32.
public struct LevelSet: Hashable, Sendable {
  private(set) var bits: UInt32 = 0

  /// No level.
  public init() {}

  init(_ levels: Range<Int>) { for level in levels { insert(level) } }

  mutating func insert(_ level: Int) { bits |= 1 << UInt32(level) }

  mutating func formUnion(_ other: LevelSet) { bits |= other.bits }

  /// Whether none is possible.
  public var isEmpty: Bool { bits == 0 }

  /// Whether exactly one is possible.
  public var isCertain: Bool { bits.nonzeroBitCount == 1 }

  /// The worst that is possible.
  public var worst: Int { bits.trailingZeroBitCount }

  /// The best that is possible.
  var best: Int { UInt32.bitWidth - 1 - bits.leadingZeroBitCount }

  /// Worst first.
  public var indices: [Int] { (0..<32).filter { bits & (1 << UInt32($0)) != 0 } }
}

/// What a rule makes of the facts of one city.
public struct Verdict: Hashable, Sendable {
  /// The levels that are still possible; empty when the criterion does not apply for certain and
  /// when it is measured.
  ///
  /// With a failure, the better levels that were open when it failed.
  public var levels = LevelSet()
  /// Whether it is possible that the criterion does not apply.
  public var mayNotApply = false
  /// What a measure gives, where it is known.
  public var number: Double?
  /// Whether a measure is open: its facts are missing.
  public var isUnmeasured = false
  /// What went wrong first, and in which of the rule's expressions.
  public var failure: Failure?

  /// An expression of a rule that failed.
  public struct Failure: Hashable, Sendable {
    /// Its position in `Rule.expressions`.
    public var expression: Int
    /// Why and where.
    public var failure: EvaluationFailure

    /// Why, in one word, such as `division-by-zero`.
    public var reason: String { failure.reason.rawValue }
  }

  /// Whether the criterion does not apply for certain.
  public var isNotApplicable: Bool {
    mayNotApply && levels.isEmpty && number == nil && !isUnmeasured && failure == nil
  }

  /// Whether facts that are missing can still change the outcome.
  public var isOpen: Bool {
    if failure != nil { return false }
    if isNotApplicable { return false }
    return mayNotApply || isUnmeasured || number == nil && !levels.isCertain
  }

  /// Both verdicts, one of which holds.
  func union(_ other: Verdict) -> Verdict {
    var union = self
    union.levels.formUnion(other.levels)
    union.mayNotApply = mayNotApply || other.mayNotApply
    union.failure = failure ?? other.failure
    // Where it is known without the missing facts, it is the same in all completions that have one.
    union.number = number ?? other.number
    union.isUnmeasured = isUnmeasured || other.isUnmeasured
    return union
  }
}
