import MizanYAML
import Testing

@Suite("A syntax error is told in plain words, where it is")
struct SyntaxErrorTests {
  @Test(
    "values, brackets and quotes",
    arguments: [
      ("a: b: c\n", "a ':' is not allowed here; quote the text if it holds one", "1:5-1:6"),
      ("a\nb: c\n", "a ':' is not allowed here; quote the text if it holds one", "2:2-2:3"),
      ("\"a\nb\": c\n", "a ':' is not allowed here; quote the text if it holds one", "2:3-2:4"),
      ("--- a: b\n", "a ':' is not allowed here; quote the text if it holds one", "1:6-1:7"),
      ("a: - b\n", "a '-' is not allowed here", "1:4-1:5"),
      ("a: b\nc\nd: e\n", "a ':' is missing after the key", "2:1-2:2"),
      ("a: b\nc\n", "a ':' is missing after the key", "2:1-2:2"),
      ("a:\n  b: c\n d: e\n", "a key is expected here; check the indentation", "3:2-3:3"),
      ("a: b\n- c\n", "a key is expected here; check the indentation", "2:1-2:2"),
      ("a: 'b' c\n", "only a comment may follow the value on this line", "1:8-1:9"),
      ("a: [b]]\n", "only a comment may follow the value on this line", "1:7-1:8"),
      ("- a\nb: c\n", "a '-' is expected here; check the indentation", "2:1-2:2"),
      ("[a, b", "this bracket is not closed", "1:1-1:2"),
      ("[a}", "a ',' or ']' is expected here", "1:3-1:4"),
      ("[\"a\" \"b\"]", "a ',' or ']' is expected here", "1:6-1:7"),
      ("[a\n: b]", "a ',' or ']' is expected here", "2:1-2:2"),
      ("{a: b", "this bracket is not closed", "1:1-1:2"),
      ("{a: b c: d}", "a ',' or '}' is expected here", "1:8-1:9"),
      ("[,a]", "a value is expected here", "1:2-1:3"),
      ("[a,,b]", "a value is expected here", "1:4-1:5"),
      ("a: ]", "a value is expected here", "1:4-1:5"),
      (
        "[a:]", "a ':' inside brackets needs a space after it, or quotes around the text", "1:3-1:4"
      ),
      ("a:\n- \"b\n", "a closing quote is missing", "2:3-2:4"),
      ("é: 'b", "a closing quote is missing", "1:4-1:5"),
      ("a: \"b\n--- c\"\n", "'---' or '...' cannot stand inside quotes", "2:1-2:2"),
      ("a: @b", "a value cannot begin with this character", "1:4-1:5"),
      ("a: `b`", "a value cannot begin with this character", "1:4-1:5"),
      ("- %b", "a value cannot begin with this character", "1:3-1:4"),
      ("---\n%a: b\n", "a line cannot begin with '%' here", "2:1-2:2"),
      ("%YAML 1.2\na\n", "a document begins with '---' after a directive", "2:1-2:2"),
      ("%YAML 1.2", "a document begins with '---' after a directive", "1:10-1:10"),
    ])
  func syntax(text: String, phrase: String, place: String) {
    let problems = problems(in: text)
    #expect(problems.map(\.kind) == [.syntax(phrase)])
    #expect(problems.map(\.place.shown) == [place])
  }

  @Test(
    "escapes and headers of block text",
    arguments: [
      ("a: \"\\z\"", "there is no such escape"),
      ("\"\\x4\"", "an escape needs hexadecimal digits"),
      ("\"\\ud83d\\ude00\"", "the escape is not a character; write the character itself"),
      ("\"\\U00110000\"", "the escape is not a character; write the character itself"),
      ("a: |0\n b", "the indentation of a block is 1 to 9"),
      ("a: |10\n b", "only a comment may follow on this line"),
      ("a: |+-\n b", "only a comment may follow on this line"),
      ("a: | b\n", "only a comment may follow on this line"),
    ])
  func details(text: String, phrase: String) {
    #expect(problems(in: text).map(\.kind) == [.syntax(phrase)])
  }
}
