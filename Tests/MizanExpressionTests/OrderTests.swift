import ExpressionSupport
import MizanExpression
import TestSupport
import Testing

@Suite("The order of operands makes no difference")
struct OrderTests {
  /// A value with its unknown facts by name, and every failure alike.
  private func shown(_ text: String, _ facts: FactValues) throws -> String {
    let expression = try CompiledExpression(text, in: Sample.vocabulary)
    switch expression.value(facts) {
    case .unknown(let missing):
      let names = expression.slots(missing).sorted().map { Sample.vocabulary.facts[$0] }
      return "? " + names.joined(separator: ", ")
    case .failure: return "!"
    case let value: return value.shown
    }
  }

  private func operands(_ seed: UInt64) throws -> (FactValues, [String]) {
    var random = SplitMix64(seed: seed)
    let samples = try (0..<3).map { _ in try Sample.draw(&random, of: .bool, macros: 2) }
    return (samples[0].facts, samples.map { "(\($0.expression.text))" })
  }

  private static let seeds = UInt64(1)...100

  private static let orders = [
    [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0],
  ]

  @Test("of && and ||, and grouping them neither", arguments: ["&&", "||"])
  func junctions(operation: String) throws {
    var kinds: Set<Character> = []
    for seed in OrderTests.seeds {
      let (facts, operands) = try operands(seed)
      let plain = try shown(operands.joined(separator: operation), facts)
      kinds.insert(plain.first ?? " ")
      for order in OrderTests.orders {
        let (a, b, c) = (operands[order[0]], operands[order[1]], operands[order[2]])
        for text in [
          "\(a) \(operation) \(b) \(operation) \(c)", "(\(a) \(operation) \(b)) \(operation) \(c)",
          "\(a) \(operation) (\(b) \(operation) \(c))",
        ] {
          #expect(try shown(text, facts) == plain, "seed \(seed): \(text)")
        }
      }
    }
    #expect(kinds.isSuperset(of: ["?", "!"]) && kinds.count >= 3)
  }

  @Test("of strict operators and literals, and of De Morgan's two sides")
  func strict() throws {
    for seed in OrderTests.seeds {
      let (facts, operands) = try operands(seed)
      let (a, b) = (operands[0], operands[1])
      #expect(try shown("\(a) == \(b)", facts) == shown("\(b) == \(a)", facts), "seed \(seed)")
      #expect(try shown("\(a) != \(b)", facts) == shown("!(\(b) == \(a))", facts), "seed \(seed)")
      #expect(try shown("\(a) < \(b)", facts) == shown("\(b) > \(a)", facts), "seed \(seed)")
      let list = try shown("size([\(a), \(b)])", facts)
      #expect(try list == shown("size([\(b), \(a)])", facts), "seed \(seed)")
      #expect(
        try shown("!(\(a) && \(b))", facts) == shown("!\(a) || !\(b)", facts), "seed \(seed)")
      #expect(
        try shown("\(a) ? \(b) : \(b)", facts) == shown("!\(a) ? \(b) : \(b)", facts),
        "seed \(seed)")
    }
  }

  @Test("all and exists are && and || of their elements")
  func macros() throws {
    for seed in OrderTests.seeds {
      let (facts, operands) = try operands(seed)
      let list = [0, 1, 2].map { "z == \($0) ? \(operands[$0]) : " }.joined() + "false"
      let all = try shown(operands.joined(separator: " && "), facts)
      let any = try shown(operands.joined(separator: " || "), facts)
      for order in [OrderTests.orders[0], OrderTests.orders[5]] {
        #expect(try shown("\(order).all(z, \(list))", facts) == all, "seed \(seed)")
        #expect(try shown("\(order).exists(z, \(list))", facts) == any, "seed \(seed)")
      }
    }
  }
}
