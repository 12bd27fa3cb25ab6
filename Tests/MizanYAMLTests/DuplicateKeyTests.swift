import MizanYAML
import Testing

@Suite("A key stands in a mapping once")
struct DuplicateKeyTests {
  @Test(
    "as text or as a value",
    arguments: [
      ("a: 1\na: 2\n", #"duplicateKey("a", firstLine: 1) 2:1-2:2"#),
      ("{a: 1, b: 2, a: 3}", #"duplicateKey("a", firstLine: 1) 1:14-1:15"#),
      ("a: 1\n\"a\": 2\n", #"duplicateKey("a", firstLine: 1) 2:1-2:4"#),
      ("'a': 1\n\"\\x61\": 2\n", #"duplicateKey("a", firstLine: 1) 2:1-2:7"#),
      ("1: a\n0x1: b\n", #"duplicateKey("0x1", firstLine: 1) 2:1-2:4"#),
      ("+1: a\n1: b\n", #"duplicateKey("1", firstLine: 1) 2:1-2:2"#),
      ("0: a\n-0: b\n", #"duplicateKey("-0", firstLine: 1) 2:1-2:3"#),
      ("1: a\n\"1\": b\n", #"duplicateKey("1", firstLine: 1) 2:1-2:4"#),
      ("~: a\nnull: b\n", #"duplicateKey("null", firstLine: 1) 2:1-2:5"#),
      ("true: a\nTrue: b\n", #"duplicateKey("True", firstLine: 1) 2:1-2:5"#),
      ("1.0: a\n1.00: b\n", #"duplicateKey("1.00", firstLine: 1) 2:1-2:5"#),
      ("1e1: a\n10.0: b\n", #"duplicateKey("10.0", firstLine: 1) 2:1-2:5"#),
      (".inf: a\n+.INF: b\n", #"duplicateKey("+.INF", firstLine: 1) 2:1-2:6"#),
      ("a:\n  é: 1\n  b: 2\n  é: 3\n", #"duplicateKey("é", firstLine: 2) 4:3-4:4"#),
    ])
  func same(text: String, expected: String) {
    #expect(problems(in: text).map(\.shown) == [expected])
  }

  @Test(
    "keys that only look alike are two",
    arguments: [
      "1: a\n1.0: b\n", "true: a\n'True': b\n", "~: a\n'~': b\n", "012: a\n12: b\n10: c\n",
      "a: 1\nA: 2\n", "é: 1\ne\u{301}: 2\n", "a: {a: {a: 1}}\n", "[{a: 1}, {a: 2}]",
      "yes: 1\non: 2\n",
    ])
  func different(text: String) {
    #expect(problems(in: text).isEmpty)
  }

  @Test("each repetition is told with the line of the first")
  func several() {
    #expect(
      problems(in: "a: 1\nb: {c: 1, c: 2}\na: 3\nb: 4\na: 5\n").map(\.shown) == [
        #"duplicateKey("c", firstLine: 2) 2:11-2:12"#, #"duplicateKey("a", firstLine: 1) 3:1-3:2"#,
        #"duplicateKey("b", firstLine: 2) 4:1-4:2"#, #"duplicateKey("a", firstLine: 1) 5:1-5:2"#,
      ])
  }

  @Test("in a mapping of any size", arguments: [1, 2, 11, 12, 13, 14, 100, 1000])
  func size(count: Int) {
    let text = (1...count).map { "key-\($0): \($0)\n" }.joined()
    #expect(problems(in: text).isEmpty)
    for repeated in Set([1, (count + 1) / 2, count]) {
      #expect(
        problems(in: text + "'key-\(repeated)': again\n").map(\.kind)
          == [.duplicateKey("key-\(repeated)", firstLine: repeated)])
    }
  }
}
