import MizanCore
import MizanExpression

/// The generator by Sebastiano Vigna, so that every run sees the same cities.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A city's facts twice: in the slots that rules read, and in plain Swift.
struct City {
  let facts: FactValues
  let plain: CityFacts

  /// Every fact is unknown with the probability `unknown`.
  static func random(
    _ count: Int, unknown: Double, _ vocabulary: FactVocabulary, _ random: inout SplitMix64
  ) -> [City] {
    (0..<count).map { _ in
      var facts = FactValues(for: vocabulary.names)
      for (slot, declaration) in vocabulary.declarations.enumerated() {
        if Double.random(in: 0..<1, using: &random) < unknown { continue }
        facts[slot] = .value(value(of: declaration, &random))
      }
      return City(facts: facts, plain: CityFacts(facts, vocabulary))
    }
  }

  /// A value that the fact may have, small numbers and the thresholds of rules more often than others.
  private static func value(of fact: FactDeclaration, _ random: inout SplitMix64) -> Value {
    switch fact.type {
    case .bool: .bool(.random(using: &random))
    case .int, .date: .int(.random(in: 0...(.random(using: &random) ? 3 : 100), using: &random))
    case .share, .number:
      .double(.random(using: &random) ? Double(Int.random(in: 0...10, using: &random)) / 10 : 1)
    case .string, .enum: .string(fact.values.randomElement(using: &random)?.id ?? "BR")
    case .list: .list(fact.values.filter { _ in .random(using: &random) }.map { .string($0.id) })
    }
  }
}
