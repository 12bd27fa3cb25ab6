internal import MizanExpression

extension Reference {
  /// What a node makes of values.
  static func result(_ kind: Tree.Kind, _ values: [Meaning]) -> Outcome {
    switch kind {
    case .list: .value(.list(values))
    case .map: map(values)
    case .field(let name): field(values[0], name)
    case .hasField(let name):
      if case .map = values[0] {
        .value(.bool(values[0].value(of: .text(name)) != nil))
      } else {
        .failure(.noOverload)
      }
    case .index: index(values[0], values[1])
    case .negate: negated(values[0])
    case .binary(let symbol): binary(symbol, values[0], values[1])
    case .call(let name), .method(let name): call(name, values)
    default: .failure(.noOverload)
    }
  }

  private static func map(_ parts: [Meaning]) -> Outcome {
    var entries: [Meaning.Entry] = []
    for position in stride(from: 0, to: parts.count, by: 2) {
      switch parts[position] {
      case .int, .bool, .text: break
      default: return .failure(.badKey)
      }
      if entries.contains(where: { $0.key.isSameKey(as: parts[position]) }) {
        return .failure(.duplicateKey)
      }
      entries.append(Meaning.Entry(parts[position], parts[position + 1]))
    }
    return .value(.map(entries))
  }

  private static func field(_ value: Meaning, _ name: String) -> Outcome {
    guard case .map = value else { return .failure(.noOverload) }
    return value.value(of: .text(name)).map(Outcome.value) ?? .failure(.noSuchKey)
  }

  private static func index(_ value: Meaning, _ key: Meaning) -> Outcome {
    switch value {
    case .list(let elements):
      let position: Int64?
      switch key {
      case .int(let number): position = number
      case .double(let number): position = Int64(exactly: number)
      default: position = nil
      }
      guard let position else { return .failure(.badKey) }
      return position >= 0 && position < elements.count
        ? .value(elements[Int(position)]) : .failure(.outOfRange)
    case .map:
      if !key.mayBeKey { return .failure(.badKey) }
      return value.value(of: key).map(Outcome.value) ?? .failure(.noSuchKey)
    default: return .failure(.noOverload)
    }
  }

  private static func negated(_ value: Meaning) -> Outcome {
    switch value {
    case .int(let number): whole(-Int128(number))
    case .double(let number): .value(.double(-number))
    default: .failure(.noOverload)
    }
  }

  /// A whole number of any size, if 64 bits hold it.
  static func whole(_ number: Int128) -> Outcome {
    Int64(exactly: number).map { .value(.int($0)) } ?? .failure(.overflow)
  }

  private static func binary(_ symbol: String, _ a: Meaning, _ b: Meaning) -> Outcome {
    switch symbol {
    case "==": .value(.bool(a.equals(b)))
    case "!=": .value(.bool(!a.equals(b)))
    case "<": order(a.precedes(b))
    case ">": order(b.precedes(a))
    case "<=": order(a.precedes(b).map { $0 || a.equals(b) })
    case ">=": order(b.precedes(a).map { $0 || a.equals(b) })
    case "in": element(a, b)
    default: arithmetic(symbol, a, b)
    }
  }

  private static func order(_ holds: Bool?) -> Outcome {
    holds.map { .value(.bool($0)) } ?? .failure(.noOverload)
  }

  private static func element(_ a: Meaning, _ b: Meaning) -> Outcome {
    switch b {
    case .list(let elements): .value(.bool(elements.contains { $0.equals(a) }))
    case .map: a.mayBeKey ? .value(.bool(b.value(of: a) != nil)) : .failure(.badKey)
    default: .failure(.noOverload)
    }
  }

  private static func arithmetic(_ symbol: String, _ a: Meaning, _ b: Meaning) -> Outcome {
    switch (a, symbol, b) {
    case (.int(let a), "+", .int(let b)): return whole(Int128(a) + Int128(b))
    case (.int(let a), "-", .int(let b)): return whole(Int128(a) - Int128(b))
    case (.int(let a), "*", .int(let b)): return whole(Int128(a) * Int128(b))
    case (.int, "/", .int(0)), (.int, "%", .int(0)): return .failure(.divisionByZero)
    case (.int(let a), "/", .int(let b)): return whole(Int128(a) / Int128(b))
    // As Go has it, the remainder is an overflow where the quotient is one.
    case (.int(.min), "%", .int(-1)): return .failure(.overflow)
    case (.int(let a), "%", .int(let b)): return whole(Int128(a) % Int128(b))
    case (.double(let a), "+", .double(let b)): return .value(.double(a + b))
    case (.double(let a), "-", .double(let b)): return .value(.double(a - b))
    case (.double(let a), "*", .double(let b)): return .value(.double(a * b))
    case (.double(let a), "/", .double(let b)): return .value(.double(a / b))
    case (.text(let a), "+", .text(let b)):
      let size = a.utf8.count + b.utf8.count
      return size > 65_536 ? .failure(.tooLarge) : .value(.text(a + b))
    case (.list(let a), "+", .list(let b)):
      return a.count + b.count > 65_536 ? .failure(.tooLarge) : .value(.list(a + b))
    default: return time(symbol, a, b)
    }
  }

  private static func time(_ symbol: String, _ a: Meaning, _ b: Meaning) -> Outcome {
    switch (a, symbol, b) {
    case (.span(let a), "+", .span(let b)): span(Int128(a) + Int128(b))
    case (.span(let a), "-", .span(let b)): span(Int128(a) - Int128(b))
    case (.instant(let a), "-", .instant(let b)): span(a - b)
    case (.instant(let a), "+", .span(let b)), (.span(let b), "+", .instant(let a)):
      instant(a + Int128(b))
    // As in cel-go the length is turned round first, and the longest has no opposite.
    case (.instant, "-", .span(.min)): .failure(.overflow)
    case (.instant(let a), "-", .span(let b)): instant(a - Int128(b))
    default: .failure(.noOverload)
    }
  }

  private static func span(_ length: Int128) -> Outcome {
    Int64(exactly: length).map { .value(.span($0)) } ?? .failure(.overflow)
  }

  private static func instant(_ time: Int128) -> Outcome {
    Calendar.range.contains(time) ? .value(.instant(time)) : .failure(.overflow)
  }
}
