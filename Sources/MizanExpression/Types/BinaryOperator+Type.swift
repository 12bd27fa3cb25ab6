extension BinaryOperator {
  /// The type of the result, or `nil` when CEL has no such operation on operands of these types.
  func type(_ a: ValueType, _ b: ValueType) -> ValueType? {
    switch self {
    case .equal, .notEqual: a.joined(b) == nil ? nil : .bool
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      a.hasOrder && b.hasOrder && a.joined(b) != nil ? .bool : nil
    case .in: container(b).flatMap { $0.joined(a) == nil ? nil : .bool }
    case .plus: BinaryOperator.lists(a, b) ?? arithmetic(a, b)
    case .minus, .times, .divided, .modulo: arithmetic(a, b)
    }
  }

  /// What can be in a value of `type`.
  private func container(_ type: ValueType) -> ValueType? {
    switch type {
    case .list(let element): element
    case .map(let key, _): key
    case .dyn, .nothing: .dyn
    default: nil
    }
  }

  /// Two lists, or a list and something that may be one.
  private static func lists(_ a: ValueType, _ b: ValueType) -> ValueType? {
    switch (a, b) {
    case (.list, .list): a.joined(b)
    case (.list, .dyn), (.list, .nothing): a
    case (.dyn, .list), (.nothing, .list): b
    default: nil
    }
  }

  /// The result of the overloads that fit; `dyn` where they differ.
  private func arithmetic(_ a: ValueType, _ b: ValueType) -> ValueType? {
    let fitting = overloads.filter { $0.a.isOperand(a) && $0.b.isOperand(b) }
    guard let first = fitting.first else { return nil }
    return fitting.allSatisfy { $0.result == first.result } ? first.result : .dyn
  }

  private struct Overload {
    var a: ValueType
    var b: ValueType
    var result: ValueType

    init(_ a: ValueType, _ b: ValueType, _ result: ValueType) {
      (self.a, self.b, self.result) = (a, b, result)
    }

    /// Of two operands of the type of the result.
    init(_ type: ValueType) { self.init(type, type, type) }
  }

  private var overloads: [Overload] {
    switch self {
    case .plus:
      [
        Overload(.int), Overload(.double), Overload(.string), Overload(.duration),
        Overload(.timestamp, .duration, .timestamp), Overload(.duration, .timestamp, .timestamp),
      ]
    case .minus:
      [
        Overload(.int), Overload(.double), Overload(.duration),
        Overload(.timestamp, .duration, .timestamp), Overload(.timestamp, .timestamp, .duration),
      ]
    case .times, .divided: [Overload(.int), Overload(.double)]
    case .modulo: [Overload(.int)]
    default: []
    }
  }
}

extension ValueType {
  /// Whether its values come one before the other.
  fileprivate var hasOrder: Bool {
    switch self {
    case .bool, .int, .double, .string, .timestamp, .duration, .dyn, .nothing: true
    case .null, .list, .map: false
    }
  }

  /// Whether a value of `type` may turn out to be one of this type.
  fileprivate func isOperand(_ type: ValueType) -> Bool {
    type == self || type == .dyn || type == .nothing
  }
}

extension BinaryOperator {
  /// Whether a comparison holds of two numbers; an operator that is none is taken for `>=`.
  @inline(__always)
  func holds<Number: Comparable>(_ a: Number, _ b: Number) -> Bool {
    switch self {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    default: a >= b
    }
  }
}
