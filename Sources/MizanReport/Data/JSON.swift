/// A JSON value whose keys keep the order they are written in.
public enum JSON: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// Finite.
  case number(Double)
  case string(String)
  case array([JSON])
  case object([(key: String, value: JSON)])

  /// A string, or null where there is none.
  static func optional(_ json: JSON?) -> JSON { json ?? .null }

  static func optional(_ string: String?) -> JSON { string.map(JSON.string) ?? .null }

  /// The text of the value, indented by two spaces, with a line end.
  ///
  /// Numbers are the shortest that read back as the same double, so equal values give equal bytes
  /// on every machine.
  public var text: String {
    var text = ""
    write(to: &text, indent: "\n")
    return text + "\n"
  }

  /// The text of the value on one line, without a line end.
  public var line: String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// Appends the value to `text`.
  ///
  /// - Parameters:
  ///   - text: what has been written so far.
  ///   - indent: what begins a new line at this depth; `nil` keeps all on one line.
  private func write(to text: inout String, indent: String?) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += String(value)
    case .number(let value): text += JSON.shortest(value)
    case .string(let value): JSON.quote(value, to: &text)
    case .array(let items):
      JSON.write(items, "[", "]", to: &text, indent) { item, text, indent in
        item.write(to: &text, indent: indent)
      }
    case .object(let entries):
      JSON.write(entries, "{", "}", to: &text, indent) { entry, text, indent in
        JSON.quote(entry.key, to: &text)
        text += indent == nil ? ":" : ": "
        entry.value.write(to: &text, indent: indent)
      }
    }
  }

  private static func write<Items: Collection>(
    _ items: Items, _ open: String, _ close: String, to text: inout String, _ indent: String?,
    _ item: (Items.Element, inout String, String?) -> Void
  ) {
    text += open
    let inner = indent.map { $0 + "  " }
    for (index, element) in items.enumerated() {
      if index > 0 { text += "," }
      if let inner { text += inner }
      item(element, &text, inner)
    }
    if !items.isEmpty, let indent { text += indent }
    text += close
  }

  private static func shortest(_ value: Double) -> String {
    if let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 { return String(whole) }
    return value.description
  }

  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case let scalar where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral {
  /// A string, as a literal in the code.
  public init(stringLiteral value: String) { self = .string(value) }

  /// An object with its entries in the order they are written in; each key once.
  public init(dictionaryLiteral entries: (String, JSON)...) {
    self = .object(entries.map { (key: $0, value: $1) })
  }
}
