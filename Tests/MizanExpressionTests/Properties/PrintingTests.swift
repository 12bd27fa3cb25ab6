import ExpressionSupport
import MizanExpression
import TestSupport
import Testing

@Suite("However an expression is written, it comes to the same")
struct PrintingTests {
  private static let gaps = ["", " ", "  ", "\n", "\t", " \r\n ", " // a && ) ' comment\n"]

  /// With parentheses, white space and comments that nothing needs.
  private static func style(_ seed: UInt64, oneIn parentheses: Int) -> Tree.Style {
    let box = Box(SplitMix64(seed: seed))
    return Tree.Style {
      box.random.below(parentheses) == 0
    } gap: { mustBe in
      box.random.pick(mustBe ? Array(gaps.dropFirst()) : gaps)
    }
  }

  /// Random numbers that two closures draw from.
  private final class Box {
    var random: SplitMix64
    init(_ random: SplitMix64) { self.random = random }
  }

  @Test("parentheses, white space and comments that nothing needs change nothing")
  func noise() throws {
    try Property<Situation>(draw: { Situation(&$0) }, shrinks: \.smaller) { situation in
      guard let plain = try situation.compiled() else { return nil }
      for (seed, parentheses) in [(UInt64(1), 1_000), (2, 5)] {
        let text = situation.tree.text(PrintingTests.style(seed, oneIn: parentheses))
        // The parentheses may be too deep, and the comments too long.
        guard let other = PrintingTests.compiled(text) else { continue }
        let (a, b) = (plain.value(situation.facts), other.value(situation.facts))
        if plain.type != other.type { return "is \(other.type) as \(text)" }
        if !a.isSame(as: b) { return "comes to \(a.shown), and to \(b.shown) as \(text)" }
        if plain.cost(situation.facts) != other.cost(situation.facts) { return "cost of \(text)" }
      }
      return nil
    }.check(cases: 1_000, from: 300_000)
  }

  @Test("what nothing needs makes nothing be refused but for its size")
  func accepted() throws {
    try Property<Situation>(draw: { Situation(&$0) }, shrinks: \.smaller) { situation in
      guard try situation.compiled() != nil else { return nil }
      let text = situation.tree.text(PrintingTests.style(3, oneIn: 20))
      let tooLarge: Set<ExpressionError.Problem> = [.tooDeep, .tooLong]
      do throws(ExpressionError) {
        _ = try CompiledExpression(text, in: Situation.world.vocabulary)
        return nil
      } catch {
        return tooLarge.contains(error.problem) ? nil : "\(error): \(text)"
      }
    }.check(cases: 500, from: 400_000)
  }

  /// The reader of these tests, which finds the parts of a text by the grammar alone, and the compiler agree: what one
  /// of them reads and writes again is the same to the other.
  @Test("what is read back is written alike, and compiles to the same")
  func reading() throws {
    let facts = Set(Situation.world.facts.map(\.path))
    let variables = Set(Situation.world.variables.keys)
    try Property<Situation>(draw: { Situation(&$0) }, shrinks: \.smaller) { situation in
      for written in [
        situation.tree.text, situation.tree.text(PrintingTests.style(4, oneIn: 5)),
      ] {
        let tree = TreeReader.tree(written, facts: facts, variables: variables)
        guard let tree else { return "is not read: \(written)" }
        if tree.plain.text != situation.tree.plain.text { return "is read as \(tree.text)" }
        // What is refused for its size alone is not compared; all else that is refused is told.
        guard try situation.compiled() != nil, let plain = PrintingTests.compiled(written) else {
          continue
        }
        guard let again = PrintingTests.compiled(tree.text) else {
          return "does not compile once it was read: \(tree.text)"
        }
        let (a, b) = (plain.value(situation.facts), again.value(situation.facts))
        let isSame =
          plain.type == again.type && plain.cost(situation.facts) == again.cost(situation.facts)
        if !isSame || !a.isSame(as: b) { return "is compiled otherwise: \(tree.text)" }
      }
      return nil
    }.check(cases: 120, from: 450_000)
  }

  private static func compiled(_ text: String) -> CompiledExpression? {
    try? CompiledExpression(text, in: Situation.world.vocabulary)
  }

  @Test("values are written so that they are read back")
  func values() throws {
    for fact in Situation.world.facts {
      for known in fact.domain {
        let text = known.value.written
        // No expression has a word for these.
        if text.contains(/\b(inf|nan)\b/) { continue }
        let again = PrintingTests.compiled(text)?.value(Situation.world.values([]))
        #expect(again?.isSame(as: known.value) == true, "\(text)")
        #expect(again?.written == text)
      }
    }
  }
}

extension Tree {
  /// With literals written as they mean.
  fileprivate var plain: Tree {
    if case .literal(let literal) = kind { return Tree(.literal(Literal(literal.meaning))) }
    return Tree(kind, children.map(\.plain))
  }
}
