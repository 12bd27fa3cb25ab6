import MizanYAML
import Testing

@Suite("YAML is read as version 1.2 says")
struct ReadingTests {
  @Test(
    "block collections",
    arguments: [
      ("a: 1\nb: 2\n", #"{"a": 1, "b": 2}"#),
      ("- a\n- b\n", #"["a", "b"]"#),
      ("a:\n- b\n- c\nd: e\n", #"{"a": ["b", "c"], "d": "e"}"#),
      ("a:\n  - b\n  - c: d\n    e: f\n", #"{"a": ["b", {"c": "d", "e": "f"}]}"#),
      ("- - a\n  - b\n- - c\n", #"[["a", "b"], ["c"]]"#),
      ("-\n  - a\n-\n  b: c\n", #"[["a"], {"b": "c"}]"#),
      ("- a: b\n  c:\n  - d\n", #"[{"a": "b", "c": ["d"]}]"#),
      ("a:\nb:\n- \n-\n", #"{"a": null, "b": [null, null]}"#),
      ("a:\n\n  # comment\n\n  b: c # more\n", #"{"a": {"b": "c"}}"#),
      ("a  :  b\n", #"{"a": "b"}"#),
      ("a:\tb\n", #"{"a": "b"}"#),
      ("'a b': c\n\"d\" : e\n", #"{"a b": "c", "d": "e"}"#),
      ("-: a\n?b: c\n:d: e\n", #"{"-": "a", "?b": "c", ":d": "e"}"#),
      ("  a: 1\n  b: 2\n", #"{"a": 1, "b": 2}"#),
    ])
  func block(text: String, expected: String) throws {
    #expect(try outline(text) == expected)
  }

  @Test(
    "flow collections",
    arguments: [
      ("[]", "[]"),
      ("{}", "{}"),
      ("[a, b]", #"["a", "b"]"#),
      ("[a, b,]", #"["a", "b"]"#),
      ("{a: 1, b: 2, }", #"{"a": 1, "b": 2}"#),
      (#"{"a":1,"b":[true,null]}"#, #"{"a": 1, "b": [true, null]}"#),
      (#"{'a':b}"#, #"{"a": "b"}"#),
      ("{a, b: , c: d}", #"{"a": null, "b": null, "c": "d"}"#),
      ("[a: b, c]", #"[{"a": "b"}, "c"]"#),
      (#"["a":b]"#, #"[{"a": "b"}]"#),
      ("[a: ]", #"[{"a": null}]"#),
      ("[[a], {b: [c]}]", #"[["a"], {"b": ["c"]}]"#),
      ("[a:b, c#d, -e, g?h]", #"["a:b", "c#d", "-e", "g?h"]"#),
      ("[\na,\n  b # comment\n, c\n]\n", #"["a", "b", "c"]"#),
      ("k: [\n a,\n b\n ]\n", #"{"k": ["a", "b"]}"#),
      ("- {\n  a: 1 }\n", #"[{"a": 1}]"#),
      ("- [a\n  b, 'c\n  d']\n", #"[["a b", "c d"]]"#),
      ("k:\n  [a]\n", #"{"k": ["a"]}"#),
      ("[http://a.example/b?c=d&e#f]", #"["http://a.example/b?c=d&e#f"]"#),
    ])
  func flow(text: String, expected: String) throws {
    #expect(try outline(text) == expected)
  }

  @Test(
    "plain text",
    arguments: [
      ("a b  c", "a b  c"),
      ("a\nb", "a b"),
      ("a\n b\n\n\n c", "a b\n\nc"),
      ("a   \n   b", "a b"),
      ("a#b c", "a#b c"),
      ("a:b ::c", "a:b ::c"),
      ("-a", "-a"),
      ("?a", "?a"),
      (":a", ":a"),
      ("---a", "---a"),
      ("...a", "...a"),
      ("a, [b] {c}", "a, [b] {c}"),
      ("a 'b' \"c\"", "a 'b' \"c\""),
      ("a ! & * % @ `", "a ! & * % @ `"),
      ("a\n%b", "a %b"),
      ("a\n- b", "a - b"),
      ("a # comment", "a"),
    ])
  func plain(text: String, expected: String) throws {
    let document = try YAMLDocument(parsing: Array(text.utf8))
    #expect(document.root?.text == expected)
    #expect(document.root?.style == .plain)
  }

  @Test(
    "quoted text",
    arguments: [
      ("'a'", "a"),
      ("''", ""),
      ("\"\"", ""),
      ("'it''s'", "it's"),
      ("' a '", " a "),
      ("'a\n  b'", "a b"),
      ("'a  \n\n\n  b'", "a\n\nb"),
      ("'\n a'", " a"),
      ("'a\\n'", "a\\n"),
      ("\"a\\tb\\n\"", "a\tb\n"),
      ("\"\\x41\\u00e9\\U0001F600\"", "Aé😀"),
      ("\"\\\\ \\/ \\\" \\_\"", "\\ / \" \u{A0}"),
      ("\"a \\\n   b\"", "a b"),
      ("\"a\\\n   \\  b\"", "a  b"),
      ("\"a\n\n  b\\\n\n  c\"", "a\nb\nc"),
      ("\"a \t\n\t b\"", "a b"),
      ("\"a # b: [c]\"", "a # b: [c]"),
      ("\"--- a\"", "--- a"),
      ("\"é\u{200F} \u{200D}\"", "é\u{200F} \u{200D}"),
    ])
  func quoted(text: String, expected: String) throws {
    #expect(try YAMLDocument(parsing: Array(text.utf8)).root?.text == expected)
  }

  @Test(
    "block text",
    arguments: [
      ("a: |\n  b\n  c\n", "b\nc\n"),
      ("a: |-\n  b\n", "b"),
      ("a: |+\n  b\n\n\n", "b\n\n\n"),
      ("a: |\n  b\n\n\n", "b\n"),
      ("a: |\n\n\n  b\n", "\n\nb\n"),
      ("a: |2\n    b\n   c\n", "  b\n c\n"),
      ("a: |1-\n  b\n", " b"),
      ("a: |-1\n  b\n", " b"),
      ("a: | # comment\n  b\n", "b\n"),
      ("a: |\n  # text\n # comment\n", "# text\n"),
      ("a: |\n  b \t\n", "b \t\n"),
      ("a: |\n  b\n  \tc\n", "b\n\tc\n"),
      ("a: |\n", ""),
      ("a: |+\n\n\n", "\n\n"),
      ("a: |\nb: c\n", ""),
      ("a: >\n  b\n  c\n", "b c\n"),
      ("a: >\n  b\n\n  c\n", "b\nc\n"),
      ("a: >\n  b\n    c\n  d\n", "b\n  c\nd\n"),
      ("a: >\n  b\n\n    c\n\n  d\n", "b\n\n  c\n\nd\n"),
      ("a: >\n\n  b\n", "\nb\n"),
      ("a: >-\n  b\n  c\n", "b c"),
      ("a: >+\n  b\n\n", "b\n\n"),
      ("a: >\n  b: c\n  - d\n", "b: c - d\n"),
      ("a: |\n  b\n  ---\n", "b\n---\n"),
      ("a:\n  |\n b\n", "b\n"),
      ("- |\n b\n- c\n", "b\n"),
      ("- - |\n   b\n", "b\n"),
    ])
  func blockText(text: String, expected: String) throws {
    var node = try #require(try YAMLDocument(parsing: Array(text.utf8)).root)
    while node.kind != .scalar {
      node = try #require(node.kind == .mapping ? node["a"] : node.elements.first { _ in true })
    }
    #expect(node.text == expected)
  }
}
