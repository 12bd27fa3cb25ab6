internal import TestSupport

/// Writes a document in one of many ways.
struct DocumentWriter {
  let habits: WritingHabits
  private var random: SplitMix64

  init(_ habits: WritingHabits, seed: UInt64) {
    self.habits = habits
    random = SplitMix64(seed: seed)
  }

  mutating func text(_ tree: DocumentTree) -> String {
    var lines = habits.contains(.marker) ? ["---"] : []
    switch tree {
    case .map(let entries) where !entries.isEmpty && !chance(.flow, 1, in: 8):
      lines += block(entries, margin: 0)
    case .list(let elements) where !elements.isEmpty: lines += block(elements, margin: 0)
    default: lines.append(flow(tree))
    }
    let lineBreak = habits.contains(.carriageReturns) ? "\r\n" : "\n"
    return (habits.contains(.mark) ? "\u{FEFF}" : "") + lines.joined(separator: lineBreak)
      + (habits.contains(.openEnd) ? "" : lineBreak)
  }

  /// Whether a habit shows here.
  mutating func chance(_ habit: WritingHabits, _ count: Int = 1, in all: Int = 2) -> Bool {
    habits.contains(habit) && random.below(all) < count
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { random.pick(elements) }

  mutating func ordered(_ entries: [DocumentEntry]) -> [DocumentEntry] {
    habits.contains(.shuffledKeys) ? random.shuffled(entries) : entries
  }
}

// Blocks: one entry below the other.
extension DocumentWriter {
  private mutating func block(_ entries: [DocumentEntry], margin: Int) -> [String] {
    ordered(entries).enumerated().flatMap { index, entry in
      // What stands after a dash has nothing before it.
      (index == 0 && margin > 0 ? [] : between(margin))
        + valued(spaces(margin) + key(entry.key) + ":", entry.value, margin, isElement: false)
    }
  }

  private mutating func block(_ elements: [DocumentTree], margin: Int) -> [String] {
    elements.flatMap { element in
      between(margin) + valued(spaces(margin) + "-", element, margin, isElement: true)
    }
  }

  /// A value behind its key or its dash, or below it.
  private mutating func valued(
    _ head: String, _ value: DocumentTree, _ margin: Int, isElement: Bool
  ) -> [String] {
    let inner = margin + (isElement ? 2 : step())
    switch value {
    case .text(let text):
      if let mark = blockMark(text), chance(.blocks) {
        return [head + " " + mark + comment()]
          + Self.lines(of: text).map { $0.isEmpty ? "" : spaces(inner) + $0 }
      }
      return [head + gap() + scalar(value, inFlow: false) + comment()]
    case .bare: return [head + gap() + scalar(value, inFlow: false) + comment()]
    case .list(let elements):
      if elements.isEmpty || chance(.flow, 1, in: 3) { return braced(head, value, inner) }
      let deeper = isElement || chance(.margins) ? inner : margin
      return [head + comment()] + block(elements, margin: deeper)
    case .map(let entries):
      if entries.isEmpty || chance(.flow, 1, in: 3) { return braced(head, value, inner) }
      let lines = block(entries, margin: inner)
      guard isElement else { return [head + comment()] + lines }
      return [head + " " + lines[0].drop { $0 == " " }] + lines.dropFirst()
    }
  }

  /// In brackets or braces, on one line or with an entry on each.
  private mutating func braced(_ head: String, _ value: DocumentTree, _ inner: Int) -> [String] {
    let parts: [String]
    let (open, end): (String, String)
    switch value {
    case .map(let entries):
      parts = ordered(entries).map { key($0.key) + ": " + flow($0.value) }
      (open, end) = ("{", "}")
    case .list(let elements):
      parts = elements.map { flow($0) }
      (open, end) = ("[", "]")
    case .text, .bare: return [head + gap() + flow(value)]
    }
    guard parts.count > 1, chance(.margins) else {
      return [head + gap() + open + parts.joined(separator: ", ") + end + comment()]
    }
    let lines = parts.enumerated().map { index, part in
      spaces(inner) + part + (index + 1 < parts.count ? "," : "") + comment()
    }
    return [head + gap() + open + comment()] + lines + [spaces(inner) + end + comment()]
  }
}

// What stands between and beside.
extension DocumentWriter {
  func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  private mutating func step() -> Int { habits.contains(.margins) ? pick([1, 2, 3, 4]) : 2 }

  private mutating func gap() -> String { chance(.margins, 1, in: 4) ? "   " : " " }

  private static let remarks = ["# so", "#", "# été: {a", "# - 'x", "# \"مجلس: [1"]

  private mutating func comment() -> String {
    chance(.comments, 1, in: 4) ? pick([" ", "   "]) + pick(Self.remarks) : ""
  }

  /// Lines before an entry; never further in than the entry, where they could be part of a text.
  private mutating func between(_ margin: Int) -> [String] {
    guard chance(.comments, 1, in: 4) else { return [] }
    return pick([[""], [spaces(pick(Array(0...margin))) + pick(Self.remarks)], ["", "# a", ""]])
  }
}
