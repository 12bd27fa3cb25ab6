/// Several cities side by side on one checklist, in the order given: no rank, no average.
public struct Comparison: Sendable {
  /// What can be said of two cities, whatever the unknown answers turn out to be.
  public struct Pair: Hashable, Sendable {
    /// The index of the first city in `scorecards`.
    public var a: Int
    /// The index of the second city in `scorecards`, greater than `a`.
    public var b: Int
    /// Whether the least that `a` can score is more than the most that `b` can.
    public var aSurelyAhead: Bool
    /// Whether the least that `b` can score is more than the most that `a` can.
    public var bSurelyAhead: Bool
    /// Whether the least that `a` can score is the most that `b` can: the two may be level.
    public var aNeverBehind: Bool
    /// Whether the least that `b` can score is the most that `a` can: the two may be level.
    public var bNeverBehind: Bool
    /// Whether both score the same, and nothing about it is open.
    public var isEqual: Bool
  }

  /// Scores that differ by rounding alone are equal.
  static let rounding = 1e-11

  /// The one that every city was judged by.
  public let checklist: Checklist
  /// One for each city, in the order given; never empty.
  public let scorecards: [Scorecard]
  /// Every two cities once, by `a`, then by `b`; a city to which nothing applies is in none.
  public let pairs: CityPairs
  /// The criteria on which cities are certainly not alike, the furthest apart first.
  public let differences: [Difference]
  /// Which of the cities that were given these are; `nil` where they are all.
  public let selection: Selection?
  let teaching: Teaching
  let themes: [ThemeScores]

  /// - Parameters:
  ///   - scorecards: at least one, all of one checklist, each of another city.
  ///   - practices: what cities do, to learn from.
  ///   - selection: which of the cities that were given these are; `nil` where they are all.
  public init(
    _ scorecards: [Scorecard], practices: [Practice] = [], selection: Selection? = nil
  ) {
    precondition(!scorecards.isEmpty, "a comparison has cities")
    self.scorecards = scorecards
    self.selection = selection
    checklist = scorecards[0].checklist
    pairs = CityPairs(scorecards.map { $0.score?.range })
    differences = Difference.list(scorecards)
    teaching = Teaching(scorecards, practices)
    themes = ThemeScores.list(scorecards)
  }
}
