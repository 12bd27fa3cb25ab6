import ExpressionSupport
import MizanExpression
import Testing

/// Every operation on all the values at the ends of what a type can be: random numbers meet few of them together.
@Suite("Each operation on every value, and every two, gives what the plain evaluator gives")
struct PairTests {
  private static let pairs = [
    ("b0", "b1"), ("i0", "i1"), ("d0", "d1"), ("s0", "s1"), ("t0", "t1"), ("u0", "u1"),
    ("t0", "u0"), ("u0", "t0"), ("i0", "l0"), ("s0", "l1"), ("d0", "l2"), ("b0", "l3"),
    ("l0", "i0"), ("s0", "m0"), ("m0", "s0"), ("m1", "i0"), ("m2", "b0"), ("y0", "y1"),
    ("y0", "i0"), ("d0", "y1"),
  ]

  private static let operations: [Tree.Kind] =
    ["==", "!=", "<", "<=", ">", ">=", "in", "+", "-", "*", "/", "%"].map { .binary($0) } + [
      .index, .method("contains"), .method("startsWith"), .method("endsWith"),
      .call("math.least"), .call("math.greatest"), .call("sets.contains"),
      .call("sets.intersects"), .and, .or, .list, .map,
    ]

  @Test("of two", arguments: pairs)
  func two(first: String, second: String) throws {
    for operation in PairTests.operations {
      try compare(Tree(operation, [Tree(.name(first)), Tree(.name(second))]), [first, second])
    }
  }

  @Test("of one", arguments: Situation.world.facts.map(\.path))
  func one(name: String) throws {
    let functions = BuiltinFunction.all.map(\.name)
    let operations: [Tree.Kind] =
      functions.map { .call($0) } + functions.map { .method($0) } + [
        .not, .negate, .list, .field("a"), .hasField("a"),
      ]
    for operation in operations {
      try compare(Tree(operation, [Tree(.name(name))]), [name])
    }
  }

  @Test("of three conditions, each true, false, unknown or failing, and of macros over them")
  func three() throws {
    let names = ["b0", "b1", "office.exists"]
    let facts = names.map { Tree(.name($0)) }
    // Of the first element one fact, of the second another.
    func element(_ number: Int64) -> Tree {
      Tree(.binary("=="), [Tree(.local("z")), Tree(.literal(Literal(.int(number))))])
    }
    let body = Tree(
      .conditional, [element(0), facts[0], Tree(.conditional, [element(1), facts[1], facts[2]])])
    let range = Tree(.list, [Int64(0), 1, 2].map { Tree(.literal(Literal(.int($0)))) })
    let macros = ["all", "exists", "exists_one", "filter", "map"].map {
      Tree(.walk($0, variable: "z"), [range, body])
    }
    let others = [Tree.Kind.and, .or, .conditional, .list].map { Tree($0, facts) }
    let filtered = Tree(.walk("map", variable: "z"), [range, body, Tree(.local("z"))])
    for tree in macros + others + [filtered] { try compare(tree, names) }
  }

  /// Nothing where the check of types refuses the operation.
  private func compare(_ tree: Tree, _ names: [String]) throws {
    let world = Situation.world
    guard let expression = try? CompiledExpression(tree.text, in: world.vocabulary) else { return }
    let slots = names.compactMap(world.vocabulary.slot)
    for told in ways(slots[...]) {
      var reference = world.reference(told)
      let outcome = reference.outcome(tree)
      let wanted = try #require(outcome)
      let value = expression.value(world.values(told))
      let found = Reference.Outcome(value, of: expression, in: world.vocabulary)
      if !found.isSame(as: wanted) {
        let situation = Situation(tree: tree, told: told)
        Issue.record("\(found), and by the reference \(wanted):\n\(situation)")
        return
      }
    }
  }

  /// All that may be known of some facts, and nothing of the others.
  private func ways(_ slots: ArraySlice<Int>) -> [[Told]] {
    guard let slot = slots.first else { return [Situation.world.facts.map { _ in .unknown }] }
    return ways(slots.dropFirst()).flatMap { told in
      values(slot).map { value in
        var told = told
        told[slot] = value
        return told
      }
    }
  }

  private func values(_ slot: Int) -> [Told] {
    [.unknown, .absent] + Situation.world.facts[slot].domain.map(Told.value)
  }
}
