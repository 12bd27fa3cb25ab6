import MizanYAML
import Testing

@Suite("A node is read without more than it holds")
struct YAMLNodeTests {
  private func root(_ text: String) throws -> YAMLNode {
    try #require(try YAMLDocument(parsing: Array(text.utf8)).root)
  }

  @Test("a mapping gives its pairs, its values by key, and no elements")
  func mapping() throws {
    let node = try root("a: 1\n'b c': [2, 3]\né: {d: 4}\n")
    #expect(node.kind == .mapping)
    #expect(node.style == nil)
    #expect(node.count == 3)
    #expect(node.pairs.map(\.key.text) == ["a", "b c", "é"])
    #expect(node.pairs.map(\.value.count) == [0, 2, 1])
    #expect(node["b c"]?.elements.map(\.value) == [.int(2), .int(3)])
    #expect(node["é"]?["d"]?.value == .int(4))
    #expect(node["e\u{301}"] == nil)
    #expect(node["missing"] == nil)
    #expect(Array(node.elements).isEmpty)
    #expect(node.text == "")
    #expect(node.utf8.isEmpty)
    #expect(node.value == .null)
  }

  @Test("a sequence gives its elements, and no pairs")
  func sequence() throws {
    let node = try root("- a\n- [b, {c: d}]\n- e: f\n")
    #expect(node.kind == .sequence)
    #expect(node.count == 3)
    #expect(node.elements.map(\.kind) == [.scalar, .sequence, .mapping])
    #expect(Array(node.pairs).isEmpty)
    #expect(node["a"] == nil)
    #expect(node.elements.underestimatedCount == 3)
  }

  @Test("a scalar gives its text and style, and no children")
  func scalar() throws {
    let node = try root("[a, 'b', \"c\", '']\n")
    #expect(node.elements.map(\.style) == [.plain, .singleQuoted, .doubleQuoted, .singleQuoted])
    #expect(node.elements.map(\.text) == ["a", "b", "c", ""])
    #expect(node.elements.map { Array($0.utf8) } == [[0x61], [0x62], [0x63], []])
    #expect(try root("- |\n  a\n- >\n  b\n").elements.map(\.style) == [.literal, .folded])
    let scalar = try root("abc")
    #expect(scalar.count == 0)
    #expect(Array(scalar.elements).isEmpty)
    #expect(Array(scalar.pairs).isEmpty)
    #expect(scalar["abc"] == nil)
  }

  @Test("a document that is read again holds what a new one would")
  func reuse() throws {
    let texts = [sample, "a: |\n  b\n", "", "[1, 2]", "# c\n", "'a\n  b'", sample, "x: y"]
    var document = YAMLDocument()
    for text in texts {
      try document.parse(Array(text.utf8))
      #expect(outline(document) == outline(try YAMLDocument(parsing: Array(text.utf8))))
    }
  }

  @Test("a node outlives the document that is read again")
  func survivor() throws {
    var document = try YAMLDocument(parsing: Array("a: [1, 'x\\n']\n".utf8))
    let node = try #require(document.root)
    try document.parse(Array("b: \"\\n\"\nc: d\n".utf8))
    #expect(outline(node) == #"{"a": [1, "x\\n"]}"#)
  }

  @Test("a document that is refused holds nothing, and can be read again")
  func failure() throws {
    var document = try YAMLDocument(parsing: Array("a: 1".utf8))
    for text in ["a: &b 1", "\"", "a: \u{202E}", "%a", String(repeating: "[", count: 70)] {
      #expect(throws: YAMLFailure.self) { try document.parse(Array(text.utf8)) }
      #expect(document.root == nil)
    }
    try document.parse(Array("[1]".utf8))
    #expect(outline(document) == "[1]")
  }

  @Test("a document that was not read holds nothing")
  func new() {
    #expect(YAMLDocument().root == nil)
  }
}
