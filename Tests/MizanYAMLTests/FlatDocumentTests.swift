import MizanYAML
import TestSupport
import Testing

@Suite("What a flat document reads, a document reads alike")
struct FlatDocumentTests {
  /// The sample without values that are left out: those are for the full reader.
  static let whole = Array(
    sample.replacing("z: }", with: "z: 1}").replacing("empty:\n", with: "").utf8)

  /// Reads a file both ways.
  ///
  /// - Returns: whether the flat document could.
  @discardableResult
  private func compare(_ bytes: [UInt8], _ flat: inout FlatDocument) -> Bool {
    guard flat.read(bytes) else { return false }
    do throws(YAMLFailure) {
      let nodes = try YAMLDocument(parsing: bytes).root?.all ?? []
      let same = flat.withNodes { $0.outline == nodes.map(\.outline) }
      #expect(same, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    } catch {
      let told: [String] = error.problems.map { problem in
        String("\(problem.kind)".prefix { $0 != "(" })
      }
      let ofKeys: Set = ["duplicateKey", "mergeKey", "keyTooLong", "forbiddenInKey"]
      let areOfKeys = ofKeys.isSuperset(of: told)
      #expect(areOfKeys, "\(String(decoding: bytes, as: UTF8.self).debugDescription) \(told)")
    }
    return true
  }

  @Test("a file with something of everything")
  func everything() {
    var flat = FlatDocument()
    #expect(compare(Self.whole, &flat))
    let windows = String(decoding: Self.whole, as: UTF8.self).replacing("\n", with: "\r\n")
    #expect(compare(Array(windows.utf8), &flat))
    #expect(compare([0xEF, 0xBB, 0xBF] + Self.whole, &flat))
    #expect(compare(Array("---\n".utf8) + Self.whole + Array("...\n".utf8), &flat))
  }

  @Test(
    "usual ways to write",
    arguments: [
      "a: b", "a: b\n# end", "a:\n- b\n- c: d\n  e: f\n", "- - - a\n    - b\n  - c\n- d", "a",
      "'a'",
      "{}", "[]", "{a: []}", "[a, [b], {c: d}, ]", #"{"a":"b","c":[1,2],"d":{"e":null}}"#,
      "a: {b: c,\n  d: e}\n", "a: |\n  b\n  c\nd: >-\n  e\n  f\n", "é: \"\\u00e9 é\"\nb: c",
      "a:\n  b:\n    c: d\ne: f",
      "- a: b\n  c: d\n- e: f\n", "a: b c\n  d e\nf: g", "# c\n---\na: b # d\n...\n",
      "a:   b  \nc :  d",
    ])
  func usual(text: String) {
    var flat = FlatDocument()
    #expect(compare(Array(text.utf8), &flat))
  }

  @Test(
    "what it leaves to the full reader",
    arguments: [
      "", "# a", "a:", "a: b\na", "a: &b c", "a: *b", "a: !c d", "? a\n: b", "%YAML 1.2\n---\na: b",
      "[a: b]",
      "{a}", "a: b\n---\nc: d", "---\n---\na: b", "a:\tb", "a: b\n c: d", "a: [b\n]",
      "- a\n b: c", "a: b: c", "{a: b}c", "a\rb: c", "[a,,b]", "[,]", "--- a: b", "a: 'b'c",
      "{\"a\":b}c",
    ])
  func others(text: String) {
    var flat = FlatDocument()
    if compare(Array(text.utf8), &flat) { Issue.record("\(text.debugDescription) was read") }
  }

  @Test("random pieces of YAML", arguments: 0..<20)
  func pieces(seed: Int) {
    var rolls = SplitMix64(seed: UInt64(seed))
    var flat = FlatDocument()
    var read = 0
    for _ in 0..<2_000 where compare(Drawn.pieces(&rolls), &flat) { read += 1 }
    #expect(read > 50)
  }

  @Test("random changes of a valid file", arguments: 0..<20)
  func changes(seed: Int) {
    var rolls = SplitMix64(seed: UInt64(seed))
    var flat = FlatDocument()
    var read = 0
    for _ in 0..<500 where compare(Drawn.changed(Self.whole, &rolls), &flat) { read += 1 }
    #expect(read > 50)
  }

  @Test("every beginning of a valid file")
  func beginnings() {
    var flat = FlatDocument()
    for count in 0...Self.whole.count { compare(Array(Self.whole[..<count]), &flat) }
  }

  @Test("limits are those of a document")
  func limits() {
    var limits = Limits()
    (limits.depth, limits.nodes, limits.scalarBytes) = (2, 6, 3)
    func reads(_ text: String) -> Bool {
      var flat = FlatDocument()
      let isRead = flat.read(Array(text.utf8), limits: limits)
      #expect(isRead == ((try? YAMLDocument(parsing: Array(text.utf8), limits: limits)) != nil))
      return isRead
    }
    #expect(reads("[[a]]") && !reads("[[[a]]]"))
    #expect(reads("[a, b, c, d, e]") && !reads("[a, b, c, d, e, f]"))
    #expect(reads("abc") && !reads("abcd") && !reads("'abcd'") && !reads(#""ab\u0063d""#))
  }
}

extension FlatNodes {
  /// Each node in document order.
  fileprivate var outline: [String] {
    var all: [String] = []
    var node = 0
    while !isEmpty, node < next(0) {
      let kind = isMapping(node) ? "{" : isSequence(node) ? "[" : isString(node) ? "s" : "-"
      let text = String(decoding: text(node), as: UTF8.self)
      all.append(isScalar(node) ? kind + text : "\(kind)\(count(node))")
      node += 1
    }
    return all
  }
}

extension YAMLNode {
  fileprivate var outline: String {
    switch kind {
    case .mapping: return "{\(Array(pairs).count)"
    case .sequence: return "[\(Array(elements).count)"
    case .scalar:
      if case .string = value { return "s\(text)" }
      return "-\(text)"
    }
  }
}
