/// Something that a profile may state.
public struct DrawnFact: Hashable, Sendable {
  /// What it may be.
  public enum Kind: Hashable, Sendable {
    case truth
    case whole(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    case share
    case word([String])
    case words([String])
  }

  /// Such as `f.x0`.
  public var name: String
  /// What it may be.
  public var kind: Kind

  /// The least and the greatest number that it may be; `nil` where it is none.
  public var range: ClosedRange<Double>? {
    switch kind {
    case .whole(let range): Double(range.lowerBound)...Double(range.upperBound)
    case .number(let range): range
    case .share: 0...1
    case .truth, .word, .words: nil
    }
  }
}

/// What a profile states of a fact.
public enum DrawnValue: Hashable, Sendable {
  case truth(Bool)
  case number(Double)
  case word(String)
  case words(Set<String>)
}

/// What a level hangs on.
public indirect enum DrawnCondition: Hashable, Sendable {
  case isTrue(String)
  case isFalse(String)
  /// `isWhole` where the fact is a whole number.
  case atLeast(String, Double, isWhole: Bool)
  case below(String, Double, isWhole: Bool)
  case isWord(String, String)
  case holds(String, String)
  case all([DrawnCondition])
  case any([DrawnCondition])

  /// The names of the facts that it reads.
  public var facts: [String] {
    switch self {
    case .isTrue(let fact), .isFalse(let fact), .atLeast(let fact, _, _), .below(let fact, _, _),
      .isWord(let fact, _), .holds(let fact, _):
      [fact]
    case .all(let parts), .any(let parts): parts.flatMap(\.facts)
    }
  }

  /// The numbers that a fact is compared with.
  public func bounds(of fact: String) -> [Double] {
    switch self {
    case .atLeast(fact, let bound, _), .below(fact, let bound, _): [bound]
    case .all(let parts), .any(let parts): parts.flatMap { $0.bounds(of: fact) }
    default: []
    }
  }
}
