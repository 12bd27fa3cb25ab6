import MizanExpression
import TestSupport
import Testing

/// What was wrong once.
@Suite("Regressions")
struct RegressionTests {
  @Test(
    "a map is evaluated once when something in it is unknown or fails")
  func nestedMaps() throws {
    let text = String(repeating: "{'a': ", count: 20) + "u" + String(repeating: "}", count: 20)
    var vocabulary = Vocabulary()
    vocabulary.declare(fact: "u", .int)
    let expression = try CompiledExpression(text, in: vocabulary)
    #expect(expression.value(FactValues(for: vocabulary)).shown == "<unknown>")
    let failing = try CompiledExpression(text.replacing("u", with: "1 / 0"), in: vocabulary)
    #expect(failing.value(FactValues(for: vocabulary)).shown == "<division-by-zero>")
  }

  @Test(
    "lists that share their parts are compared within the steps", .timeLimit(.minutes(1)))
  func sharedParts() throws {
    let list = "[0]" + String(repeating: ".map(x, [x, x])", count: 60)
    for text in ["\(list) == \(list)", "\(list) in [\(list)]", "\(list) != \(list) || true"] {
      #expect(try LimitTests.value(text).shown == "<too-many-steps>")
    }
  }

  @Test(
    "long keys and texts to convert take steps", .timeLimit(.minutes(1)))
  func longKeys() throws {
    let text = "['00000000']" + String(repeating: ".map(x, x + x)", count: 13)
    let list = "[[0]]" + String(repeating: ".map(x, x + x)", count: 13)
    let condition = "int(k) == 0 && double(k) == 0.0 && !(k in {'b': 1})"
    let expression = "\(text).all(k, \(list)[0].all(i, \(condition))) || true"
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try LimitTests.value(expression).shown == "<too-many-steps>")
    #expect(start.duration(to: clock.now) < .seconds(1))
  }

  @Test(
    "value and truth take the same steps")
  func sameSteps() throws {
    var vocabulary = Vocabulary()
    vocabulary.declare(fact: "xs", .list(.int))
    var facts = FactValues(for: vocabulary)
    facts[0] = .value(.list(Array(repeating: .int(1), count: 99_996)))
    let expression = try CompiledExpression("xs.all(x, true) && true", in: vocabulary)
    #expect(expression.truth(facts) == .yes)
    #expect(expression.value(facts).shown == "true")
  }

  @Test(
    "macros build no list that is larger than the limit")
  func largeLists() throws {
    var vocabulary = Vocabulary()
    vocabulary.declare(fact: "xs", .list(.int))
    var facts = FactValues(for: vocabulary)
    facts[0] = .value(.list(Array(repeating: .int(1), count: 65_537)))
    for text in ["size(xs.map(x, x))", "size(xs.filter(x, true))"] {
      let expression = try CompiledExpression(text, in: vocabulary)
      #expect(expression.value(facts).shown == "<too-large>", "\(text)")
    }
  }

  @Test(
    "the place of a problem lies in the text that was given")
  func place() throws {
    var vocabulary = Vocabulary()
    for index in 0..<80 { vocabulary.declare(fact: "f\(index)", .bool) }
    let half = (0..<40).map { "f\($0)" }.joined(separator: "||")
    let text = String(repeating: " ", count: 900) + half
    vocabulary.declare(variable: "v", try CompiledExpression(text, in: vocabulary))
    let rest = (40..<80).map { "f\($0)" }.joined(separator: "||")
    // At the name of the variable.
    let problem = LimitTests.problem("\(rest)||v", in: vocabulary)
    #expect(problem == "tooManyFacts @\(rest.utf8.count + 2)..<\(rest.utf8.count + 3)")
  }
}
