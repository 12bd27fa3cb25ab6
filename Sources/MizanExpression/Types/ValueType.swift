/// What kind of value an expression has, as far as it can be said before it is evaluated.
public indirect enum ValueType: Hashable, Sendable {
  /// Anything: known only when it is evaluated.
  case dyn
  case null
  case bool
  case int
  case double
  case string
  case timestamp
  case duration
  case list(ValueType)
  case map(ValueType, ValueType)
  /// The element of an empty list: it fits everywhere.
  case nothing
}

extension ValueType: CustomStringConvertible {
  /// As CEL writes it, such as `list(string)`.
  public var description: String {
    switch self {
    case .dyn: "dyn"
    case .null: "null"
    case .bool: "bool"
    case .int: "int"
    case .double: "double"
    case .string: "string"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .list(.nothing): "list"
    case .list(let element): "list(\(element))"
    case .map(.nothing, .nothing): "map"
    case .map(let key, let value): "map(\(key), \(value))"
    case .nothing: "nothing"
    }
  }
}

extension ValueType {
  /// The type of which values of both types are, or `nil` when no type holds both.
  ///
  /// `dyn` holds everything. An instant or a duration may be null, as in CEL.
  func joined(_ other: ValueType) -> ValueType? {
    switch (self, other) {
    case (.nothing, let type), (let type, .nothing): type
    case (.dyn, _), (_, .dyn): .dyn
    case (.null, .timestamp), (.timestamp, .null): .timestamp
    case (.null, .duration), (.duration, .null): .duration
    case (.list(let a), .list(let b)): a.joined(b).map(ValueType.list)
    case (.map(let a, let b), .map(let c, let d)):
      a.joined(c).flatMap { key in b.joined(d).map { .map(key, $0) } }
    default: self == other ? self : nil
    }
  }

  /// Whether a value of `type` may stand where one of this type is wanted.
  func accepts(_ type: ValueType) -> Bool { joined(type) != nil }

  var isNumber: Bool { self == .int || self == .double }

  /// What a macro over a value of this type walks over; `nil` where it cannot walk.
  var element: ValueType? {
    switch self {
    case .list(let element): element
    case .map(let key, _): key
    case .dyn, .nothing: .dyn
    default: nil
    }
  }
}
