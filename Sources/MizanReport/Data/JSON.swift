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
    var bytes: [UInt8] = []
    write(to: &bytes, indent: "\n")
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }

  /// The text of the value on one line, without a line end.
  public var line: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: nil)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value, as UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: what has been written so far.
  ///   - indent: what begins a new line at this depth; `nil` keeps all on one line.
  func write(to bytes: inout [UInt8], indent: String? = nil) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .int(let value): bytes += String(value).utf8
    case .number(let value): JSON.write(value, to: &bytes)
    case .string(let value): JSON.quote(value, to: &bytes)
    case .array(let items):
      JSON.write(items, "[", "]", to: &bytes, indent) { item, bytes, indent in
        item.write(to: &bytes, indent: indent)
      }
    case .object(let entries):
      JSON.write(entries, "{", "}", to: &bytes, indent) { entry, bytes, indent in
        JSON.quote(entry.key, to: &bytes)
        bytes += (indent == nil ? ":" : ": ").utf8
        entry.value.write(to: &bytes, indent: indent)
      }
    }
  }

  private static func write<Items: Collection>(
    _ items: Items, _ open: String, _ close: String, to bytes: inout [UInt8], _ indent: String?,
    _ item: (Items.Element, inout [UInt8], String?) -> Void
  ) {
    bytes += open.utf8
    let inner = indent.map { $0 + "  " }
    for (index, element) in items.enumerated() {
      if index > 0 { bytes += ",".utf8 }
      if let inner { bytes += inner.utf8 }
      item(element, &bytes, inner)
    }
    if !items.isEmpty, let indent { bytes += indent.utf8 }
    bytes += close.utf8
  }

  /// Appends a number that is finite, in the fewest digits that read back as the same double.
  static func write(_ value: Double, to bytes: inout [UInt8]) {
    if let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 {
      bytes += String(whole).utf8
    } else {
      bytes += value.description.utf8
    }
  }

  /// Appends a string in quotes.
  static func quote(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var isAfterC2 = false
    for byte in string.utf8 {
      // U+0080 to U+009F are the two bytes C2 80 to C2 9F.
      if isAfterC2 {
        isAfterC2 = false
        if byte < 0xA0 {
          escape(Int(byte), to: &bytes)
          continue
        }
        bytes.append(0xC2)
      }
      switch byte {
      case 0xC2: isAfterC2 = true
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20, 0x7F: escape(Int(byte), to: &bytes)
      case 0xA6...0xAE:
        if let turning = turning(byte, after: bytes) {
          bytes.replaceSubrange(bytes.suffix(2).indices, with: [])
          escape(turning, to: &bytes)
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The character that a byte ends, if it ends a line or turns the direction of what follows: U+2028 to U+202E are the
  /// bytes E2 80 A8 to AE, U+2066 to U+2069 are E2 81 A6 to A9.
  private static func turning(_ byte: UInt8, after bytes: [UInt8]) -> Int? {
    let lead = bytes.suffix(2)
    if byte >= 0xA8, lead.elementsEqual([0xE2, 0x80]) { return 0x2028 + Int(byte) - 0xA8 }
    if byte <= 0xA9, lead.elementsEqual([0xE2, 0x81]) { return 0x2066 + Int(byte) - 0xA6 }
    return nil
  }

  private static func escape(_ code: Int, to bytes: inout [UInt8]) {
    let digits = String(code, radix: 16)
    bytes += "\\u".utf8
    bytes += String(repeating: "0", count: 4 - digits.count).utf8
    bytes += digits.utf8
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
