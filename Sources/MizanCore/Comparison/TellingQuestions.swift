/// What could be asked of cities to put two of them in order.
public struct TellingQuestions: Sendable {
  private let scores: [ClosedRange<Double>?]
  /// By the index of the city; of the cities in the pairs it is made for, if those are open.
  private let questions: [Int: [OpenQuestion]]

  /// - Parameters:
  ///   - comparison: what the pairs are of.
  ///   - pairs: those that are asked about; for each city in one that is open, each possible answer is
  ///     scored.
  public init(_ comparison: Comparison, _ pairs: [Comparison.Pair]) {
    let cities = Set(pairs.filter(\.isOpen).flatMap { [$0.a, $0.b] })
    scores = comparison.scorecards.map { $0.score?.range }
    questions = Dictionary(
      uniqueKeysWithValues: cities.map { ($0, comparison.scorecards[$0].openQuestions()) })
  }

  /// The questions of which some answer would put one of two cities above the other for sure, those that
  /// narrow a total most first; none where they are in order already.
  public subscript(pair: Comparison.Pair) -> [TellingQuestion] {
    guard pair.isOpen, let first = scores[pair.a], let second = scores[pair.b] else { return [] }
    func telling(_ city: Int, _ other: ClosedRange<Double>) -> [TellingQuestion] {
      questions[city, default: []].filter { $0.mayPart(from: other) }
        .map { TellingQuestion(city: city, question: $0) }
    }
    let all = telling(pair.a, second) + telling(pair.b, first)
    return all.enumerated().sorted {
      (-$0.element.question.mostWidth, $0.offset) < (-$1.element.question.mostWidth, $1.offset)
    }.map(\.element)
  }
}

/// A question to one of two cities of which some answer would put them in order.
public struct TellingQuestion: Hashable, Sendable {
  /// The index in `Comparison.scorecards` of the city to ask.
  public var city: Int
  /// What to ask.
  public var question: OpenQuestion
}
