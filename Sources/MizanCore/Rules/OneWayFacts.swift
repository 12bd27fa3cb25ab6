internal import MizanExpression

/// The facts of which one value is the best for every criterion of a checklist at once, and one the worst.
///
/// As long as only such facts are missing, each criterion's own worst level and all of them together are what
/// one completion leads to, and so are the best: nothing has to be gone through to know the ends of a range.
struct OneWayFacts {
  /// Slots, by criterion, of facts that its rule and no other reads and that are not such: to know what the rule
  /// makes of their lack, it has to go through their values, but no other has to.
  let own: [[Int]]
  /// Slots, by criterion, of facts that other rules read as well and that are not such.
  let shared: [[Int]]
  /// By criterion, whether its rule reads a fact that another reads.
  let isShared: [Bool]

  /// More values of a fact than this are not gone through, atom by atom.
  private static let mostTried = 200_000

  init(_ checklist: Checklist) {
    let rules = checklist.criteria.map(\.rule)
    var readers: [Int: Readers] = [:]
    for rule in rules.compactMap(\.self) {
      for slot in rule.facts { readers[slot, default: Readers()].rules.append(rule) }
      for expression in rule.expressions { Readers.note(expression, &readers) }
      for slot in rule.applies?.facts ?? [] { readers[slot]?.isInApplies = true }
    }
    let oneWay = Set(
      readers.filter { slot, readers in
        OneWayFacts.isOneWay(slot, checklist.vocabulary, readers)
      }.keys)
    let others = rules.map { rule in rule?.facts.filter { !oneWay.contains($0) } ?? [] }
    isShared = rules.map { rule in
      rule?.facts.contains { readers[$0]?.rules.count ?? 0 > 1 } ?? false
    }
    own = others.map { $0.filter { readers[$0]?.rules.count == 1 } }
    shared = others.map { $0.filter { readers[$0]?.rules.count != 1 } }
  }

  /// The rules that read a fact, and what they ask of it.
  private struct Readers {
    var rules: [Rule] = []
    var atoms: Set<FactAtom> = []
    /// Whether nothing is asked of it but atoms of conditions.
    var isPlain = true
    /// Whether some criterion may not apply for it.
    var isInApplies = false

    static func note(_ expression: CompiledExpression, _ readers: inout [Int: Readers]) {
      guard let atoms = expression.atoms else {
        for slot in expression.facts { readers[slot]?.isPlain = false }
        return
      }
      for atom in atoms { readers[atom.slot]?.atoms.insert(atom) }
    }
  }

  private static func isOneWay(
    _ slot: Int, _ vocabulary: FactVocabulary, _ readers: Readers
  ) -> Bool {
    if readers.isInApplies { return false }
    // What is measured is nobody's best but its own.
    if readers.rules.contains(where: \.isMeasure) { return readers.rules.count == 1 }
    guard readers.isPlain else { return false }
    let declaration = vocabulary.declarations[slot]
    let domain = FactDomain(declaration, slot: slot, in: readers.rules.flatMap(\.expressions))
    guard let values = domain.values else {
      // Where no rule can go through the values, each keeps what is certain without the fact.
      return readers.rules.allSatisfy {
        FactDomain(declaration, slot: slot, in: $0.expressions).values == nil
      }
    }
    guard values.count * readers.atoms.count <= mostTried else { return false }
    return hasEnds(Array(readers.atoms), values, FactValues(for: vocabulary.names), slot)
  }

  /// Whether all atoms change with the value, and one value serves the conditions best in all of them, another
  /// worst.
  private static func hasEnds(
    _ atoms: [FactAtom], _ values: [FactValues.Knowledge], _ facts: FactValues, _ slot: Int
  ) -> Bool {
    var (facts, isBest, isWorst) = (facts, false, false)
    var held = [Bool](repeating: false, count: atoms.count)
    var failed = held
    for value in values {
      facts[slot] = value
      var (isBestHere, isWorstHere) = (true, true)
      for (index, atom) in atoms.enumerated() {
        guard let holds = atom.holds(facts) else { return false }
        if holds { held[index] = true } else { failed[index] = true }
        if holds == atom.isNegated { isBestHere = false } else { isWorstHere = false }
      }
      isBest = isBest || isBestHere
      isWorst = isWorst || isWorstHere
    }
    return isBest && isWorst && zip(held, failed).allSatisfy { $0 && $1 }
  }
}
