import MizanYAML
import Testing

@Suite("A file at a limit is read, one beyond it is not")
struct LimitTests {
  private func limits(_ change: (inout Limits) -> Void) -> Limits {
    var limits = Limits.standard
    change(&limits)
    return limits
  }

  @Test("the limits are those that the documentation promises")
  func standard() {
    let limits = Limits.standard
    #expect(limits.fileBytes == 1_048_576)
    #expect(limits.nodes == 100_000)
    #expect(limits.depth == 64)
    #expect(limits.scalarBytes == 65_536)
    #expect(limits.keyLength == 256)
    #expect(limits.problems == 100)
  }

  @Test("bytes of a file")
  func fileBytes() {
    let comment = [UInt8](repeating: UInt8(ascii: "#"), count: 1 << 20)
    #expect(problems(in: comment).isEmpty)
    #expect(
      problems(in: comment + [UInt8(ascii: "#")]).map(\.shown)
        == ["fileTooLarge(limit: 1048576) 1:1-1:1"])
  }

  @Test("values of a document, the collections and the missing ones too")
  func nodes() {
    let limits = limits { $0.nodes = 7 }
    #expect(
      problems(in: "[a, {b: c}, d, e, f]", limits: limits).map(\.kind)
        == [.tooManyNodes(limit: 7)])
    #expect(problems(in: "[a, {b: c}, d]", limits: limits).isEmpty)
    #expect(
      problems(in: "a: b\nc:\n- d\n- \n", limits: limits).map(\.shown) == [])
    #expect(
      problems(in: "a: b\nc:\n- d\n- \n- e", limits: limits).map(\.shown)
        == ["tooManyNodes(limit: 7) 5:3-5:4"])
    let many = String(repeating: "-\n", count: 100_000)
    #expect(problems(in: String(many.dropLast(2))).isEmpty)
    #expect(problems(in: many).map(\.kind) == [.tooManyNodes(limit: 100_000)])
  }

  @Test("collections inside each other", arguments: ["[", "- ", "a: [", "{a: "])
  func depth(opening: String) {
    #expect(problems(in: nested(opening, 64)).isEmpty)
    #expect(problems(in: nested(opening, 65)).map(\.kind) == [.tooDeep(limit: 64)])
  }

  /// So many collections, one around the other.
  private func nested(_ opening: String, _ depth: Int) -> String {
    let count = opening == "a: [" ? depth - 1 : depth
    let first = opening == "a: [" ? "a: " : ""
    let opening = opening == "a: [" ? "[" : opening
    let closing = opening == "[" ? "]" : opening == "{a: " ? "}" : ""
    return first + String(repeating: opening, count: count)
      + String(repeating: closing, count: count)
  }

  @Test("bytes of a scalar, as it is after its escapes")
  func scalarBytes() {
    let long = String(repeating: "x", count: 65_536)
    #expect(problems(in: "k: \(long)\n").isEmpty)
    #expect(problems(in: "k: \(long)x\n").map(\.shown) == ["scalarTooLong(limit: 65536) 1:4-1:5"])
    let limits = limits { $0.scalarBytes = 4 }
    #expect(problems(in: "- éé\n- \"\\u00e9\\x61b\"\n- |\n  abc\n", limits: limits).isEmpty)
    #expect(problems(in: "- ééa\n", limits: limits).map(\.kind) == [.scalarTooLong(limit: 4)])
    #expect(problems(in: "- |\n  abcd\n", limits: limits).map(\.kind) == [.scalarTooLong(limit: 4)])
  }

  @Test("code points of a key", arguments: ["x", "é", "😀"])
  func keyLength(character: String) {
    let long = String(repeating: character, count: 256)
    #expect(problems(in: "\(long): 1\n").isEmpty)
    #expect(problems(in: "{'\(long)': 1}").isEmpty)
    #expect(
      problems(in: "\(long)\(character): 1\n").map(\.shown) == ["keyTooLong(limit: 256) 1:1-1:258"])
  }

  @Test("problems that are told")
  func problemCount() {
    let text = String(repeating: "- &a b\n", count: 100)
    #expect(problems(in: text).count == 100)
    #expect(problems(in: text + text).count == 100)
    #expect(problems(in: text, limits: limits { $0.problems = 3 }).count == 3)
    #expect(problems(in: String(repeating: "%a\n", count: 1000)).count == 100)
  }
}
