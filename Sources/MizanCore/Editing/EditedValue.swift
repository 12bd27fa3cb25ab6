internal import MizanYAML

/// A value that is written into a file.
indirect enum EditedValue: Sendable {
  /// A string; quoted where it has to be.
  case text(String)
  /// A number, `true`, `false` or a word without quotes.
  case literal(String)
  case list([EditedValue])
  case map([(key: String, value: EditedValue)])

  /// A copy of what stands in a file already.
  init(copying node: YAMLNode) {
    switch node.kind {
    case .scalar:
      if case .string(let text) = node.value {
        // A word without quotes stays one: `unknown` in quotes is a text.
        self = node.style == .plain && !text.contains("\n") ? .literal(node.text) : .text(text)
      } else {
        self = .literal(node.text.isEmpty ? "null" : node.text)
      }
    case .sequence: self = .list(node.elements.map { EditedValue(copying: $0) })
    case .mapping:
      self = .map(node.pairs.map { ($0.key.text, EditedValue(copying: $0.value)) })
    }
  }

  /// What it says once it is read.
  var tree: EditedTree {
    switch self {
    case .text(let text): .string(text)
    case .literal(let text): YAMLText.isString(plain: text) ? .string(text) : .other(text)
    case .list(let elements): .list(elements.map(\.tree))
    case .map(let pairs): .map(pairs.map { ($0.key, $0.value.tree) })
    }
  }

  /// Whether it stands on the line of its key even where others go below it.
  var isInline: Bool {
    switch self {
    case .text, .literal: true
    case .list(let elements): elements.isEmpty || elements.allSatisfy(\.isScalar)
    case .map(let pairs): pairs.isEmpty
    }
  }

  private var isScalar: Bool {
    switch self {
    case .text, .literal: true
    case .list, .map: false
    }
  }

  /// On one line, as inside of brackets; for JSON with keys and strings in quotes.
  func flow(isJSON: Bool = false) -> String {
    switch self {
    case .text(let text): return QuotedText.scalar(text, alwaysQuoted: isJSON)
    case .literal(let text):
      // What needs no quotes in a block may need them inside of brackets.
      let needsNone = QuotedText.isWord(text) || !YAMLText.isString(plain: text)
      return needsNone ? text : QuotedText.scalar(text)
    case .list(let elements):
      return "[" + elements.map { $0.flow(isJSON: isJSON) }.joined(separator: ", ") + "]"
    case .map(let pairs):
      let entries = pairs.map {
        QuotedText.scalar($0.key, alwaysQuoted: isJSON) + ": " + $0.value.flow(isJSON: isJSON)
      }
      return "{" + entries.joined(separator: ", ") + "}"
    }
  }

  /// Lines below a key, each indented by `margin`; for a value that is not inline.
  func block(margin: String) -> [String] {
    switch self {
    case .text, .literal: return [margin + inline]
    case .list(let elements):
      return elements.flatMap { element -> [String] in
        if element.isInline { return [margin + "- " + element.inline] }
        let lines = element.block(margin: margin + "  ")
        return [margin + "- " + lines[0].dropFirst(margin.count + 2)] + lines.dropFirst()
      }
    case .map(let pairs):
      return pairs.flatMap { EditedValue.entry($0.key, $0.value, margin: margin) }
    }
  }

  /// A key with its value, in lines of a block.
  static func entry(_ key: String, _ value: EditedValue, margin: String) -> [String] {
    let head = margin + QuotedText.scalar(key) + ":"
    return value.isInline
      ? [head + " " + value.inline] : [head] + value.block(margin: margin + "  ")
  }

  /// On the line of a key in a block: a word of a block stays as it was.
  var inline: String {
    if case .literal(let text) = self { return text }
    return flow()
  }
}
