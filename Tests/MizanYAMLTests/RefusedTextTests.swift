import MizanYAML
import Testing

// libyaml reads most of these without a word.
@Suite("Text that is not YAML, or is not read alike everywhere, is refused at its place")
struct RefusedTextTests {
  @Test(
    "a comment follows a space",
    arguments: [
      ("a: \"b\"#c", "1:7-1:8"), ("a: 'b'#c", "1:7-1:8"), ("[a,#c\n]", "1:4-1:5"),
      ("[#c\na]", "1:2-1:3"), ("[a]#c", "1:4-1:5"), ("{a: 1}#c", "1:7-1:8"),
      ("a: |#c\n  b", "1:5-1:6"), ("a: >-#c\n  b", "1:6-1:7"), ("- \"é😀\"#c", "1:7-1:8"),
    ])
  func comment(text: String, place: String) {
    #expect(problems(in: text).map(\.shown) == ["commentNeedsSpace \(place)"])
  }

  @Test(
    "a line that goes on is indented deeper than the key or the dash",
    arguments: [
      ("k: [\na]\n", "2:1-2:2"), ("k: [\n a\n]\n", "3:1-3:2"), ("k: {\na: b}\n", "2:1-2:2"),
      ("k: [a\n, b]\n", "2:1-2:2"), ("k: {a:\n b,\nc: d}\n", "3:1-3:2"), ("- [\na]\n", "2:1-2:2"),
      ("k: \"a\nb\"\n", "2:1-2:2"), ("k: 'a\n\n  b\nc'\n", "4:1-4:2"), ("- 'a\nb'\n", "2:1-2:2"),
      ("k: [a\nb]\n", "2:1-2:2"), ("k: {a\nb: c}\n", "2:1-2:2"),
      ("k: ['a\n  b', \"c\nd\"]", "3:1-3:2"),
      ("k:\n  l: \"a\n  b\"\n", "3:3-3:4"), ("- - [a,\n  b]\n", "2:3-2:4"),
      ("k: |\n     \n   b\n", "3:4-3:5"), ("k: >\n   \n  b\n", "3:3-3:4"),
      (" - a\n- b\n", "2:1-2:2"),
      ("  k: a\nl: b\n", "2:1-2:2"),
    ])
  func indentation(text: String, place: String) {
    #expect(problems(in: text).map(\.shown) == ["notIndented \(place)"])
  }

  @Test(
    "a tab does not indent",
    arguments: [
      ("\ta: b\n", "1:1-1:2"), ("a:\n\tb: c\n", "2:1-2:2"), ("a:\n\t- b\n", "2:1-2:2"),
      ("a:\n  \tb: c\n", "2:3-2:4"), ("- a\n\t- b\n", "2:1-2:2"), ("-\ta: b\n", "1:2-1:3"),
      ("- a: b\n\tc: d\n", "2:1-2:2"), ("-\t- a\n", "1:2-1:3"), ("a: |\n\tb\n", "2:1-2:2"),
      ("a: |\n  b\n\tc\n", "3:1-3:2"), ("a: >\n  \tb\n", "2:3-2:4"), ("- [a,\n\tb]\n", "2:1-2:2"),
      ("k: \"a\n\tb\"\n", "2:1-2:2"), ("k: 'a\n\t\n  b'\n", "2:1-2:2"),
      ("k: {\n\ta: b\n  }\n", "2:1-2:2"),
    ])
  func tab(text: String, place: String) {
    #expect(problems(in: text).map(\.shown) == ["tabIndentation \(place)"])
  }

  @Test(
    "an indicator alone is no text",
    arguments: [
      ("[-]", "-", "1:2-1:3"), ("[-, a]", "-", "1:2-1:3"), ("[a, -]", "-", "1:5-1:6"),
      ("[- a]", "-", "1:2-1:3"), ("[?]", "?", "1:2-1:3"), ("[?a]", "?", "1:2-1:3"),
      ("{?a: b}", "?", "1:2-1:3"), ("[:a]", ":", "1:2-1:3"), ("{:a: b}", ":", "1:2-1:3"),
      ("{ :b }", ":", "1:3-1:4"), ("[: a]", ":", "1:2-1:3"), ("{a: :b}", ":", "1:5-1:6"),
    ])
  func indicator(text: String, indicator: Unicode.Scalar, place: String) {
    let problems = problems(in: text)
    #expect(problems.map(\.kind) == [.loneIndicator(indicator)])
    #expect(problems.map(\.place.shown) == [place])
  }

  @Test(
    "a key is a scalar, written without `?`",
    arguments: [
      ("{a: b}: c\n", "complexKey 1:1-1:7"), ("[a]: b\n", "complexKey 1:1-1:4"),
      ("{[a]: b, {}: c}\n", "complexKey 1:2-1:5"), ("[[a]: b]", "complexKey 1:2-1:5"),
      ("? a\n: b\n", "explicitKey 1:1-1:2"), ("a: 1\n? b\n", "explicitKey 2:1-2:2"),
      ("{? a : b}", "explicitKey 1:2-1:3"), ("[? a : b]", "explicitKey 1:2-1:3"),
      (": a\n", "emptyKey 1:1-1:2"), ("- :\n", "emptyKey 1:3-1:4"),
      ("?\n", "explicitKey 1:1-1:2"), ("- ? a\n", "explicitKey 1:3-1:4"),
    ])
  func key(text: String, first: String) {
    #expect(problems(in: text).first?.shown == first)
  }

  @Test(
    "nothing stands between values but what YAML has there",
    arguments: [
      ("{a: 1}b", "unexpectedText 1:7-1:8"), ("[a b]c", "unexpectedText 1:6-1:7"),
      ("\"a\" b", "unexpectedText 1:5-1:6"), ("a\n... b\n", "unexpectedText 2:5-2:6"),
      ("|1\n a", "misread 1:1-1:3"), ("|\na\n", "misread 2:1-2:2"),
      ("--- >\na\n", "misread 2:1-2:2"),
    ])
  func between(text: String, expected: String) {
    #expect(problems(in: text).map(\.shown) == [expected])
  }
}
