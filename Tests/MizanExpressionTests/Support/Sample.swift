import MizanExpression
import TestSupport

/// A drawn expression and what is known of the facts.
struct Sample: CustomStringConvertible {
  var seed: UInt64
  var expression: CompiledExpression
  var facts: FactValues
  /// The slots of the facts it reads that are unknown.
  var unknown: [Int]

  static let vocabulary: Vocabulary = {
    var vocabulary = Vocabulary()
    for fact in Generator.facts { vocabulary.declare(fact: fact.name, fact.type) }
    return vocabulary
  }()

  /// The values that each fact may have.
  static let domains: [[FactValues.Knowledge]] = Generator.facts.map { fact in
    fact.domain.map { $0 == "-" ? .absent : .value((try? Example.constant($0)) ?? .null) }
  }

  /// An expression over facts of which one in four is unknown.
  static func draw(
    _ random: inout SplitMix64, of type: ValueType? = nil, macros: Int = 3
  ) throws -> Sample {
    let seed = random.next()
    var generator = Generator(seed: seed, macros: macros)
    let types: [ValueType] = [.bool, .bool, .bool, .bool, .int, .double, .string, .list(.int)]
    let drawn = generator.random.pick(types)
    let text = generator.expression(type ?? drawn, 2 + generator.random.below(3))
    let expression = try CompiledExpression(text, in: vocabulary, expecting: type ?? drawn)
    var facts = FactValues(for: vocabulary)
    var unknown: [Int] = []
    for slot in vocabulary.facts.indices {
      if generator.random.below(4) == 0 {
        if expression.facts.contains(slot) { unknown.append(slot) }
      } else {
        facts[slot] = generator.random.pick(domains[slot])
      }
    }
    return Sample(seed: seed, expression: expression, facts: facts, unknown: unknown)
  }

  /// The facts with a value drawn for each unknown one.
  func completed(_ random: inout SplitMix64) -> FactValues {
    var facts = facts
    for slot in unknown { facts[slot] = random.pick(Sample.domains[slot]) }
    return facts
  }

  var description: String {
    let known = Sample.vocabulary.facts.indices.filter { expression.facts.contains($0) }.map {
      switch facts[$0] {
      case .unknown: "\(Sample.vocabulary.facts[$0]) ?"
      case .absent: "\(Sample.vocabulary.facts[$0]) -"
      case .value(let value): "\(Sample.vocabulary.facts[$0]) = \(value.shown)"
      }
    }
    return "seed \(seed): \(expression.text) with \(known.joined(separator: ", "))"
  }
}
