import MizanYAML
import Testing

@Suite("A stream is cut where its documents end, whatever pieces it comes in")
struct DocumentStreamTests {
  static let streams = [
    StreamCase("nothing", ""),
    StreamCase("only breaks", "\n \r\n\t\n"),
    StreamCase("one", "a: 1\n", (1, "a: 1\n")),
    StreamCase("two", "a: 1\n---\nb: 2\n", (1, "a: 1\n"), (2, "---\nb: 2\n")),
    StreamCase("no break at the end", "a: 1\n---\nb: 2", (1, "a: 1\n"), (2, "---\nb: 2")),
    StreamCase("ends in a marker", "a: 1\n---", (1, "a: 1\n"), (2, "---")),
    StreamCase("a marker goes on", "--- a\n---\tb\n", (1, "--- a\n"), (2, "---\tb\n")),
    StreamCase("a marker with blanks", "---  \na\n--- \n", (1, "---  \na\n"), (3, "--- \n")),
    StreamCase(
      "no marker", "a\n---#\n----\n--\n-- -\n...x\n", (1, "a\n---#\n----\n--\n-- -\n...x\n")),
    StreamCase(
      "in a block scalar", "a: |\n  ---\n  ...\n---\nb", (1, "a: |\n  ---\n  ...\n"), (4, "---\nb")),
    StreamCase(
      "in quotes", "a: \"b\n ---\n --- c\"\n---\nb", (1, "a: \"b\n ---\n --- c\"\n"), (4, "---\nb")),
    StreamCase("at the margin in quotes", "a: 'b\n---\nc'\n", (1, "a: 'b\n"), (2, "---\nc'\n")),
    StreamCase("an end", "a: 1\n...\nb: 2\n", (1, "a: 1\n...\n"), (3, "b: 2\n")),
    StreamCase(
      "ends one after the other", "...\na\n...\n...\n---\nb", (2, "a\n...\n"), (5, "---\nb")),
    StreamCase("an end at the end", "a: 1\n...", (1, "a: 1\n...")),
    StreamCase("an end with a comment", "a: 1\n... # c\n# d\n", (1, "a: 1\n... # c\n")),
    StreamCase(
      "ends and markers", "---\na\n...\n---\nb\n...\n", (1, "---\na\n...\n"), (4, "---\nb\n...\n")),
    StreamCase(
      "directives", "%YAML 1.2\n---\na\n...\n%YAML 1.2\n---\nb\n",
      (1, "%YAML 1.2\n---\na\n...\n"), (5, "%YAML 1.2\n---\nb\n")),
    StreamCase("comments only", "# a\n  # b\n"),
    StreamCase("comments above", "# a\n\n---\nb\n", (1, "# a\n\n---\nb\n")),
    StreamCase("comments between", "a\n# b\n---\n# c\nd\n", (1, "a\n# b\n"), (3, "---\n# c\nd\n")),
    StreamCase(
      "CRLF", "a\r\n---\r\nb\r\n...\r\nc", (1, "a\r\n"), (2, "---\r\nb\r\n...\r\n"), (5, "c")),
    StreamCase("empty", "---\n---\n...\n---", (1, "---\n"), (2, "---\n...\n"), (4, "---")),
    StreamCase(
      "a mark above a marker", "\u{FEFF}---\na\n---\nb", (1, "\u{FEFF}---\na\n"), (3, "---\nb")),
    StreamCase("a mark above text", "\u{FEFF}a\n---\nb", (1, "\u{FEFF}a\n"), (2, "---\nb")),
    StreamCase("a mark above a comment", "\u{FEFF}# c\n---\nb", (1, "\u{FEFF}# c\n---\nb")),
    StreamCase(
      "a mark above a directive", "\u{FEFF}%YAML 1.2\n---\nb", (1, "\u{FEFF}%YAML 1.2\n---\nb")),
    StreamCase("a mark on its own", "\u{FEFF}\n---\nb", (1, "\u{FEFF}\n---\nb")),
    StreamCase(
      "files one after the other", "---\na\n\u{FEFF}---\nb\n", (1, "---\na\n"),
      (3, "\u{FEFF}---\nb\n")),
  ]

  static let lines = [
    StreamCase("nothing", ""),
    StreamCase("lines", "{\"a\":1}\n{\"b\":2}\n", (1, "{\"a\":1}\n"), (2, "{\"b\":2}\n")),
    StreamCase("no break at the end", "{}\n[1", (1, "{}\n"), (2, "[1")),
    StreamCase("blank lines", "\n{}\n\n \t\n{}\n\n", (2, "{}\n"), (5, "{}\n")),
    StreamCase("CRLF", "{}\r\n\r\n{}\r\n", (1, "{}\r\n"), (3, "{}\r\n")),
    StreamCase("no markers", "{}\n---\n...\n", (1, "{}\n"), (2, "---\n"), (3, "...\n")),
  ]

  @Test("YAML", arguments: streams)
  func yaml(stream: StreamCase) { check(stream, .yaml) }

  @Test("JSON, a value on each line", arguments: lines)
  func json(stream: StreamCase) { check(stream, .jsonLines) }

  private func check(_ stream: StreamCase, _ form: DocumentStream.Form) {
    let bytes = Array(stream.text.utf8)
    for size in 1...bytes.count + 1 {
      #expect(CutDocument.all(in: bytes, form) { size } == stream.documents, "pieces of \(size)")
    }
  }
}

/// A stream and its documents.
struct StreamCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let documents: [CutDocument]

  init(_ name: String, _ text: String, _ documents: (Int, String)...) {
    (self.name, self.text) = (name, text)
    self.documents = documents.map { CutDocument($0.0, $0.1) }
  }

  var testDescription: String { name }
}
