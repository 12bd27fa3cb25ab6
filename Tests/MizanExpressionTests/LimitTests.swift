import MizanExpression
import TestSupport
import Testing

@Suite("An expression may be only so large")
struct LimitTests {
  static let vocabulary: Vocabulary = {
    var vocabulary = Vocabulary()
    vocabulary.declare(fact: "n", .int)
    vocabulary.declare(fact: "t", .bool)
    vocabulary.declare(fact: "f", .bool)
    vocabulary.declare(fact: "xs", .list(.int))
    vocabulary.declare(fact: "some", .dyn)
    return vocabulary
  }()

  static let facts: FactValues = {
    var facts = FactValues(for: vocabulary)
    facts[0] = .value(.int(1))
    facts[1] = .value(.bool(true))
    facts[2] = .value(.bool(false))
    facts[3] = .value(.list([.int(0)]))
    facts[4] = .value(.int(1))
    return facts
  }()

  /// Why the text is refused, with the place, or `nil` when it is not.
  static func problem(_ text: String, in vocabulary: Vocabulary = vocabulary) -> String? {
    do throws(ExpressionError) {
      _ = try CompiledExpression(text, in: vocabulary)
      return nil
    } catch {
      return "\(error.problem) @\(error.range)"
    }
  }

  static func value(_ text: String) throws -> Value {
    try CompiledExpression(text, in: vocabulary).value(facts)
  }

  @Test("code points: 4,096, however many bytes they have")
  func codePoints() throws {
    let text = "'" + String(repeating: "😀", count: 4_094) + "'"
    #expect(try LimitTests.value("\(text)").shown.unicodeScalars.count == 4_096)
    #expect(LimitTests.problem(text + " ") == "tooLong @0..<0")
    #expect(LimitTests.problem("1" + String(repeating: " ", count: 4_096)) == "tooLong @0..<0")
    #expect(LimitTests.problem("1 //" + String(repeating: "/", count: 4_092)) == nil)
    #expect(LimitTests.problem(String(repeating: "e\u{301}", count: 2_049)) == "tooLong @0..<0")
  }

  @Test("nodes: 1,000")
  func nodes() throws {
    let most = "[" + String(repeating: "1,", count: 999)
    #expect(try LimitTests.value("size(\(most.dropLast(2))])").shown == "998")
    #expect(LimitTests.problem(most + "]") == nil)
    #expect(LimitTests.problem(most + "1]") == "tooManyNodes @0..<2001")
    #expect(LimitTests.problem(most + "1, 1]") == "tooManyNodes @2002..<2003")
  }

  @Test("a chain of && or || is one node, as long as the nodes last", arguments: ["&&", "||"])
  func chain(operation: String) throws {
    func chain(_ count: Int) -> String {
      Array(repeating: "t", count: count).joined(separator: operation)
    }
    #expect(try LimitTests.value(chain(999)).shown == "true")
    #expect(LimitTests.problem(chain(1_000))?.hasPrefix("tooManyNodes") == true)
    #expect(LimitTests.problem(chain(4_000)) == "tooLong @0..<0")
    let flat = Array(repeating: "\n", count: 999).joined(separator: operation)
    #expect(LimitTests.problem(flat)?.hasPrefix("unexpected") == true)
  }

  @Test("depth: 64 for every way to nest", arguments: Shape.all)
  func depth(shape: Shape) {
    #expect(LimitTests.problem(shape.text(shape.most)) == nil)
    let problem = LimitTests.problem(shape.text(shape.most + 1))
    let expected = shape.most == 3 ? "tooManyMacros" : "tooDeep"
    #expect(problem?.hasPrefix(expected + " @") == true, "\(problem ?? "fine")")
  }

  @Test("a bracket that is too deep is told where it stands")
  func place() {
    let text = String(repeating: "(", count: 64) + "n" + String(repeating: ")", count: 64)
    #expect(LimitTests.problem(text) == "tooDeep @64..<65")
    let sum = "1" + String(repeating: "+1", count: 64)
    #expect(LimitTests.problem(sum) == "tooDeep @127..<128")
  }

  @Test("endless brackets and signs are refused, not followed")
  func endless() throws {
    for part in ["(", "[", "{", "xs[", "dyn(", "!(", "-(", "t?t:", "{1:", "[1].all(x,", "has("] {
      for count in [4_000, 10_000] {
        let problem = LimitTests.problem(String(repeating: part, count: count / part.utf8.count))
        let isTold = ["tooDeep", "tooLong", "tooManyMacros"].contains {
          problem?.hasPrefix($0) == true
        }
        #expect(isTold, "\(part): \(problem ?? "fine")")
      }
    }
    let minuses = String(repeating: "-", count: 4_000)
    #expect(try LimitTests.value(minuses + "n").shown == "1")
    #expect(try LimitTests.value(minuses + "-n").shown == "-1")
    #expect(try LimitTests.value(String(repeating: "!", count: 4_001) + "t").shown == "false")
    #expect(LimitTests.problem(minuses) == "unexpectedEnd @4000..<4000")
    #expect(LimitTests.problem(String(repeating: "-", count: 10_000) + "n") == "tooLong @0..<0")
  }

  @Test("macros: 3 in each other, any number behind each other")
  func macros() throws {
    #expect(try LimitTests.value("xs.all(a, xs.all(b, xs.all(c, a + b == c)))").shown == "true")
    #expect(
      LimitTests.problem("xs.all(a, xs.all(b, xs.all(c, xs.all(d, t))))")
        == "tooManyMacros @33..<36")
    #expect(LimitTests.problem("xs" + String(repeating: ".map(x, x)", count: 63)) == nil)
    let siblings = "xs.all(a, xs.all(b, xs.all(c, t)) && xs.all(b, xs.all(c, t)))"
    #expect(LimitTests.problem("\(siblings) && \(siblings)") == nil)
  }

  @Test("facts: 64, each counted once")
  func facts() throws {
    var vocabulary = Vocabulary()
    for index in 0..<65 { vocabulary.declare(fact: "f\(index)", .bool) }
    let names = (0..<64).map { "f\($0)" }.joined(separator: "||")
    #expect(LimitTests.problem("\(names)||f0||f63||has(f.x)", in: vocabulary) != nil)
    let expression = try CompiledExpression("\(names)||f0||f63", in: vocabulary)
    #expect(expression.facts == Array(0..<64))
    guard case .unknown(let facts) = expression.value(FactValues(for: vocabulary)) else {
      Issue.record("is known")
      return
    }
    #expect(expression.slots(facts) == Array(0..<64))
    let length = names.utf8.count
    let problem = "tooManyFacts @\(length + 2)..<\(length + 5)"
    #expect(LimitTests.problem("\(names)||f64", in: vocabulary) == problem)
  }
}
