import MizanYAML
import TestSupport
import Testing

@Suite("What does not matter does not change what is read")
struct PropertyTests {
  static let texts = [
    sample, "a: 1\n", "- a\n- b\n", "[1, {a: b}]\n", "'a\n  b'\n", "a: |\n  b\n  c\n",
    "a: >-\n  b\n\n  c\n", "k: \"a \\\n  b\"\n", "# c\n---\na\n", "a:\n-\n",
  ]
  static let refused = [
    "a: b: c\n", "a: [b\nc]\n", "a: &x 1\nb: *x\n", "a: 1\na: 2\n", "a: 'b\nc: d\n", "\ta: b\n",
    "a: \"x\"#c\n", "{a: b}: c\n", "a: \u{202E}\n", "- [-]\n", "a: |\n    b\n  c\n",
  ]

  @Test("line ends", arguments: texts)
  func lineEnds(text: String) throws {
    let expected = try outline(text)
    #expect(try outline(text.replacing("\n", with: "\r\n")) == expected)
    #expect(try outline(text.replacing("\n", with: "\r")) == expected)
  }

  @Test("a byte order mark and the last line end", arguments: texts)
  func borders(text: String) throws {
    let expected = try outline(text)
    #expect(try outline("\u{FEFF}" + text) == expected)
    #expect(try outline(String(text.dropLast())) == expected)
  }

  @Test("comment lines above move every place by their number", arguments: texts)
  func comments(text: String) throws {
    let nodes = try #require(try YAMLDocument(parsing: Array(text.utf8)).root).all
    for count in [1, 3, 50] {
      let moved = String(repeating: "# é\n", count: count) + text
      let document = try YAMLDocument(parsing: Array(moved.utf8))
      #expect(document.root?.all.map(\.place) == nodes.map { $0.place.moved(by: count, from: 1) })
      #expect(outline(document) == (try outline(text)))
    }
  }

  @Test("and every place below them, if they stand between entries")
  func commentsBetween() throws {
    let lines = sample.split(separator: "\n", omittingEmptySubsequences: false)
    let nodes = try #require(try YAMLDocument(parsing: Array(sample.utf8)).root).all
    for (index, line) in lines.enumerated() where line.first?.isLetter ?? false {
      let moved = (lines[..<index] + ["  # c", "# d"] + lines[index...]).joined(separator: "\n")
      let places = try YAMLDocument(parsing: Array(moved.utf8)).root?.all.map(\.place)
      #expect(places == nodes.map { $0.place.moved(by: 2, from: index + 1) })
    }
  }

  @Test("comment lines above move every problem by their number", arguments: refused)
  func commentsAboveProblems(text: String) {
    let expected = problems(in: text).map { $0.place.moved(by: 7, from: 1) }
    #expect(!expected.isEmpty)
    #expect(problems(in: String(repeating: "# é\n", count: 7) + text).map(\.place) == expected)
  }

  @Test("text is the same in quotes of either kind, on any number of lines", arguments: 0..<300)
  func quotes(seed: Int) throws {
    var rolls = SplitMix64(seed: UInt64(seed))
    let parts = ["a", "é", "😀", "'", "''", "\"", "\\", ": ", " #", "[", ",", "-", "مد", "\u{200F}"]
    let text = (0...rolls.below(12)).map { _ in rolls.pick(parts) }.joined()
    let single = "'" + text.replacing("'", with: "''") + "'"
    let double =
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    for quoted in [single, double] {
      #expect(try scalars("- \(quoted)") == [text])
      // A line break in place of one space is that space.
      guard !text.contains("  ") else { continue }
      #expect(try scalars("- \(quoted.replacing(" ", with: " \t\r\n   "))") == [text])
    }
  }

  private func scalars(_ text: String) throws -> [String]? {
    try YAMLDocument(parsing: Array(text.utf8)).root?.elements.map(\.text)
  }
}

extension YAMLPlace {
  /// The place after so many lines were put above those from `line` on.
  fileprivate func moved(by count: Int, from line: Int) -> YAMLPlace {
    YAMLPlace(
      line: self.line + (self.line >= line ? count : 0), column: column,
      endLine: endLine + (endLine >= line ? count : 0), endColumn: endColumn)
  }
}
