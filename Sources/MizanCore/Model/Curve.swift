/// What a measured number scores.
public enum Curve: Hashable, Sendable {
  /// In proportion to where it lies between two goalposts.
  case goalposts(Goalposts)
  /// Fully within a band, and less in proportion to how far it lies outside.
  case band(TargetBand)
  /// What its row of a table says.
  case table([TableRow])

  /// `nil` where the number has no score: a logarithm of nothing.
  func score(_ number: Double) -> Double? {
    switch self {
    case .goalposts(let goalposts): goalposts.score(number)
    case .band(let band): band.score(number)
    case .table(let rows): (rows.last { $0.from <= number } ?? rows.first)?.score
    }
  }

  /// The least and the greatest score of the numbers in a range, or of any number.
  func scores(over range: ClosedRange<Double>?) -> ClosedRange<Double> {
    switch self {
    case .goalposts(let goalposts): goalposts.scores(over: range)
    case .band(let band): band.scores(over: range)
    case .table(let rows):
      rows.scores(over: range)
    }
  }

  /// What the worst and the best number score.
  var ends: (worst: Double, best: Double) {
    guard case .table(let rows) = self else { return (0, 1) }
    let scores = rows.map(\.score)
    return (scores.min() ?? 0, scores.max() ?? 1)
  }
}

/// The numbers that score 0 and 1.
///
/// - SeeAlso: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5; UNDP, Human
///   Development Report, technical note 1, for the logarithm.
public struct Goalposts: Hashable, Sendable {
  /// What scores 0.
  public var worst: Double
  /// What scores 1: above or below `worst`.
  public var best: Double
  /// Whether numbers beyond a goalpost score no more than those at it.
  public var isClipped: Bool
  /// Whether numbers are compared by their logarithms; both goalposts are then above 0.
  public var isLogarithmic: Bool

  /// `nil` where the number has no logarithm, and is not clipped.
  func score(_ number: Double) -> Double? {
    if isLogarithmic, number <= 0 {
      // Ever smaller numbers lie ever further out on the side of the smaller goalpost.
      return isClipped ? (worst < best ? 0 : 1) : nil
    }
    func place(_ number: Double) -> Double { isLogarithmic ? Real.log(number) : number }
    let score = (place(number) - place(worst)) / (place(best) - place(worst))
    return isClipped ? min(1, max(0, score)) : score
  }

  fileprivate func scores(over range: ClosedRange<Double>?) -> ClosedRange<Double> {
    guard let range, let low = score(range.lowerBound), let high = score(range.upperBound) else {
      return 0...1
    }
    return min(low, high)...max(low, high)
  }
}

/// A band of numbers that score 1, such as a share of women from 0.4 to 0.6.
///
/// - SeeAlso: Statistics Sweden, JämIndex: distance from an even distribution.
public struct TargetBand: Hashable, Sendable {
  /// What scores 1.
  public var best: ClosedRange<Double>
  /// What scores 0 on either side, further out than `best` or at its end.
  public var worst: ClosedRange<Double>

  func score(_ number: Double) -> Double {
    if best.contains(number) { return 1 }
    let (near, far) =
      number < best.lowerBound
      ? (best.lowerBound, worst.lowerBound) : (best.upperBound, worst.upperBound)
    // Where both are the same number the score falls at once.
    return near == far ? 0 : min(1, max(0, (number - far) / (near - far)))
  }

  fileprivate func scores(over range: ClosedRange<Double>?) -> ClosedRange<Double> {
    guard let range else { return 0...1 }
    let (low, high) = (score(range.lowerBound), score(range.upperBound))
    return min(low, high)...(best.overlaps(range) ? 1 : max(low, high))
  }
}

/// A row of a table: what numbers from here to the next row score.
public struct TableRow: Hashable, Sendable {
  /// The least number of the row; the first row holds for smaller ones as well.
  public var from: Double
  /// In 0...1.
  public var score: Double
}

extension [TableRow] {
  fileprivate func scores(over range: ClosedRange<Double>?) -> ClosedRange<Double> {
    let reached = indices.filter { index in
      guard let range else { return true }
      let begins = index == 0 || self[index].from <= range.upperBound
      return begins && (index + 1 == count || self[index + 1].from > range.lowerBound)
    }
    let scores = reached.map { self[$0].score }
    return (scores.min() ?? 0)...(scores.max() ?? 1)
  }
}
