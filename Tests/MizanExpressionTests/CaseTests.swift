import ExpressionSupport
import MizanExpression
import TestSupport
import Testing

@Suite("The language does what its cases say")
struct CaseTests {
  @Test("each case gives what it says", arguments: Case.all)
  func each(example: Case) throws {
    let outcome = example.outcome()
    switch example.expected.prefix(2) {
    case "! " where !example.expected.contains("@"):
      // Without a place any place will do.
      #expect(outcome.shown.split(separator: " @").first.map(String.init) == example.expected)
    case "X ", "? ", "! ": #expect(outcome.shown == example.expected)
    default:
      let expected = try Example.constant(example.expected)
      guard case .value(let value, _) = outcome, value.isDefinite, value.isSame(as: expected) else {
        Issue.record("gives \(outcome.shown), not \(example.expected)")
        return
      }
    }
  }

  @Test("as a condition it comes to the same", arguments: Case.all)
  func condition(example: Case) {
    guard case .value(let value, let expression) = example.outcome() else { return }
    switch (expression.truth(Example.values), value) {
    case (.yes, .bool(true)), (.no, .bool(false)): break
    case (.unknown(let a), .unknown(let b)): #expect(a == b)
    case (.failure(let a), .failure(let b)): #expect(a == b)
    case (.failure(let failure), _):
      #expect(failure.reason == .noOverload && expression.type != .bool)
    default: Issue.record("\(expression.truth(Example.values)) and \(value)")
    }
  }

  @Test("a value is of the type that the expression has", arguments: Case.all)
  func type(example: Case) {
    guard case .value(let value, let expression) = example.outcome(), value.isDefinite else {
      return
    }
    #expect(value.isOf(expression.type), "\(value) is no \(expression.type)")
  }

  @Test("places lie in the text, between characters", arguments: Case.all)
  func places(example: Case) {
    let range: Range<Int>?
    switch example.outcome() {
    case .refused(let error): range = error.range
    case .value(.failure(let failure), let expression): range = expression.range(of: failure)
    case .value: range = nil
    }
    guard let range else { return }
    let bytes = Array(example.expression.utf8)
    #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    #expect(String(validating: bytes[range], as: UTF8.self) != nil)
  }

  @Test("every file has cases, and every line with text is one", arguments: Case.topics)
  func files(topic: String) throws {
    let text = String(
      decoding: try packageBytes("Tests/MizanExpressionTests/Cases/\(topic).txt"), as: UTF8.self)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(try Case.cases(in: topic).count == lines.count)
    #expect(lines.count >= 20)
  }

  @Test("the examples are declared, and the variables compile")
  func vocabulary() {
    let names = Example.facts.map(\.name) + Example.variables.map(\.name)
    #expect(Example.vocabulary.names == names.sorted())
    for fact in Example.facts { #expect("\(Example.vocabulary.type(of: fact.name)!)" == fact.type) }
  }
}

extension Value {
  /// Whether it may be the value of an expression of `type`.
  fileprivate func isOf(_ type: ValueType) -> Bool {
    switch (self, type) {
    case (_, .dyn), (.null, .null), (.bool, .bool), (.int, .int), (.double, .double),
      (.string, .string), (.timestamp, .timestamp), (.duration, .duration),
      (.null, .timestamp), (.null, .duration):
      true
    case (.list(let elements), .list(let element)): elements.allSatisfy { $0.isOf(element) }
    case (.map(let map), .map(let key, let value)):
      map.keys.allSatisfy { $0.isOf(key) } && map.values.allSatisfy { $0.isOf(value) }
    default: false
    }
  }
}
