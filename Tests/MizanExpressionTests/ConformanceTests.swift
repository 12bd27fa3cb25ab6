import ExpressionSupport
import MizanExpression
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The cases of CEL's own conformance suite that the subset must pass.
@Suite struct ConformanceTests {
  struct Case: Decodable {
    struct Name: Decodable {
      var name: String
      var type: String
    }
    struct Binding: Decodable {
      var value: TaggedValue
    }
    struct Expectation: Decodable {
      var value: TaggedValue?
      var error: [String]?
    }

    var id: String
    var expr: String
    var type_env: [Name]?
    var bindings: [String: Binding]?
    var disable_check: Bool?
    var expect: Expectation
  }

  static let path = packageRoot + "/../shared/conformance/cel/l1.jsonl"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: path)))
  func everyCaseGivesWhatCELGives() throws {
    let lines = try String(contentsOfFile: ConformanceTests.path, encoding: .utf8).split(
      separator: "\n")
    #expect(lines.count == 665)
    for line in lines {
      let example = try JSONDecoder().decode(Case.self, from: Data(line.utf8))
      let value = ConformanceTests.value(of: example)
      if let expected = example.expect.value?.value {
        #expect(
          value?.isSame(as: expected) == true, "\(example.id): \(example.expr) gave \(value as Any)"
        )
      } else {
        #expect(value == nil, "\(example.id): \(example.expr) gave \(value as Any)")
      }
    }
  }

  /// `nil` where there is no value: refused, or failed when evaluated.
  private static func value(of example: Case) -> Value? {
    var vocabulary = Vocabulary()
    for name in example.type_env ?? [] {
      vocabulary.declare(fact: name.name, ValueType(written: name.type) ?? .dyn)
    }
    for name in (example.bindings ?? [:]).keys where vocabulary.slot(of: name) == nil {
      vocabulary.declare(fact: name, .dyn)
    }
    var facts = FactValues(for: vocabulary)
    for (name, binding) in example.bindings ?? [:] {
      if let slot = vocabulary.slot(of: name) { facts[slot] = .value(binding.value.value) }
    }
    let expression =
      example.disable_check == true
      ? try? CompiledExpression(unchecked: example.expr, in: vocabulary)
      : try? CompiledExpression(example.expr, in: vocabulary)
    guard let value = expression?.value(facts), value.isDefinite else { return nil }
    return value
  }
}
