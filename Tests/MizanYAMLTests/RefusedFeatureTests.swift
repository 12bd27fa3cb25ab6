import MizanYAML
import Testing

@Suite("Features that hide meaning are refused, all of them in one go")
struct RefusedFeatureTests {
  @Test(
    "anchors",
    arguments: [
      ("&a b", "a", "1:1-1:3"), ("k: &a\n  b: c\n", "a", "1:4-1:6"), ("k: &a\n", "a", "1:4-1:6"),
      ("&a k: v", "a", "1:1-1:3"), ("&a: v", "a:", "1:1-1:4"), ("- &b [b]\n", "b", "1:3-1:5"),
      ("k: &a |\n  b\n", "a", "1:4-1:6"), ("k: &a 'b\n  c'\n", "a", "1:4-1:6"),
    ])
  func anchor(text: String, name: String, place: String) {
    let problems = problems(in: text)
    #expect(problems.map(\.kind) == [.anchor(name)])
    #expect(problems.map(\.place.shown) == [place])
  }

  @Test(
    "aliases",
    arguments: [
      ("*a", "a", "1:1-1:3"), ("k: *a", "a", "1:4-1:6"), ("*a : k", "a", "1:1-1:3"),
      ("[*abc, 1]", "abc", "1:2-1:6"),
    ])
  func alias(text: String, name: String, place: String) {
    let problems = problems(in: text)
    #expect(problems.map(\.kind) == [.alias(name)])
    #expect(problems.map(\.place.shown) == [place])
  }

  @Test(
    "tags, the harmless ones too",
    arguments: [
      ("!!str a", "!!str", "1:1-1:6"), ("! a", "!", "1:1-1:2"), ("k: !t [a]", "!t", "1:4-1:6"),
      ("k: !t\n  a: b\n", "!t", "1:4-1:6"), ("k: !!null\n", "!!null", "1:4-1:10"),
      ("!", "!", "1:1-1:2"),
      ("!<tag:x,2000:y> a", "!<tag:x,2000:y>", "1:1-1:16"),
      ("- !!map\n  a: b\n", "!!map", "1:3-1:8"),
      ("! \"a\"", "!", "1:1-1:2"), ("k: !!str |\n  a\n", "!!str", "1:4-1:9"),
    ])
  func tag(text: String, tag: String, place: String) {
    let problems = problems(in: text)
    #expect(problems.map(\.kind) == [.tag(tag)])
    #expect(problems.map(\.place.shown) == [place])
  }

  @Test("an anchor and a tag of the same value are two problems")
  func both() {
    #expect(
      problems(in: "k: &a !t\n  - b\n").map(\.shown) == [
        #"anchor("a") 1:4-1:6"#, #"tag("!t") 1:7-1:9"#,
      ])
  }

  @Test("merge keys, but not a quoted key")
  func mergeKey() throws {
    #expect(problems(in: "<<: {a: b}\n").map(\.shown) == ["mergeKey 1:1-1:3"])
    #expect(problems(in: "- {<<: a}\n").map(\.shown) == ["mergeKey 1:4-1:6"])
    #expect(
      try outline("\"<<\": a\n<: b\n<<a: c\nv: <<\n")
        == #"{"<<": "a", "<": "b", "<<a": "c", "v": "<<"}"#)
  }

  @Test("problems are collected in document order, and a syntax error ends them")
  func order() {
    let text = """
      a: &x 1
      b: *x
      <<: !t {c: 1, c: 2}
      a: 3
      d: "unclosed
      e: &never reached
      """
    #expect(
      problems(in: text).map(\.shown) == [
        #"anchor("x") 1:4-1:6"#, #"alias("x") 2:4-2:6"#, "mergeKey 3:1-3:3",
        #"tag("!t") 3:5-3:7"#, #"duplicateKey("c", firstLine: 3) 3:15-3:16"#,
        #"syntax("found unexpected end of stream") 5:4-5:5"#,
      ])
  }

  @Test(
    "only one document is read",
    arguments: [
      ("---\na\n---\nb\n", "severalDocuments 3:1-3:2"), ("---\n---\n", "severalDocuments 2:1-2:2"),
      ("a: b\n--- c\n", "severalDocuments 2:1-2:2"), ("a\n...\nb\n", "severalDocuments 3:1-3:2"),
      ("a\n...\n---\nb\n", "severalDocuments 3:1-3:2"),
      ("[a]\n--- # c\n", "severalDocuments 2:1-2:2"),
      ("|\n a\n---\n", "severalDocuments 3:1-3:2"),
    ])
  func documents(text: String, expected: String) {
    #expect(problems(in: text).map(\.shown) == [expected])
  }

  @Test(
    "a document may be marked, ended and empty",
    arguments: [
      ("", "-"), ("\n", "-"), ("# c", "-"), ("\n  # c\n\n", "-"), ("---\n", "null"),
      ("---", "null"),
      ("--- a", #""a""#), ("---\na: 1\n...\n", #"{"a": 1}"#), ("a\n...\n...\n# c\n", #""a""#),
      ("a\n... # c", #""a""#), ("# c\n---\n# d\n- a\n", #"["a"]"#), ("--- # c\na", #""a""#),
      ("--- |\n a\n", #""a\n""#), ("--- [a]\n", #"["a"]"#), ("%YAML 1.2\n---\na\n", #""a""#),
      ("# c\n%YAML 1.1 # c\n# d\n---\na\n", #""a""#), ("\u{FEFF}%YAML 1.2\n---\na\n", #""a""#),
    ])
  func document(text: String, expected: String) throws {
    #expect(try outline(text) == expected)
  }

  @Test(
    "directives other than one version are refused before libyaml sees them",
    arguments: [
      ("%YAML 1.3\n---\na\n", "1:1-1:10"), ("%YAML 1.2\n%YAML 1.2\n---\na\n", "2:1-2:10"),
      ("%TAG ! x\n---\na\n", "1:1-1:9"), ("%FOO\n---\na\n", "1:1-1:5"), ("%\n---\na", "1:1-1:2"),
      ("%YAML 1.2 x\n---\na\n", "1:1-1:12"), ("%YAML 1.2#c\n---\na", "1:1-1:12"),
      ("%YAML1.2\n---\na", "1:1-1:9"), ("# c\n\n%YAML 1.22\n---\na", "3:1-3:11"),
      ("a\n...\n%YAML 1.2\n---\nb", "3:1-3:10"), ("a: b\n%TAG ! x\n", "2:1-2:9"), ("%a", "1:1-1:3"),
    ])
  func directive(text: String, place: String) {
    #expect(problems(in: text).map(\.shown) == ["directive \(place)"])
  }
}
