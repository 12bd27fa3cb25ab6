import MizanYAML
import Testing

@Suite("Hostile files are refused soon, without a crash", .timeLimit(.minutes(15)))
struct HostileInputTests {
  @Test(
    "depth at ten sizes",
    arguments: [
      65, 100, 500, 1_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000,
    ], ["[", "{a: ", "- ", "[[a], ", "{? ", "? ", "a: {", "-\t"])
  func depth(count: Int, opening: String) {
    let text = String(repeating: opening, count: count)
    let problems = problems(in: text)
    #expect(!problems.isEmpty)
    #expect(problems.allSatisfy { $0.place.line == 1 })
  }

  @Test("a staircase of mappings")
  func staircase() {
    let text = (0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(problems(in: text).map(\.kind) == [.tooDeep(limit: 64)])
  }

  @Test("100,000 directives")
  func directives() {
    var limits = Limits.standard
    limits.fileBytes = 8 << 20
    for line in ["%TAG !a%d! x\n", "%YAML 1.2\n", "%X\n"] {
      let text = (0..<100_000).map { line.replacing("%d", with: "\($0)") }.joined() + "---\na\n"
      #expect(problems(in: text, limits: limits).allSatisfy { $0.kind == .directive })
      #expect(problems(in: text, limits: limits).count == 100)
    }
  }

  @Test("a million keys, in either style")
  func keys() {
    var limits = Limits.standard
    limits.fileBytes = 32 << 20
    let block = (0..<1_000_000).map { "k\($0): 1\n" }.joined()
    #expect(problems(in: block).map(\.kind) == [.fileTooLarge(limit: 1 << 20)])
    #expect(problems(in: block, limits: limits).map(\.kind) == [.tooManyNodes(limit: 100_000)])
    let flow = "{" + (0..<1_000_000).map { "k\($0): 1," }.joined() + "}"
    #expect(problems(in: flow, limits: limits).map(\.kind) == [.tooManyNodes(limit: 100_000)])
  }

  @Test("50,000 keys that begin alike, and their last one twice")
  func wideMapping() throws {
    var limits = Limits.standard
    limits.fileBytes = 32 << 20
    limits.nodes = 200_000
    let prefix = String(repeating: "x", count: 240)
    let text = (0..<50_000).map { "\(prefix)\($0): 1\n" }.joined()
    #expect(try YAMLDocument(parsing: Array(text.utf8), limits: limits).root?.count == 50_000)
    #expect(
      problems(in: text + "\(prefix)49999: 2\n", limits: limits).map(\.kind)
        == [.duplicateKey("\(prefix)49999", firstLine: 50_000)])
    let same = String(repeating: "a: 1\n", count: 50_000)
    #expect(problems(in: same, limits: limits).count == 100)
  }

  @Test("a huge scalar in every style", arguments: ["_", "'_'", "\"_\"", "|\n _", ">\n _", "[_]"])
  func hugeScalar(style: String) {
    let bytes = 1_000_000
    for part in ["x", "x ", "é", "\\", "''", ": ", "# "] {
      let text = style.replacing("_", with: String(repeating: part, count: bytes / part.utf8.count))
      _ = problems(in: text)
    }
    let text = style.replacing("_", with: String(repeating: "x", count: bytes))
    #expect(problems(in: text).map(\.kind) == [.scalarTooLong(limit: 65_536)])
  }

  @Test(
    "many lines of nothing",
    arguments: [
      "\n", " \n", "# c\n", "a\n", "'\n", "\"\n", "- \n", "a: b\n", "[\n", "\t\n", "|\n", "> \n\n",
      "---\n", "...\n", "&a\n", "*a\n", "!a\n", "?\n", ":\n", ",\n", "- |\n", "- &a b\n", "- *a\n",
      "\r",
      "é:\n-\n", "- {é: }\n", "- [é: ]\n",
    ])
  func lines(line: String) {
    let count = 300_000 / line.utf8.count
    for text in [line, "- a\n" + line, "a:\n" + line, "é: [" + line] {
      let all = text + String(repeating: line, count: count - 8) + "é"
      let problems = problems(in: all)
      #expect(problems.count <= 100)
    }
  }

  @Test("an alias bomb is told by its anchors")
  func bomb() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...30 {
      text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n"
    }
    let kinds = problems(in: text).map(\.kind)
    #expect(kinds.count == 91)
    #expect(kinds.first == .anchor("a0"))
  }
}
