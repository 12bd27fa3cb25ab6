import MizanYAML
import Testing

@Suite("A syntax error is told where it is")
struct SyntaxErrorTests {
  @Test(
    "values, brackets and quotes",
    arguments: [
      ("a: b: c\n", "mapping values are not allowed in this context", "1:5-1:6"),
      ("a\nb: c\n", "mapping values are not allowed in this context", "2:2-2:3"),
      ("\"a\nb\": c\n", "mapping values are not allowed in this context", "2:3-2:4"),
      ("--- a: b\n", "mapping values are not allowed in this context", "1:6-1:7"),
      ("a: - b\n", "block sequence entries are not allowed in this context", "1:4-1:5"),
      ("a: b\nc\nd: e\n", "could not find expected ':'", "2:1-2:2"),
      ("a: b\nc\n", "could not find expected ':'", "2:1-2:2"),
      ("a:\n  b: c\n d: e\n", "did not find expected key", "3:2-3:3"),
      ("a: b\n- c\n", "did not find expected key", "2:1-2:2"),
      ("a: 'b' c\n", "text after a value", "1:8-1:9"),
      ("a: [b]]\n", "text after a value", "1:7-1:8"),
      ("- a\nb: c\n", "did not find expected '-' indicator", "2:1-2:2"),
      ("[a, b", "open bracket", "1:1-1:2"),
      ("[a}", "did not find expected ',' or ']'", "1:3-1:4"),
      ("[\"a\" \"b\"]", "did not find expected ',' or ']'", "1:6-1:7"),
      ("[a\n: b]", "did not find expected ',' or ']'", "2:1-2:2"),
      ("{a: b", "open bracket", "1:1-1:2"),
      ("{a: b c: d}", "did not find expected ',' or '}'", "1:8-1:9"),
      ("[,a]", "did not find expected node content", "1:2-1:3"),
      ("[a,,b]", "did not find expected node content", "1:4-1:5"),
      ("a: ]", "did not find expected node content", "1:4-1:5"),
      (
        "[a:]", "found unexpected ':'", "1:3-1:4"
      ),
      ("a:\n- \"b\n", "found unexpected end of stream", "2:3-2:4"),
      ("é: 'b", "found unexpected end of stream", "1:4-1:5"),
      ("a: \"b\n--- c\"\n", "found unexpected document indicator", "2:1-2:2"),
      ("a: @b", "found character that cannot start any token", "1:4-1:5"),
      ("a: `b`", "found character that cannot start any token", "1:4-1:5"),
      ("- %b", "found character that cannot start any token", "1:3-1:4"),
      ("---\n%a: b\n", "found unexpected non-alphabetical character", "2:1-2:2"),
      ("%YAML 1.2\na\n", "did not find expected <document start>", "2:1-2:2"),
      ("%YAML 1.2", "did not find expected <document start>", "1:10-1:10"),
    ])
  func syntax(text: String, phrase: String, place: String) {
    let problems = problems(in: text)
    #expect(problems.map(\.kind) == [.syntax(phrase)])
    #expect(problems.map(\.place.shown) == [place])
  }

  @Test(
    "escapes and headers of block text",
    arguments: [
      ("a: \"\\z\"", "found unknown escape character"),
      ("\"\\x4\"", "did not find expected hexdecimal number"),
      ("\"\\ud83d\\ude00\"", "found invalid Unicode character escape code"),
      ("\"\\U00110000\"", "found invalid Unicode character escape code"),
      ("a: |0\n b", "found an indentation indicator equal to 0"),
      ("a: |10\n b", "did not find expected comment or line break"),
      ("a: |+-\n b", "did not find expected comment or line break"),
      ("a: | b\n", "did not find expected comment or line break"),
    ])
  func details(text: String, phrase: String) {
    #expect(problems(in: text).map(\.kind) == [.syntax(phrase)])
  }
}
