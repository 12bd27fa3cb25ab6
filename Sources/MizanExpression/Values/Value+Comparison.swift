extension Value {
  /// CEL's `==`: values of different types differ, except that numbers stand on one number line.
  ///
  /// Both must be definite. `meter` counts the elements compared.
  func equals(_ other: Value, _ meter: inout Meter) -> Bool {
    meter.take(1)
    if meter.isExhausted { return false }
    switch (self, other) {
    case (.null, .null): return true
    case (.bool(let a), .bool(let b)): return a == b
    case (.int(let a), .int(let b)): return a == b
    case (.double(let a), .double(let b)): return a == b
    case (.int(let a), .double(let b)): return Numbers.compare(a, b) == 0
    case (.double(let a), .int(let b)): return Numbers.compare(b, a) == 0
    case (.string(let a), .string(let b)): return Text.areEqual(a, b, &meter)
    case (.timestamp(let a), .timestamp(let b)): return a == b
    case (.duration(let a), .duration(let b)): return a == b
    case (.list(let a), .list(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { $0.equals($1, &meter) }
    case (.map(let a), .map(let b)):
      return a.count == b.count
        && zip(a.keys, a.values).allSatisfy { key, value in
          b[key].map { value.equals($0, &meter) } ?? false
        }
    default: return false
    }
  }

  /// CEL's order: -1, 0 or 1, `.unordered` where a number is none, `nil` between types that have no
  /// order.
  func compare(_ other: Value, _ meter: inout Meter) -> Comparison? {
    switch (self, other) {
    case (.bool(let a), .bool(let b)):
      Comparison(Numbers.compare(a ? Int64(1) : 0, b ? Int64(1) : 0))
    case (.int(let a), .int(let b)): Comparison(Numbers.compare(a, b))
    case (.double(let a), .double(let b)): Comparison(Numbers.compare(a, b))
    case (.int(let a), .double(let b)): Comparison(Numbers.compare(a, b))
    case (.double(let a), .int(let b)): Comparison(Numbers.compare(b, a).map { -$0 })
    case (.string(let a), .string(let b)): compareText(a, b, &meter)
    case (.timestamp(let a), .timestamp(let b)): Comparison(a < b ? -1 : a == b ? 0 : 1)
    case (.duration(let a), .duration(let b)): Comparison(a < b ? -1 : a == b ? 0 : 1)
    default: nil
    }
  }

  private func compareText(_ a: String, _ b: String, _ meter: inout Meter) -> Comparison {
    meter.take(bytes: min(a.utf8.count, b.utf8.count))
    return Comparison(Text.compare(a, b))
  }
}

/// How two values of one order stand to each other.
enum Comparison {
  case less, same, greater
  /// One of them is not a number.
  case unordered

  init(_ sign: Int?) {
    switch sign {
    case nil: self = .unordered
    case 0?: self = .same
    case let sign?: self = sign < 0 ? .less : .greater
    }
  }

  func satisfies(_ operation: BinaryOperator) -> Bool {
    switch operation {
    case .less: self == .less
    case .lessOrEqual: self == .less || self == .same
    case .greater: self == .greater
    case .greaterOrEqual: self == .greater || self == .same
    case .equal: self == .same
    case .notEqual: self != .same
    default: false
    }
  }
}
