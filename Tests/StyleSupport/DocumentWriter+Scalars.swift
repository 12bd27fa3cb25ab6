// Scalars, and all that stands in brackets.
extension DocumentWriter {
  /// A value on one line, as inside of brackets.
  mutating func flow(_ tree: DocumentTree) -> String {
    switch tree {
    case .text, .bare: return scalar(tree, inFlow: true)
    case .list(let elements):
      return "[" + elements.map { flow($0) }.joined(separator: ", ") + "]"
    case .map(let entries):
      return "{"
        + ordered(entries).map { key($0.key) + ": " + flow($0.value) }.joined(separator: ", ") + "}"
    }
  }

  mutating func key(_ key: String) -> String { quoted(key, isKey: true) }

  mutating func scalar(_ tree: DocumentTree, inFlow: Bool) -> String {
    switch tree {
    case .text(let text): quoted(text, isKey: false)
    case .bare(let text): text == "~" && chance(.quotes) ? "null" : text
    case .list, .map: ""
    }
  }

  /// A text without quotes where it needs none, or in quotes of some kind.
  private mutating func quoted(_ text: String, isKey: Bool) -> String {
    let isOnOneLine = !text.contains { $0.isNewline || $0 == "\t" }
    if Self.needsNoQuotes(text, isKey: isKey), !chance(.quotes) { return text }
    if isOnOneLine, chance(.quotes) { return "'" + text.replacing("'", with: "''") + "'" }
    return "\"" + text.unicodeScalars.map { escaped($0) }.joined() + "\""
  }

  private mutating func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    default:
      guard scalar.value > 0x7E, chance(.quotes, 1, in: 8) else { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      let width = scalar.value > 0xFFFF ? 8 : 4
      return (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count)
        + digits
    }
  }

  /// Words of letters that no reader takes for something else.
  private static func needsNoQuotes(_ text: String, isKey: Bool) -> Bool {
    let reserved =
      isKey ? ["true", "false", "null"] : ["true", "false", "null", "unknown", "absent"]
    guard text.utf8.count <= 200, !reserved.contains(text.lowercased()),
      text.wholeMatch(of: /[A-Za-z][A-Za-z0-9_.\/-]*(?: [A-Za-z0-9_.\/-]+)*/) != nil
    else { return false }
    return true
  }

  /// `|` or `>` with what it takes for a text to read back; `nil` where it does not.
  mutating func blockMark(_ text: String) -> String? {
    let lines = Self.lines(of: text)
    let isEnded = text.hasSuffix("\n")
    guard let first = lines.first, let start = first.first, start != " ", start != "\t",
      lines.allSatisfy({ $0.isEmpty || $0.contains { $0 != " " && $0 != "\t" } }),
      lines.last?.isEmpty == false, !text.contains("\r"),
      !(isEnded && habits.contains(.openEnd))
    else { return nil }
    if !isEnded, lines.count == 1, !first.hasSuffix(" "), chance(.quotes) { return ">-" }
    return isEnded ? "|" : "|-"
  }

  /// The lines of a text, without what ends the last.
  static func lines(of text: String) -> [String] {
    let whole = text.hasSuffix("\n") ? String(text.dropLast()) : text
    return whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
