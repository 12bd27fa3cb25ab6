package import MizanExpression

/// A value in JSON with its type as the key: `{"int": "5"}`, `{"list": [{"bool": true}]}`.
package struct TaggedValue: Codable {
  package var value: Value

  package init(_ value: Value) { self.value = value }

  private enum Tag: String, CodingKey, CaseIterable {
    case null, bool, int, double, string, list, map, timestamp, duration
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Tag.self)
    guard let tag = container.allKeys.first else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "no known tag"))
    }
    func decode<Content: Decodable>(_ type: Content.Type) throws -> Content {
      try container.decode(type, forKey: tag)
    }
    switch tag {
    case .null: value = .null
    case .bool: value = .bool(try decode(Bool.self))
    case .int: value = .int(Int64(try decode(String.self)) ?? 0)
    case .double: value = .double(Double(try decode(String.self)) ?? .nan)
    case .string: value = .string(try decode(String.self))
    case .list: value = .list(try decode([TaggedValue].self).map(\.value))
    case .map: value = try .map(decode([[TaggedValue]].self).map { ($0[0].value, $0[1].value) })
    case .timestamp: value = try Value.made(by: "timestamp", from: decode(String.self))
    case .duration: value = try Value.made(by: "duration", from: decode(String.self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Tag.self)
    switch value {
    case .null: try container.encode(true, forKey: .null)
    case .bool(let truth): try container.encode(truth, forKey: .bool)
    case .int(let number): try container.encode("\(number)", forKey: .int)
    case .double(let number): try container.encode(TaggedValue.text(number), forKey: .double)
    case .string(let text): try container.encode(text, forKey: .string)
    case .list(let elements): try container.encode(elements.map(TaggedValue.init), forKey: .list)
    case .map(let map):
      let pairs = zip(map.keys, map.values).map { [TaggedValue($0), TaggedValue($1)] }
      try container.encode(pairs, forKey: .map)
    case .timestamp(let instant): try container.encode("\(instant)", forKey: .timestamp)
    case .duration(let span): try container.encode("\(span)", forKey: .duration)
    case .unknown, .failure: break
    }
  }

  private static func text(_ number: Double) -> String {
    number.isNaN ? "NaN" : number.isInfinite ? (number < 0 ? "-Infinity" : "Infinity") : "\(number)"
  }
}

extension Value {
  /// A map of entries in their order.
  package static func map(_ entries: [(Value, Value)]) -> Value {
    var text: [String] = []
    var vocabulary = Vocabulary()
    for index in entries.indices {
      vocabulary.declare(fact: "k\(index)", .dyn)
      vocabulary.declare(fact: "v\(index)", .dyn)
      text.append("k\(index): v\(index)")
    }
    var facts = FactValues(for: vocabulary)
    for (index, entry) in entries.enumerated() {
      facts[2 * index] = .value(entry.0)
      facts[2 * index + 1] = .value(entry.1)
    }
    let expression = try? CompiledExpression("{\(text.joined(separator: ", "))}", in: vocabulary)
    return expression?.value(facts) ?? .null
  }

  /// What a function of the language makes of a text.
  package static func made(by function: String, from text: String) throws -> Value {
    var vocabulary = Vocabulary()
    vocabulary.declare(fact: "text", .string)
    var facts = FactValues(for: vocabulary)
    facts[0] = .value(.string(text))
    return try CompiledExpression("\(function)(text)", in: vocabulary).value(facts)
  }

  /// Whether two values are the same in type and content: NaN is itself, `0.0` is not `-0.0`, and
  /// the order of a map's keys does not matter.
  package func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.double(let a), .double(let b)): a.isNaN ? b.isNaN : a == b && a.sign == b.sign
    case (.string(let a), .string(let b)): Array(a.utf8) == Array(b.utf8)
    case (.timestamp(let a), .timestamp(let b)): a == b
    case (.duration(let a), .duration(let b)): a == b
    case (.list(let a), .list(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    case (.map(let a), .map(let b)):
      a.count == b.count
        && zip(a.keys, a.values).allSatisfy { key, value in
          zip(b.keys, b.values).contains { $0.isSame(as: key) && $1.isSame(as: value) }
        }
    case (.unknown(let a), .unknown(let b)): a == b
    case (.failure(let a), .failure(let b)): a.reason == b.reason
    default: false
    }
  }
}
