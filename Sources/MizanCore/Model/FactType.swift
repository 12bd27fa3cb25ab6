public import MizanExpression

/// What a fact is: what may be stated, and what an expression sees.
public enum FactType: String, CaseIterable, Hashable, Sendable {
  case bool
  case int
  /// A number with decimals, in the fact's unit.
  case number
  /// A number in 0...1.
  case share
  case string
  /// One of the values that the fact declares.
  case `enum`
  /// Some of the values that the fact declares, or any texts where it declares none.
  case list
  /// A day, in expressions the instant at which it begins in UTC.
  case date

  /// What an expression sees.
  public var valueType: ValueType {
    switch self {
    case .bool: .bool
    case .int: .int
    case .number, .share: .double
    case .string, .enum: .string
    case .list: .list(.string)
    case .date: .timestamp
    }
  }
}
