import ExpressionSupport
import MizanExpression
import TestSupport
import Testing

@Suite("Many operands of && and || come to the same in any order and grouping")
struct JunctionTests {
  /// Operands, what is known, and how they are mixed.
  private struct Junction: CustomStringConvertible {
    var operands: [Tree]
    var told: [Told]
    var seed: UInt64

    init(_ random: inout SplitMix64) {
      let first = Situation(&random, of: .bool, choices: 30)
      told = first.told
      operands =
        [first.tree]
        + (0..<3 + random.below(4)).map { _ in
          Situation(&random, of: .bool, choices: 30).tree
        }
      seed = random.next()
    }

    var smaller: [Junction] {
      Shrinking.list(operands, \.smaller).filter { !$0.isEmpty }.map { operands in
        var junction = self
        junction.operands = operands
        return junction
      }
    }

    /// All of them in the order of `operands`, in groups that random numbers make.
    func grouped(_ operands: ArraySlice<Tree>, _ kind: Tree.Kind, _ random: inout SplitMix64)
      -> Tree
    {
      if operands.count == 1, let only = operands.first { return only }
      if random.below(3) == 0 { return Tree(kind, Array(operands)) }
      let middle = operands.startIndex + 1 + random.below(operands.count - 1)
      return Tree(
        kind,
        [
          grouped(operands[..<middle], kind, &random), grouped(operands[middle...], kind, &random),
        ])
    }

    var description: String {
      var situation = Situation(tree: Tree(.and, operands), told: told)
      if operands.count == 1 { situation.tree = operands[0] }
      return "\(situation)"
    }
  }

  @Test("of four to seven", arguments: ["&&", "||"])
  func many(symbol: String) throws {
    let kind: Tree.Kind = symbol == "&&" ? .and : .or
    try Property<Junction>(draw: { Junction(&$0) }, shrinks: \.smaller) { junction in
      guard junction.operands.count > 1 else { return nil }
      var random = SplitMix64(seed: junction.seed)
      guard let plain = shown(Tree(kind, junction.operands), junction.told) else { return nil }
      for _ in 0..<6 {
        let mixed = random.shuffled(junction.operands)
        let tree = junction.grouped(mixed[...], kind, &random)
        guard let other = shown(tree, junction.told) else { continue }
        if other != plain { return "\(plain), and \(other) as \(tree.text)" }
      }
      return nil
    }.check(cases: 250, from: 900_000)
  }

  @Test("once more what is there already changes nothing", arguments: ["&&", "||"])
  func twice(symbol: String) throws {
    let kind: Tree.Kind = symbol == "&&" ? .and : .or
    try Property<Junction>(draw: { Junction(&$0) }, shrinks: \.smaller) { junction in
      guard junction.operands.count > 1,
        let once = shown(Tree(kind, junction.operands), junction.told),
        let twice = shown(Tree(kind, junction.operands + junction.operands), junction.told)
      else { return nil }
      return once == twice ? nil : "\(once), and twice \(twice)"
    }.check(cases: 250, from: 950_000)
  }

  /// What a tree comes to, every failure alike; `nil` where it does not compile.
  private func shown(_ tree: Tree, _ told: [Told]) -> String? {
    let situation = Situation(tree: tree, told: told)
    guard let expression = try? situation.compiled() else { return nil }
    let value = expression.value(situation.facts)
    if case .failure = value { return "!" }
    return "\(Reference.Outcome(value, of: expression, in: Situation.world.vocabulary))"
  }
}
