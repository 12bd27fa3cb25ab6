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

  /// Whether only facts and literals of known types are in it: smaller trees may lead to others.
  private static func isTyped(_ situation: Situation) -> Bool {
    situation.isTyped && !situation.tree.hasOpenType
  }

  @Test("with facts of their types nothing fails for its type")
  func failures() throws {
    try Property<Situation>(draw: { Situation(&$0) }, shrinks: \.smaller) { situation in
      guard CheckedTests.isTyped(situation), let expression = try situation.compiled() else {
        return nil
      }
      guard case .failure(let failure) = expression.value(situation.facts),
        CheckedTests.ofTypes.contains(failure.reason)
      else { return nil }
      return "\(failure.reason) of type \(expression.type)"
    }.check(cases: 2_500, from: 500_000)
  }
}

extension Tree {
  /// Whether something in it has a type that is known only when it is evaluated.
  fileprivate var hasOpenType: Bool {
    switch kind {
    // The element of what is empty fits everywhere.
    case .list, .map: if children.isEmpty { return true }
    case .call("dyn"), .name("y0"), .name("y1"): return true
    case .literal(let literal): if case .null = literal.meaning { return true }
    default: break
    }
    return children.contains(where: \.hasOpenType)
  }
}
