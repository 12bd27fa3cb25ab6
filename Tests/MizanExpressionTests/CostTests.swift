import MizanExpression
import TestSupport
import Testing

@Suite("An evaluation may take only so much work")
struct CostTests {
  /// The value of `text` over a list and a text of these sizes.
  private func value(
    _ text: String, list: Int = 0, text size: Int = 0
  ) throws -> (Value, Truth) {
    var vocabulary = Vocabulary()
    vocabulary.declare(fact: "xs", .list(.int))
    vocabulary.declare(fact: "s", .string)
    vocabulary.declare(fact: "t", .bool)
    vocabulary.declare(fact: "u", .bool)
    var facts = FactValues(for: vocabulary)
    facts[0] = .value(.list(Array(repeating: .int(1), count: list)))
    facts[1] = .value(.string(String(repeating: "a", count: size)))
    facts[2] = .value(.bool(true))
    let expression = try CompiledExpression(text, in: vocabulary)
    return (expression.value(facts), expression.truth(facts))
  }

  private func shown(_ text: String, list: Int = 0, text size: Int = 0) throws -> String {
    try value(text, list: list, text: size).0.shown
  }

  @Test("steps: 100,000, one for each node visited")
  func steps() throws {
    // `all`, `xs`, and `t` once for each element.
    #expect(try shown("xs.all(x, t)", list: 99_998) == "true")
    #expect(try shown("xs.all(x, t)", list: 99_999) == "<too-many-steps>")
    guard case .failure(let failure) = try value("xs.all(x, t)", list: 99_999).1 else {
      Issue.record("ends in time")
      return
    }
    #expect(failure.reason == .tooManySteps)
  }

  @Test(
    "what takes too many steps cannot be made good",
    arguments: [
      "A || t", "t && A || t", "!(A)", "A ? 1 : 2", "!(A && u)", "u || A || t", "[A].size() == 1",
      "xs.exists(x, A || t)", "A || !t || true", "[A, t].exists(x, x)", "[1].map(x, A).size()",
      "xs.map(x, xs.size() > 0 && A).size() == 0", "dyn(A) == dyn(1)", "[A] == [t] || t",
    ])
  func absorption(text: String) throws {
    let text = text.replacing("A", with: "xs.map(x, x + x + x).filter(x, x > 3).size() > 9")
    let (value, truth) = try value(text, list: 20_000)
    #expect(value.shown == "<too-many-steps>")
    guard case .failure(let failure) = truth else {
      Issue.record("ends in time: \(truth)")
      return
    }
    #expect(failure.reason == .tooManySteps)
  }

  @Test("what is decided before costs nothing")
  func decided() throws {
    let long = "xs.all(x, xs.all(y, t))"
    #expect(try shown("t || \(long)", list: 1_000) == "true")
    #expect(try shown("!t && \(long)", list: 1_000) == "false")
    #expect(try shown("t ? 1 : size([\(long)])", list: 1_000) == "1")
    #expect(try shown(long, list: 1_000) == "<too-many-steps>")
    #expect(try shown("xs.exists(x, xs.exists(y, t))", list: 99_990) == "true")
  }

  @Test("elements compared and bytes of text are steps too")
  func bytes() throws {
    #expect(try shown("xs == xs", list: 60_000) == "true")
    #expect(try shown("xs == xs && xs == xs", list: 60_000) == "<too-many-steps>")
    #expect(try shown("2 in xs", list: 99_000) == "false")
    #expect(try shown("2 in xs", list: 100_000) == "<too-many-steps>")
    #expect(try shown("sets.contains(xs, xs)", list: 30_000) == "true")
    #expect(try shown("sets.intersects(xs, [2, 3, 4, 5])", list: 30_000) == "<too-many-steps>")
    #expect(try shown("math.least(xs)", list: 99_000) == "1")
    #expect(try shown("math.least(xs)", list: 100_000) == "<too-many-steps>")
    #expect(try shown("s == s", text: 900_000) == "true")
    #expect(try shown("s == s", text: 1_100_000) == "<too-many-steps>")
    #expect(try shown("s < s", text: 1_100_000) == "<too-many-steps>")
    #expect(try shown("size(s)", text: 1_100_000) == "<too-many-steps>")
    #expect(try shown("s.trim() == s", text: 1_100_000) == "<too-many-steps>")
    #expect(try shown("s.lowerAscii().size()", text: 1_100_000) == "<too-many-steps>")
    #expect(try shown("s.upperAscii().size()", text: 1_100_000) == "<too-many-steps>")
    #expect(try shown("s.contains(s)", text: 2_000) == "true")
    #expect(try shown("s.contains(s)", text: 3_000) == "<too-many-steps>")
    #expect(try shown("s.startsWith(s)", text: 1_100_000) == "<too-many-steps>")
    #expect(try shown("s.endsWith(s)", text: 1_100_000) == "<too-many-steps>")
  }

  @Test("size: lists of 65,536 elements and texts of 65,536 bytes can be built")
  func size() throws {
    #expect(try shown("size(xs + xs)", list: 32_768) == "65536")
    #expect(try shown("size(xs + [1])", list: 65_536) == "<too-large>")
    #expect(try shown("size([] + xs)", list: 65_536) == "65536")
    #expect(try shown("size([] + xs)", list: 65_537) == "<too-large>")
    #expect(try shown("size(s + s)", text: 32_768) == "65536")
    #expect(try shown("size(s + 'é')", text: 65_534) == "65535")
    #expect(try shown("size(s + 'é')", text: 65_535) == "<too-large>")
    #expect(try shown("size(s + 'é') == 1 || t", text: 65_535) == "true")
    let doubled = "['ab']" + String(repeating: ".map(x, x + x)", count: 40)
    #expect(try shown(doubled) == "<too-large>")
  }
}
