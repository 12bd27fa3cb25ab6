internal import MizanYAML

extension EditedFile {
  /// The ways to take the value at a path away with its key, and what is empty then.
  func candidates(removing path: EditPath) -> [[Splice]] {
    var steps = path.steps
    // What holds nothing else goes with it, but never the file.
    while steps.count > 1, node(at: EditPath(Array(steps.dropLast())))?.count == 1 {
      steps.removeLast()
    }
    guard let last = steps.last, let parent = node(at: EditPath(Array(steps.dropLast()))) else {
      return []
    }
    let isFlow = steps.indices.contains { depth in
      node(at: EditPath(Array(steps.prefix(depth)))).map(isBracketed) ?? false
    }
    let entries = self.entries(of: parent)
    let index: Int?
    switch last {
    case .key(let key): index = parent.pairs.enumerated().first { $1.key.text == key }?.offset
    case .index(let position): index = position
    }
    guard let index, entries.indices.contains(index) else { return [] }
    return isFlow ? removingInFlow(index, of: entries) : removingInBlock(index, of: entries)
  }

  /// Where the entries of a collection begin and end: from the key, or from the dash.
  private func entries(of node: YAMLNode) -> [Range<Int>] {
    if node.kind == .mapping { return node.pairs.map { start($0.key)..<end($0.value) } }
    let isFlow = isBracketed(node)
    return node.elements.map { element in
      let start = start(element)
      return (isFlow ? start : dash(before: start) ?? start)..<max(start, end(element))
    }
  }

  /// Where the `-` of an element stands, if on its line.
  private func dash(before start: Int) -> Int? {
    let line = lineStart(of: start)
    return bytes[line..<start].lastIndex(of: UInt8(ascii: "-"))
  }

  private func removingInBlock(_ index: Int, of entries: [Range<Int>]) -> [[Splice]] {
    let entry = entries[index]
    let line = lineStart(of: entry.lowerBound)
    guard isBlank(line..<entry.lowerBound) else {
      // The first key of an element of a list: the next one takes its place after the dash.
      guard index + 1 < entries.count else { return [] }
      return [[Splice(range: entry.lowerBound..<entries[index + 1].lowerBound, text: "")]]
    }
    let next = nextLine(after: max(entry.lowerBound, entry.upperBound - 1))
    // Empty lines after it would else become part of a text before it that keeps them.
    let ends = [next, afterBlankLines(next)]
    let starts = [startOfLastBreak(before: line, through: next)].compactMap(\.self)
    return starts.map { [Splice(range: $0..<next, text: "")] }
      + ends.map { [Splice(range: line..<$0, text: "")] }
  }

  /// Where the line break before the last lines of a file begins, if the file ends without one and is to end so again.
  private func startOfLastBreak(before line: Int, through end: Int) -> Int? {
    guard end == bytes.count, !endsWithBreak else { return nil }
    let breaks = bytes[..<line].suffix(lineBreak.utf8.count)
    return breaks.elementsEqual(lineBreak.utf8) ? breaks.startIndex : nil
  }
}
