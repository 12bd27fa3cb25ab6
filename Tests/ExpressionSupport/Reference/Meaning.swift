/// A value of the language as a person would think of it: nothing of it is what evaluates expressions.
package indirect enum Meaning: Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case double(Double)
  case text(String)
  /// In billionths of a second since 1970-01-01T00:00:00Z.
  case instant(Int128)
  /// In billionths of a second.
  case span(Int64)
  case list([Meaning])
  /// In the order in which it was written.
  case map([Entry])

  /// A key and its value.
  package struct Entry: Sendable {
    package var key: Meaning
    package var value: Meaning

    package init(_ key: Meaning, _ value: Meaning) { (self.key, self.value) = (key, value) }
  }
}

extension Meaning {
  /// CEL's `==`: numbers stand on one line, other types differ.
  func equals(_ other: Meaning) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.double(let a), .double(let b)): a == b
    case (.int(let a), .double(let b)), (.double(let b), .int(let a)): Double(a) == b
    case (.text(let a), .text(let b)): a.codePoints == b.codePoints
    case (.instant(let a), .instant(let b)): a == b
    case (.span(let a), .span(let b)): a == b
    case (.list(let a), .list(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.equals($1) }
    case (.map(let a), .map(let b)):
      a.count == b.count
        && a.allSatisfy { entry in
          Meaning.map(b).value(of: entry.key).map { entry.value.equals($0) } ?? false
        }
    default: false
    }
  }

  /// Whether it comes before another; `nil` between types that have no order.
  func precedes(_ other: Meaning) -> Bool? {
    switch (self, other) {
    case (.bool(let a), .bool(let b)): !a && b
    case (.int(let a), .int(let b)): a < b
    case (.double(let a), .double(let b)): a < b
    case (.int(let a), .double(let b)): Double(a) < b
    case (.double(let a), .int(let b)): a < Double(b)
    case (.text(let a), .text(let b)): a.codePoints.lexicographicallyPrecedes(b.codePoints)
    case (.instant(let a), .instant(let b)): a < b
    case (.span(let a), .span(let b)): a < b
    default: nil
    }
  }

  /// Whether both are the same key of a map: exactly, and never by what looks alike.
  func isSameKey(as other: Meaning) -> Bool {
    switch (self, other) {
    case (.int(let a), .int(let b)): a == b
    case (.bool(let a), .bool(let b)): a == b
    case (.text(let a), .text(let b)): a.codePoints == b.codePoints
    case (.int(let a), .double(let b)), (.double(let b), .int(let a)): Int64(exactly: b) == a
    default: false
    }
  }

  /// The value of a key of a map.
  func value(of key: Meaning) -> Meaning? {
    guard case .map(let entries) = self else { return nil }
    return entries.first { $0.key.isSameKey(as: key) }?.value
  }

  /// Whether a map may be asked for it.
  var mayBeKey: Bool {
    switch self {
    case .int, .double, .bool, .text: true
    default: false
    }
  }

  /// Whether two are the same in type and content: NaN is itself, `0.0` is not `-0.0`.
  package func isSame(as other: Meaning) -> Bool {
    switch (self, other) {
    case (.double(let a), .double(let b)): a.isNaN ? b.isNaN : a.bitPattern == b.bitPattern
    case (.int, .double), (.double, .int): false
    case (.list(let a), .list(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    case (.map(let a), .map(let b)):
      a.count == b.count
        && zip(a, b).allSatisfy { $0.key.isSame(as: $1.key) && $0.value.isSame(as: $1.value) }
    default: equals(other)
    }
  }
}

extension String {
  /// What CEL counts, compares and orders texts by.
  var codePoints: [UInt32] { unicodeScalars.map(\.value) }
}
