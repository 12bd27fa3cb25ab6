import MizanExpression
import TestSupport
import Testing

@Suite("Variables cannot be piled up to go around the limits")
struct VariableLimitTests {
  private static func pile(_ count: Int, _ text: (Int) -> String) throws -> Vocabulary {
    var vocabulary = LimitTests.vocabulary
    vocabulary.declare(variable: "v0", try CompiledExpression("n", in: vocabulary))
    for index in 1..<count {
      let expression = try CompiledExpression(text(index - 1), in: vocabulary)
      vocabulary.declare(variable: "v\(index)", expression)
    }
    return vocabulary
  }

  @Test("expanded depth: 128")
  func depth() throws {
    let vocabulary = try VariableLimitTests.pile(128) { "v\($0)" }
    let expression = try CompiledExpression("v126", in: vocabulary)
    #expect(expression.value(LimitTests.facts).shown == "1")
    #expect(LimitTests.problem("v127", in: vocabulary) == "tooDeep @0..<4")
    #expect(LimitTests.problem("1 + v126", in: vocabulary) == "tooDeep @0..<8")
    #expect(LimitTests.problem("1 + v125", in: vocabulary) == nil)
  }

  @Test("cost: what is named twice costs twice")
  func cost() throws {
    // 4 · 2ⁿ - 3 steps: 65,533 for the last.
    let vocabulary = try VariableLimitTests.pile(15) { "v\($0) + v\($0)" }
    let expression = try CompiledExpression("v14", in: vocabulary)
    #expect(expression.value(LimitTests.facts).shown == "16384")
    #expect(LimitTests.problem("v14 + v13", in: vocabulary) == nil)
    #expect(LimitTests.problem("v14 + v14", in: vocabulary) == "tooCostly @0..<9")
    #expect(LimitTests.problem(" [v14, v14]", in: vocabulary) == "tooCostly @1..<11")
    #expect(LimitTests.problem("v14 > 0 || v14 > 0", in: vocabulary) == "tooCostly @0..<18")
    #expect(LimitTests.problem("xs.map(x, v14 + v14)", in: vocabulary) == "tooCostly @0..<20")
  }

  @Test("a pile that is looked at many times is stopped when it is evaluated")
  func walk() throws {
    let vocabulary = try VariableLimitTests.pile(13) { "v\($0) + v\($0)" }
    let text = "[1, 2, 3, 4, 5, 6, 7, 8].all(x, v12 > x) || t"
    let expression = try CompiledExpression(text, in: vocabulary)
    #expect(expression.value(LimitTests.facts).shown == "<too-many-steps>")
    let less = try CompiledExpression("[1, 2].all(x, v12 > x)", in: vocabulary)
    #expect(less.value(LimitTests.facts).shown == "true")
  }

  @Test("facts: those of variables count")
  func facts() throws {
    var vocabulary = Vocabulary()
    for index in 0..<65 { vocabulary.declare(fact: "f\(index)", .bool) }
    let half = (0..<33).map { "f\($0)" }.joined(separator: "||")
    vocabulary.declare(variable: "half", try CompiledExpression(half, in: vocabulary))
    let rest = (33..<64).map { "f\($0)" }.joined(separator: "||")
    let expression = try CompiledExpression("half||\(rest)", in: vocabulary)
    #expect(expression.facts == Array(0..<64))
    let problem = LimitTests.problem("half||\(rest)||f64", in: vocabulary)
    #expect(problem == "tooManyFacts @161..<164")
  }

  @Test("nodes and macros of a variable are its own")
  func own() throws {
    var vocabulary = LimitTests.vocabulary
    let long = "[" + String(repeating: "1,", count: 998) + "n]"
    vocabulary.declare(variable: "long", try CompiledExpression(long, in: vocabulary))
    #expect(LimitTests.problem("long == \(long.dropLast(30))n]", in: vocabulary) == nil)
    let deep = "xs.all(a, xs.all(b, xs.all(c, t)))"
    vocabulary.declare(variable: "deep", try CompiledExpression(deep, in: vocabulary))
    #expect(LimitTests.problem("xs.all(a, xs.all(b, xs.all(c, deep)))", in: vocabulary) == nil)
  }
}
