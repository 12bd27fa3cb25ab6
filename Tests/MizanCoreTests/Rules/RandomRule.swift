import TestSupport

/// A condition that is written in the rule language and worked out here, in a way of its own.
indirect enum RandomCondition {
  case truth(String)
  case not(RandomCondition)
  case all([RandomCondition])
  case any([RandomCondition])
  case choice(RandomCondition, RandomCondition, RandomCondition)
  case same(String, String)
  case among(String, [String])
  case holds(String, String)
  case number(String, Order, Int)
  case numbers(String, Order, String)
  case chosen(String, String, String, Int)
  case share(String, Order, Int)
  /// There is such a fact, and it is large enough.
  case guarded(String, Int)

  enum Order: String, CaseIterable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "=="
    case notEqual = "!="

    func holds(_ a: Int, _ b: Int) -> Bool {
      switch self {
      case .less: a < b
      case .lessOrEqual: a <= b
      case .greater: a > b
      case .greaterOrEqual: a >= b
      case .equal: a == b
      case .notEqual: a != b
      }
    }
  }

  var text: String {
    switch self {
    case .truth(let fact): fact
    case .not(let inner): "!(\(inner.text))"
    case .all(let parts): parts.map { "(\($0.text))" }.joined(separator: " && ")
    case .any(let parts): parts.map { "(\($0.text))" }.joined(separator: " || ")
    case .choice(let test, let a, let b): "(\(test.text)) ? (\(a.text)) : (\(b.text))"
    case .same(let fact, let value): "\(fact) == \"\(value)\""
    case .among(let fact, let values):
      "\(fact) in [" + values.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    case .holds(let fact, let value): "\"\(value)\" in \(fact)"
    case .number(let fact, let order, let number): "\(fact) \(order.rawValue) \(number)"
    case .numbers(let a, let order, let b): "\(a) \(order.rawValue) \(b)"
    case .chosen(let test, let a, let b, let number): "(\(test) ? \(a) : \(b)) > \(number)"
    case .share(let fact, let order, let quarters):
      "\(fact) \(order.rawValue) \(Double(quarters) / 4)"
    case .guarded(let fact, let number): "has(\(fact)) && \(fact) >= \(number)"
    }
  }

  func holds(_ world: World) -> Bool {
    switch self {
    case .truth(let fact): world[fact] == .truth(true)
    case .not(let inner): !inner.holds(world)
    case .all(let parts): !parts.contains { !$0.holds(world) }
    case .any(let parts): parts.contains { $0.holds(world) }
    case .choice(let test, let a, let b): test.holds(world) ? a.holds(world) : b.holds(world)
    case .same(let fact, let value): world[fact] == .word(value)
    case .among(let fact, let values): values.contains { world[fact] == .word($0) }
    case .holds(let fact, let value): world.words(fact).contains(value)
    case .number(let fact, let order, let number): order.holds(world.number(fact), number)
    case .numbers(let a, let order, let b): order.holds(world.number(a), world.number(b))
    case .chosen(let test, let a, let b, let number):
      world.number(world[test] == .truth(true) ? a : b) > number
    case .share(let fact, let order, let quarters): order.holds(world.number(fact), quarters * 2)
    case .guarded(let fact, let number): world[fact] != .nothing && world.number(fact) >= number
    }
  }
}

/// What is so of every fact.
struct World: Hashable {
  enum Thing: Hashable {
    case truth(Bool)
    case word(String)
    case words([String])
    /// A whole number, or the eighths of a share.
    case number(Int)
    case nothing
  }

  var things: [String: Thing] = [:]

  subscript(_ fact: String) -> Thing? {
    get { things[fact] }
    set { things[fact] = newValue }
  }

  func words(_ fact: String) -> [String] {
    if case .words(let words)? = things[fact] { words } else { [] }
  }

  func number(_ fact: String) -> Int {
    if case .number(let number)? = things[fact] { number } else { 0 }
  }

  /// These of its facts, as a profile states them between braces.
  func stated(_ facts: some Sequence<String>) -> String {
    facts.compactMap { fact in things[fact].map { "\(fact): \(World.written($0, fact))" } }
      .joined(separator: ", ")
  }

  private static func written(_ thing: Thing, _ fact: String) -> String {
    switch thing {
    case .truth(let truth): "\(truth)"
    case .word(let word): word
    case .words(let words): "[\(words.joined(separator: ", "))]"
    case .number(let number): fact.hasPrefix("s.") ? "\(Double(number) / 8)" : "\(number)"
    case .nothing: "{absent: reason}"
    }
  }
}

/// A random rule over a few facts, and everything that can be so of them.
struct RandomRule {
  static let declarations = """
    b.a: {type: bool, question: Q?}
    b.b: {type: bool, question: Q?}
    b.c: {type: bool, question: Q?}
    e.kind: {type: enum, question: Q?, values: [x, y, z]}
    l.kinds: {type: list, question: Q?, values: [x, y]}
    n.a: {type: int, question: Q?, range: [0, 4]}
    n.b: {type: int, question: Q?, range: [2, 5]}
    n.free: {type: int, question: Q?}
    n.maybe: {type: int, question: Q?, range: [0, 3]}
    s.a: {type: share, question: Q?}
    """

  /// Of what may be any number or share, enough to stand on both sides of every constant.
  static let domains: [String: [World.Thing]] = [
    "b.a": [.truth(false), .truth(true)], "b.b": [.truth(false), .truth(true)],
    "b.c": [.truth(false), .truth(true)], "e.kind": [.word("x"), .word("y"), .word("z")],
    "l.kinds": [.words([]), .words(["x"]), .words(["y"]), .words(["x", "y"])],
    "n.a": (0...4).map { .number($0) }, "n.b": (2...5).map { .number($0) },
    "n.free": (-6...6).map { .number($0) }, "n.maybe": [.nothing] + (0...3).map { .number($0) },
    "s.a": (0...8).map { .number($0) },
  ]

  private(set) var facts: [String]
  private(set) var applies: RandomCondition?
  /// From the best to the worst.
  private(set) var conditions: [RandomCondition] = []
  private var generator: SplitMix64

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
    facts = Array(generator.shuffled(RandomRule.domains.keys.sorted()).prefix(4))
    for _ in 0...generator.below(3) { conditions.append(condition(depth: 3)) }
    if generator.below(3) == 0 { applies = condition(depth: 2) }
  }

  /// How often each level is the outcome, with `nil` for not applicable.
  func outcome(_ world: World) -> Int? {
    if let applies, !applies.holds(world) { return nil }
    for (index, condition) in conditions.enumerated() where condition.holds(world) {
      return conditions.count - index
    }
    return 0
  }

  /// Every world in which the facts that are known are as they are in `world`.
  func completions(of world: World, knowing known: Set<String>) -> [World] {
    facts.filter { !known.contains($0) }.reduce([world]) { worlds, fact in
      worlds.flatMap { world in
        (RandomRule.domains[fact] ?? []).map { thing in
          var world = world
          world[fact] = thing
          return world
        }
      }
    }
  }

  mutating func world() -> World {
    var world = World()
    for fact in facts { world[fact] = generator.pick(RandomRule.domains[fact] ?? []) }
    return world
  }

  mutating func someFacts() -> Set<String> { Set(facts.filter { _ in generator.below(2) == 0 }) }

  private mutating func condition(depth: Int) -> RandomCondition {
    guard depth > 0, generator.below(5) > 0 else { return test(of: generator.pick(facts)) }
    let parts = (0...generator.below(2) + 1).map { _ in condition(depth: depth - 1) }
    switch generator.below(5) {
    case 0: return .not(parts[0])
    case 1, 2: return .all(parts)
    case 3: return .any(parts)
    default: return .choice(parts[0], parts[1], condition(depth: depth - 1))
    }
  }

  private mutating func test(of fact: String) -> RandomCondition {
    let order = generator.pick(RandomCondition.Order.allCases)
    let words = ["x", "y", "z"]
    switch fact.prefix(2) {
    case "b.": return .truth(fact)
    case "e.":
      return generator.below(2) == 0
        ? .same(fact, generator.pick(words)) : .among(fact, [generator.pick(words), "x"])
    case "l.": return .holds(fact, generator.pick(["x", "y"]))
    case "s.": return .share(fact, order, generator.below(5))
    default: break
    }
    if fact == "n.maybe" { return .guarded(fact, generator.below(4)) }
    let numbers = facts.filter { $0.hasPrefix("n.") && $0 != "n.maybe" }
    if let truth = facts.first(where: { $0.hasPrefix("b.") }), generator.below(4) == 0 {
      return .chosen(truth, fact, generator.pick(numbers), generator.below(5))
    }
    if generator.below(4) == 0 { return .numbers(fact, order, generator.pick(numbers)) }
    return .number(fact, order, generator.below(8) - 2)
  }
}
