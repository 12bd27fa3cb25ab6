internal import MizanYAML

extension EditedFile {
  /// The ways to write a value at a path, the best first.
  func candidates(setting path: EditPath, to value: EditedValue) -> [[Splice]] {
    var node = root
    var spot: Spot?
    for (depth, step) in path.steps.enumerated() {
      let rest = path.steps.dropFirst(depth + 1)
      switch (step, node.kind) {
      case (.key(let key), .mapping):
        guard let next = self.spot(of: key, in: node, insideFlow: spot?.isFlow ?? false) else {
          let isFlow = spot?.isFlow ?? false || isBracketed(node)
          let added = EditedFile.wrapped(value, in: rest)
          // Nothing can be added to empty braces in their style: they give way.
          if node.count == 0 {
            return spot.map { replacing($0, with: .map([(key, added)])) } ?? []
          }
          return adding(key, added, to: node, isFlow: isFlow)
        }
        (spot, node) = (next, next.value)
      case (.index(let index), .sequence) where index < node.count:
        let isFlow = spot?.isFlow ?? false || isBracketed(node)
        guard let element = node.element(index) else { return [] }
        (spot, node) = (Spot(key: nil, value: element, margin: nil, isFlow: isFlow), element)
      default:
        let made = EditedFile.wrapped(value, in: path.steps[depth...])
        return spot.map { replacing($0, with: made) } ?? []
      }
    }
    return spot.map { replacing($0, with: value) } ?? []
  }

  /// A value that stands in collections of its own.
  private static func wrapped(_ value: EditedValue, in steps: ArraySlice<EditPath.Step>)
    -> EditedValue
  {
    steps.reversed().reduce(value) { value, step in
      switch step {
      case .key(let key): .map([(key, value)])
      case .index: .list([value])
      }
    }
  }

  /// A value in a collection.
  struct Spot {
    /// `nil` for an element of a list.
    let key: YAMLNode?
    let value: YAMLNode
    /// How far the keys beside it are indented; `nil` for an element of a list.
    let margin: Int?
    let isFlow: Bool
  }

  func spot(of key: String, in node: YAMLNode, insideFlow: Bool) -> Spot? {
    guard let pair = node.pairs.first(where: { $0.key.text == key }) else { return nil }
    return Spot(
      key: pair.key, value: pair.value, margin: node.place.column - 1,
      isFlow: insideFlow || isBracketed(node))
  }

  /// Whether a collection is written in brackets or braces.
  func isBracketed(_ node: YAMLNode) -> Bool {
    guard node.kind != .scalar else { return false }
    let start = start(node)
    return start < bytes.count
      && (bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "["))
  }

  private func isJSON(_ node: YAMLNode) -> Bool {
    node.pairs.first { _ in true }?.key.style == .doubleQuoted
  }
}

// In the place of a value.
extension EditedFile {
  private func replacing(_ spot: Spot, with value: EditedValue) -> [[Splice]] {
    let (start, end) = (start(spot.value), end(spot.value))
    if spot.isFlow {
      let text = value.flow(isJSON: spot.key?.style == .doubleQuoted)
      return [[Splice(range: start..<end, text: gap(before: start, spot) + text)]]
    }
    let isBlock = spot.value.kind != .scalar && !isBracketed(spot.value)
    guard let margin = spot.margin, let key = spot.key, let colon = colon(after: key) else {
      return replacingElement(spot.value, with: value)
    }
    let below = value.isInline ? [] : value.block(margin: String(repeating: " ", count: margin + 2))
    if isBlock { return [replacingBlock(start..<end, after: colon, with: value, below)] }
    if value.isInline {
      return [[Splice(range: start..<end, text: gap(before: start, spot) + value.inline)]]
    }
    // What follows the old value on its line, a comment, stays there; the new one goes below.
    let isEmpty = start == end
    let lineEnd = lineEnd(of: end)
    return [
      [
        Splice(range: isEmpty ? colon..<colon : colon..<end, text: ""),
        Splice(range: lineEnd..<lineEnd, text: lineBreak + below.joined(separator: lineBreak)),
      ], [Splice(range: start..<end, text: gap(before: start, spot) + value.flow())],
    ]
  }

  /// Takes the lines of a block away, and writes a value in their place.
  private func replacingBlock(
    _ old: Range<Int>, after colon: Int, with value: EditedValue, _ below: [String]
  ) -> [Splice] {
    let next = nextLine(after: max(old.lowerBound, old.upperBound - 1))
    // A block on the line of its key is a list or mapping that begins there, which no key allows.
    let first = max(lineStart(of: old.lowerBound), nextLine(after: colon))
    if value.isInline {
      return [
        Splice(range: colon..<colon, text: " " + value.inline),
        Splice(range: first..<next, text: ""),
      ]
    }
    let isLast = next == bytes.count && lineEnd(of: old.upperBound) == next
    let text = below.joined(separator: lineBreak) + (isLast ? "" : lineBreak)
    return [Splice(range: first..<next, text: text)]
  }

  private func replacingElement(_ old: YAMLNode, with value: EditedValue) -> [[Splice]] {
    let (start, end) = (start(old), end(old))
    let margin = String(repeating: " ", count: old.place.column - 1)
    let block = value.isInline ? [value.inline] : value.block(margin: margin)
    let text = block.joined(separator: lineBreak).drop { $0 == " " }
    return [
      [Splice(range: start..<end, text: String(text))],
      [Splice(range: start..<end, text: value.flow())],
    ]
  }

  /// What has to stand before a new value where an empty one was: a colon may be missing in braces.
  private func gap(before start: Int, _ spot: Spot) -> String {
    guard spot.value.kind == .scalar, self.start(spot.value) == end(spot.value) else { return "" }
    return start > 0 && bytes[start - 1] == UInt8(ascii: ":") ? " " : ": "
  }

  /// Where the text after the colon of a key begins.
  func colon(after key: YAMLNode) -> Int? {
    var offset = end(key)
    while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
    return offset < bytes.count && bytes[offset] == UInt8(ascii: ":") ? offset + 1 : nil
  }
}

// Beside other entries.
extension EditedFile {
  private func adding(
    _ key: String, _ value: EditedValue, to node: YAMLNode, isFlow: Bool
  ) -> [[Splice]] {
    guard let last = Array(node.pairs).last else { return [] }
    if isFlow {
      let isJSON = isJSON(node)
      let text =
        QuotedText.scalar(key, alwaysQuoted: isJSON) + ": " + value.flow(isJSON: isJSON)
      let end = end(last.value)
      return [[Splice(range: end..<end, text: ", " + text)]]
    }
    let margin = String(repeating: " ", count: node.place.column - 1)
    let lines = EditedValue.entry(key, value, margin: margin).map { $0 + lineBreak }.joined()
    return placesToAdd(to: node).map { place in
      let hasBreak = place == 0 || place < bytes.count || lineStart(of: place) == place
      return [
        Splice(
          range: place..<place,
          text: hasBreak ? lines : lineBreak + lines.dropLast(lineBreak.count))
      ]
    }
  }

  /// After the last entry; after the empty lines that may be part of its text; before the first one.
  private func placesToAdd(to node: YAMLNode) -> [Int] {
    let end = end(node)
    let after = nextLine(after: end > 0 && isBreak(end - 1) ? end - 1 : end)
    let afterBlanks = afterBlankLines(after)
    let first = lineStart(of: start(node))
    let isOnOwnLine = isBlank(first..<start(node))
    return [after] + (afterBlanks > after ? [afterBlanks] : []) + (isOnOwnLine ? [first] : [])
  }

  /// Where the first line from `offset` on begins that is not empty.
  func afterBlankLines(_ offset: Int) -> Int {
    var line = offset
    while line < bytes.count, isBlank(line..<lineEnd(of: line)) {
      let next = nextLine(after: line)
      guard next > line else { break }
      line = next
    }
    return line
  }

  private func isBreak(_ offset: Int) -> Bool { bytes[offset] == 0x0A || bytes[offset] == 0x0D }
}
