import ExpressionSupport
import MizanExpression
import TestSupport
import Testing

@Suite("What may still come out only becomes less as facts are learnt")
struct NarrowingTests {
  /// At most so many facts are unknown, with so many values each.
  private static let (mostUnknown, mostValues) = (4, 3)

  /// All that may come out: of every way in which the unknown facts may be, by the reference.
  private static func possible(_ situation: Situation) -> [Reference.Outcome]? {
    guard let slot = situation.unknown.first else { return situation.reference.map { [$0] } }
    var all: [Reference.Outcome] = []
    for told in ways(slot) {
      guard let some = possible(situation.learning(slot, told)) else { return nil }
      for outcome in some where !all.contains(where: { $0.isSame(as: outcome) }) {
        all.append(outcome)
      }
    }
    return all
  }

  private static func ways(_ slot: Int) -> [Told] {
    [.absent] + Situation.world.facts[slot].domain.prefix(mostValues).map(Told.value)
  }

  @Test("what is definite is all that may come out, and what is unknown stays or becomes less")
  func narrowing() throws {
    try Property<Situation>(draw: { Situation(&$0, of: .bool) }, shrinks: \.smaller) { situation in
      guard situation.unknown.count <= NarrowingTests.mostUnknown,
        let expression = try situation.compiled()
      else { return nil }
      return NarrowingTests.problem(situation, expression)
    }.check(cases: 500, from: 600_000)
  }

  /// What is wrong with what is said with some facts missing.
  private static func problem(
    _ situation: Situation, _ expression: CompiledExpression
  ) -> String? {
    let value = expression.value(situation.facts)
    guard let possible = possible(situation) else { return nil }
    switch value {
    case .unknown(let set):
      return meddler(situation, expression, besides: Set(expression.slots(set)))
    case .failure:
      return possible.allSatisfy(\.isFailure) ? nil : "fails, and may come to \(possible)"
    default:
      let said = Reference.Outcome(value, of: expression, in: Situation.world.vocabulary)
      return possible.allSatisfy(said.isSame) ? nil : "comes to \(said), and may to \(possible)"
    }
  }

  /// A fact that is not named as missing may be learnt and changes nothing.
  private static func meddler(
    _ situation: Situation, _ expression: CompiledExpression, besides missing: Set<Int>
  ) -> String? {
    for slot in situation.unknown where !missing.contains(slot) {
      for told in ways(slot) {
        let value = expression.value(situation.learning(slot, told).facts)
        guard case .unknown(let set) = value, Set(expression.slots(set)) == missing else {
          return "\(Situation.world.facts[slot].path) was not named, and makes it \(value.shown)"
        }
      }
    }
    return nil
  }
}

extension Situation {
  /// With one more fact known.
  fileprivate func learning(_ slot: Int, _ told: Told) -> Situation {
    var situation = self
    situation.told[slot] = told
    return situation
  }
}

extension Reference.Outcome {
  fileprivate var isFailure: Bool { if case .failure = self { true } else { false } }
}
