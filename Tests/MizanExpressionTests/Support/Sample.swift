import ExpressionSupport
import MizanExpression
import TestSupport

/// A drawn expression that compiles, and what is known of the facts.
struct Sample: CustomStringConvertible {
  var situation: Situation
  var expression: CompiledExpression
  var facts: FactValues
  /// The slots of the facts it reads that are unknown.
  var unknown: [Int]

  static let vocabulary = Situation.world.vocabulary

  /// The values that each fact may have.
  static let domains: [[FactValues.Knowledge]] = Situation.world.facts.map { fact in
    [.absent] + fact.domain.map { .value($0.value) }
  }

  /// An expression over facts of which one in four is unknown.
  ///
  /// - Parameters:
  ///   - random: what it is drawn from.
  ///   - type: the type of the expression; `nil` for any, most of them conditions.
  ///   - macros: how deep macros may stand in each other.
  ///   - choices: how many choices are made for the expression at most.
  /// - Returns: the first that is not too large.
  /// - Throws: where one makes no sense.
  static func draw(
    _ random: inout SplitMix64, of type: ValueType? = nil, macros: Int = 3, choices: Int = 60
  ) throws -> Sample {
    while true {
      let situation = Situation(&random, of: type, macros: macros, choices: choices)
      guard let expression = try situation.compiled() else { continue }
      let unknown = situation.unknown.filter(expression.facts.contains)
      return Sample(
        situation: situation, expression: expression, facts: situation.facts, unknown: unknown)
    }
  }

  /// The facts with a value drawn for each unknown one.
  func completed(_ random: inout SplitMix64) -> FactValues {
    var facts = facts
    for slot in unknown { facts[slot] = random.pick(Sample.domains[slot]) }
    return facts
  }

  var description: String { situation.description }
}
