import ExpressionSupport
import MizanExpression

extension Situation {
  /// How the evaluator differs from the reference; `nil` where it does not, or where one of them takes too long.
  ///
  /// - Throws: where the text makes no sense.
  func difference() throws -> String? {
    guard let expression = try compiled(), let wanted = reference else { return nil }
    let value = expression.value(facts)
    if case .failure(let failure) = value, failure.reason == .tooManySteps { return nil }
    let found = Reference.Outcome(value, of: expression, in: Situation.world.vocabulary)
    return found.isSame(as: wanted) ? nil : "comes to \(found), and by the reference to \(wanted)"
  }
}
