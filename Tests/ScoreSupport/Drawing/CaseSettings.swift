/// What is drawn for a test.
public struct CaseSettings: Sendable {
  /// Which ways of answering there are.
  public enum Kind: CaseIterable, Hashable, Sendable {
    case graded, threefold, ruled, measured
  }

  /// One of which each group is scored with.
  public var aggregates = DrawnAggregate.samples
  /// One of which each group counts what is unknown by.
  public var policies: [DrawnPolicy] = [.interval, .interval, .exclude, .zero]
  /// One of which each criterion is answered in.
  public var kinds = CaseSettings.Kind.allCases
  /// How many answers and facts are unknown at most.
  public var open = 3
  /// How many cities there are.
  public var cities = 1
  /// How many members a group has at most.
  public var breadth = 3
  /// Whether some criteria do not apply.
  public var mayNotApply = true
  /// Whether groups set how much has to be known.
  public var hasMinima = true
  /// Whether all levels begin at 0.
  public var beginsAtZero = false
  /// Whether some measures are not clipped: then scores may lie outside 0...1.
  public var hasUnclipped = true
  /// Whether measures that are not clipped may score anything that a number can be.
  public var isHostile = false
  /// Whether criteria have recommendations.
  public var hasActions = false

  /// As much of everything as there is.
  public init() {}

  /// The same with some changes.
  public func with(_ change: (inout CaseSettings) -> Void) -> CaseSettings {
    var settings = self
    change(&settings)
    return settings
  }
}
