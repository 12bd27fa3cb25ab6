/// What an expression evaluates to.
public enum Value: Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case double(Double)
  /// Compared by code points, never by what looks alike.
  case string(String)
  case timestamp(Timestamp)
  case duration(TimeSpan)
  case list([Value])
  case map(ValueMap)
  /// These facts are missing, and what they are matters.
  case unknown(FactSet)
  /// There is no value, such as for `1 / 0`.
  case failure(EvaluationFailure)

  /// Whether it is neither unknown nor a failure.
  public var isDefinite: Bool {
    switch self {
    case .unknown, .failure: false
    default: true
    }
  }
}

/// Some of the facts that one expression reads, by their position in `CompiledExpression.facts`.
public struct FactSet: Hashable, Sendable {
  var bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  /// The positions, in rising order.
  public var positions: [Int] { (0..<64).filter { bits & (1 << UInt64($0)) != 0 } }

  func union(_ other: FactSet) -> FactSet { FactSet(bits: bits | other.bits) }
}

/// Why an evaluation has no value, and at which part of the expression.
public struct EvaluationFailure: Hashable, Sendable {
  /// What went wrong.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    case noOverload = "no-overload"
    case divisionByZero = "division-by-zero"
    case overflow
    case outOfRange = "out-of-range"
    case noSuchKey = "no-such-key"
    case badKey = "bad-key"
    case duplicateKey = "duplicate-key"
    case badConversion = "bad-conversion"
    case undeclared
    case unknownFunction = "unknown-function"
    case tooLarge = "too-large"
    case tooManySteps = "too-many-steps"
  }

  /// What went wrong.
  public var reason: Reason
  /// The node of the program that failed.
  var node: Int32

  init(_ reason: Reason, at node: Int32) {
    self.reason = reason
    self.node = node
  }
}
