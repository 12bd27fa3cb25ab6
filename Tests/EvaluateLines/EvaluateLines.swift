import ExpressionSupport
import MizanExpression

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Evaluates expressions given as NDJSON, one result a line: what the differential test talks to.
@main
struct EvaluateLines {
  struct Case: Decodable {
    var expr: String
    var types: [String: String]?
    var bindings: [String: TaggedValue]?
  }

  struct Answer: Encodable {
    var value: TaggedValue?
    var error: String?
    var refused: String?
  }

  static func main() throws {
    while let line = readLine() {
      let answer = answer(try JSONDecoder().decode(Case.self, from: Data(line.utf8)))
      print(String(decoding: try JSONEncoder().encode(answer), as: UTF8.self))
    }
  }

  static func answer(_ question: Case) -> Answer {
    var vocabulary = Vocabulary()
    for (name, type) in (question.types ?? [:]).sorted(by: { $0.key < $1.key }) {
      vocabulary.declare(fact: name, ValueType(written: type) ?? .dyn)
    }
    var facts = FactValues(for: vocabulary)
    for (name, tagged) in question.bindings ?? [:] {
      if let slot = vocabulary.slot(of: name) { facts[slot] = .value(tagged.value) }
    }
    do {
      switch try CompiledExpression(question.expr, in: vocabulary).value(facts) {
      case .failure(let failure): return Answer(error: failure.reason.rawValue)
      case .unknown: return Answer(error: "unknown")
      case let value: return Answer(value: TaggedValue(value))
      }
    } catch {
      return Answer(refused: "\(error.problem) at \(error.range)")
    }
  }
}
