import ExpressionSupport
import MizanExpression
import TestSupport
import Testing

@Suite("What was checked has no wrong types when it is evaluated")
struct CheckedTests {
  /// Failures that the check of types is there to rule out.
  private static let ofTypes: Set<EvaluationFailure.Reason> = [
    .noOverload, .badKey, .undeclared, .unknownFunction,
  ]

  /// Why it fails for its type although it was checked; `nil` where it does not, and where it was refused.
  private static func problem(_ situation: Situation) -> String? {
    guard let expression = try? situation.compiled(),
      case .failure(let failure) = expression.value(situation.facts),
      ofTypes.contains(failure.reason)
    else { return nil }
    return "\(failure.reason) of type \(expression.type)"
  }

  /// Whether only facts and literals of known types are in it: smaller trees may lead to others.
  private static func isTyped(_ situation: Situation) -> Bool {
    situation.isTyped && !situation.tree.hasOpenType
  }

  @Test("with facts of their types nothing fails for its type")
  func failures() throws {
    try Property<Situation>(draw: { Situation(&$0) }, shrinks: \.smaller) { situation in
      _ = try situation.compiled()
      return CheckedTests.isTyped(situation) ? CheckedTests.problem(situation) : nil
    }.check(cases: 2_500, from: 500_000)
  }

  @Test("a part of any type is refused, or does not fail for its type either")
  func misfits() throws {
    var accepted = 0
    try Property<Situation>(draw: misfit, shrinks: \.smaller) { situation in
      guard CheckedTests.isTyped(situation) else { return nil }
      if (try? situation.compiled()) != nil { accepted += 1 }
      return CheckedTests.problem(situation)
    }.check(cases: 3_000, from: 550_000)
    #expect(accepted > 300)
  }

  /// A situation with a part put in somewhere that was drawn for another place.
  private func misfit(_ random: inout SplitMix64) -> Situation {
    var situation = Situation(&random)
    let other = Situation(&random, choices: 20)
    situation.tree.replace(random.below(situation.tree.size), by: other.tree)
    situation.isTyped = situation.isTyped && other.isTyped
    return situation
  }
}

extension Tree {
  /// Whether something in it has a type that is known only when it is evaluated.
  fileprivate var hasOpenType: Bool {
    switch kind {
    // What is empty fits everywhere, and what is mixed is of no one type.
    case .list, .map, .call("math.least"), .call("math.greatest"):
      if children.isEmpty || hasMixedParts { return true }
    case .call("dyn"), .name("y0"), .name("y1"): return true
    case .literal(let literal): if case .null = literal.meaning { return true }
    default: break
    }
    return children.contains(where: \.hasOpenType)
  }

  /// Whether its parts may be of several types: where it names variables of macros around it that is not found out.
  private var hasMixedParts: Bool {
    let expression = try? CompiledExpression(text, in: Situation.world.vocabulary)
    return expression.map { "\($0.type)".contains("dyn") } ?? true
  }

  /// Puts a tree in the place of a node, counted from the root.
  fileprivate mutating func replace(_ number: Int, by tree: Tree) {
    if number == 0 {
      self = tree
      return
    }
    var left = number - 1
    for index in children.indices {
      let size = children[index].size
      if left < size {
        children[index].replace(left, by: tree)
        return
      }
      left -= size
    }
  }
}
