internal import MizanExpression

/// The conditions of a rule from the best level to the worst, each with the rest of them below.
///
/// A chain of objects that never change is walked without counting references, which would cost more
/// than evaluating a condition does; out of an array every condition would be retained and released.
final class Ladder: Sendable {
  private let level: Int
  /// `nil` for the worst level, which is what is left.
  private let condition: CompiledExpression?
  /// In `Rule.expressions`.
  private let position: Int
  private let below: Ladder?

  /// - Parameters:
  ///   - conditions: at least one, worst first.
  ///   - position: that of the best level's condition in `Rule.expressions`.
  convenience init?(_ conditions: [CompiledExpression?], from position: Int) {
    self.init(conditions[...], position)
  }

  private init?(_ conditions: ArraySlice<CompiledExpression?>, _ position: Int) {
    guard let best = conditions.last else { return nil }
    level = conditions.count - 1
    condition = best
    self.position = position
    below = Ladder(conditions.dropLast(), position + 1)
  }

  /// Walks down, and stops at the first level that holds for certain.
  func judge(_ facts: FactValues, _ verdict: inout Verdict) {
    switch condition?.truth(facts) {
    case .no: break
    case nil, .yes:
      verdict.levels.insert(level)
      return
    case .unknown: verdict.levels.insert(level)
    case .failure(let failure):
      // A better level that is open yet may still hold.
      verdict.failure = Verdict.Failure(expression: position, failure: failure)
      return
    }
    below?.judge(facts, &verdict)
  }
}
