public import MizanExpression

extension Value {
  /// Whether two values are the same in type and content: NaN is itself, `0.0` is not `-0.0`.
  ///
  /// Values that share parts can be far larger than memory, so only so many parts are looked at.
  public func isSame(as other: Value) -> Bool {
    var parts = 100_000
    return isSame(as: other, &parts)
  }

  private func isSame(as other: Value, _ parts: inout Int) -> Bool {
    parts -= 1
    if parts < 0 { return true }
    func areSame(_ a: [Value], _ b: [Value]) -> Bool {
      a.count == b.count
        && zip(a, b).allSatisfy { parts < 0 || $0.isSame(as: $1, &parts) }
    }
    return switch (self, other) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.double(let a), .double(let b)): a.isNaN ? b.isNaN : a.bitPattern == b.bitPattern
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    case (.timestamp(let a), .timestamp(let b)): a == b
    case (.duration(let a), .duration(let b)): a == b
    case (.list(let a), .list(let b)): areSame(a, b)
    case (.map(let a), .map(let b)): areSame(a.keys, b.keys) && areSame(a.values, b.values)
    case (.unknown(let a), .unknown(let b)): a == b
    case (.failure(let a), .failure(let b)): a.reason == b.reason
    default: false
    }
  }

  /// Whether the evaluation took more steps than it may: what it comes to then says nothing.
  public var isExhausted: Bool {
    if case .failure(let failure) = self { failure.reason == .tooManySteps } else { false }
  }

  /// In a few words, for a person who looks at what was found.
  public var story: String {
    switch self {
    case .list(let elements): "list of \(elements.count)"
    case .map(let map): "map of \(map.count)"
    case .string(let text): "\(text.prefix(80).debugDescription)"
    case .unknown(let facts): "unknown \(facts.positions)"
    case .failure(let failure): "failure \(failure.reason)"
    default: "\(self)"
    }
  }
}
