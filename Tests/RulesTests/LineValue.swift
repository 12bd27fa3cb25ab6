import MizanReport

/// A JSON value without an order of keys, whose numbers are read exactly.
enum LineValue: Hashable, Decodable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case array([LineValue])
  case object([String: LineValue])

  init(_ json: JSON) {
    switch json {
    case .null: self = .null
    case .bool(let flag): self = .flag(flag)
    case .int(let number): self = .number(Double(number))
    case .number(let number): self = .number(number)
    case .string(let text): self = .text(text)
    case .array(let items): self = .array(items.map(LineValue.init))
    case .object(let entries):
      let values = entries.map { ($0.key, LineValue($0.value)) }
      self = .object(Dictionary(values) { first, _ in first })
    }
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let items = try? value.decode([LineValue].self) {
      self = .array(items)
    } else {
      self = .object(try value.decode([String: LineValue].self))
    }
  }

  /// The value of a key; `null` where there is none.
  subscript(key: String) -> LineValue {
    if case .object(let entries) = self { entries[key] ?? .null } else { .null }
  }

  var items: [LineValue] { if case .array(let items) = self { items } else { [] } }

  /// As a table says it.
  var cell: String {
    switch self {
    case .flag(let flag): flag ? "yes" : "no"
    case .number(let number): JSON.number(number).line
    case .text(let text): text
    case .null, .array, .object: ""
    }
  }
}
