import MizanYAML
import Testing

@Suite("Every value knows from where to where it is written")
struct PlaceTests {
  /// The places of all values of a text, in document order, after their outline.
  private func places(_ text: String) throws -> [String] {
    let root = try #require(try YAMLDocument(parsing: Array(text.utf8)).root)
    return places(root)
  }

  private func places(_ node: YAMLNode) -> [String] {
    let children =
      node.kind == .mapping ? node.pairs.flatMap { [$0.key, $0.value] } : Array(node.elements)
    return [node.place.shown] + children.flatMap(places)
  }

  @Test(
    "keys, values and collections",
    arguments: [
      ("a: b", ["1:1-1:5", "1:1-1:2", "1:4-1:5"]),
      ("a: b\n\n# c\n", ["1:1-1:5", "1:1-1:2", "1:4-1:5"]),
      ("'a' :  \"b\"  # c\n", ["1:1-1:11", "1:1-1:4", "1:8-1:11"]),
      ("- a\n-  b c  \n", ["1:1-2:7", "1:3-1:4", "2:4-2:7"]),
      (
        "a:\n  - b\n  - c\nd: e\n",
        [
          "1:1-4:5", "1:1-1:2", "2:3-3:6", "2:5-2:6", "3:5-3:6", "4:1-4:2", "4:4-4:5",
        ]
      ),
      ("[a, {b: c} ]", ["1:1-1:13", "1:2-1:3", "1:5-1:11", "1:6-1:7", "1:9-1:10"]),
      ("[a: b]", ["1:1-1:7", "1:2-1:6", "1:2-1:3", "1:5-1:6"]),
      (
        "k: [\n  a,\n  b\n  ]\nl: m\n",
        [
          "1:1-5:5", "1:1-1:2", "1:4-4:4", "2:3-2:4", "3:3-3:4", "5:1-5:2", "5:4-5:5",
        ]
      ),
      ("- - a\n  - b: c\n", ["1:1-2:9", "1:3-2:9", "1:5-1:6", "2:5-2:9", "2:5-2:6", "2:8-2:9"]),
    ])
  func collections(text: String, expected: [String]) throws {
    #expect(try places(text) == expected)
  }

  @Test(
    "columns count code points, in any script",
    arguments: [
      (
        "مدينة: \"مراكش\" # تعليق\nb: c\n",
        [
          "1:1-2:5", "1:1-1:6", "1:8-1:15", "2:1-2:2", "2:4-2:5",
        ]
      ),
      ("😀: [é, 😀😀, z]\n", ["1:1-1:14", "1:1-1:2", "1:4-1:14", "1:5-1:6", "1:8-1:10", "1:12-1:13"]),
      ("# 😀\n- e\u{301}: 'ش''ش'\n", ["2:1-2:13", "2:3-2:13", "2:3-2:5", "2:7-2:13"]),
    ])
  func scripts(text: String, expected: [String]) throws {
    #expect(try places(text) == expected)
  }

  @Test(
    "text on several lines, and block text to its last character",
    arguments: [
      ("a\n  b\n\n c", ["1:1-4:3"]),
      ("- 'a\n  b'\n- c\n", ["1:1-3:4", "1:3-2:5", "3:3-3:4"]),
      ("- \"é\\\n   b\"\n", ["1:1-2:6", "1:3-2:6"]),
      (
        "a: |\n  éb\n\n  cd\n\n\nb: c\n",
        [
          "1:1-7:5", "1:1-1:2", "1:4-4:5", "7:1-7:2", "7:4-7:5",
        ]
      ),
      ("a: >-  # c\n  b\n# d\n", ["1:1-2:4", "1:1-1:2", "1:4-2:4"]),
      ("a: |+\n\nb: c\n", ["1:1-3:5", "1:1-1:2", "1:4-1:6", "3:1-3:2", "3:4-3:5"]),
      ("- |\n a", ["1:1-2:3", "1:3-2:3"]),
    ])
  func lines(text: String, expected: [String]) throws {
    #expect(try places(text) == expected)
  }

  @Test(
    "a missing value stands after its colon or dash, without a width",
    arguments: [
      ("a:", ["1:1-1:3", "1:1-1:2", "1:3-1:3"]),
      ("a:\n", ["1:1-1:3", "1:1-1:2", "1:3-1:3"]),
      ("a:  # c\nb: c\n", ["1:1-2:5", "1:1-1:2", "1:3-1:3", "2:1-2:2", "2:4-2:5"]),
      ("-", ["1:1-1:2", "1:2-1:2"]),
      ("- \n- a\n", ["1:1-2:4", "1:2-1:2", "2:3-2:4"]),
      ("é:", ["1:1-1:3", "1:1-1:2", "1:3-1:3"]),
      ("---", ["1:4-1:4"]),
      ("--- # c", ["1:4-1:4"]),
    ])
  func missing(text: String, expected: [String]) throws {
    #expect(try places(text) == expected)
  }

  @Test("lines end at LF, CR LF or CR")
  func lineBreaks() throws {
    for lineBreak in ["\n", "\r\n", "\r"] {
      let text = ["a:", "- 'b", "  c'", "- |", "  d", "- e"].joined(separator: lineBreak)
      #expect(
        try places(text) == [
          "1:1-6:4", "1:1-1:2", "2:1-6:4", "2:3-3:5", "4:3-5:4", "6:3-6:4",
        ], "\(lineBreak.debugDescription)")
    }
  }
}
