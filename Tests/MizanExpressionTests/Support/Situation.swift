import ExpressionSupport
import MizanExpression
import TestSupport

/// A drawn expression and what is known of the facts.
struct Situation {
  static let world = World()

  var tree: Tree
  /// By slot.
  var told: [Told]
  /// Whether no type is left to be looked at when it is evaluated.
  var isTyped = true

  /// An expression over facts of which some are unknown and some absent.
  ///
  /// - Parameters:
  ///   - random: what it is drawn from.
  ///   - type: the type of the expression; `nil` for any, most of them conditions.
  ///   - macros: how deep macros may stand in each other.
  ///   - choices: how many choices are made for the expression at most.
  ///   - fitsTypes: whether each fact has a value of its type, if any.
  init(
    _ random: inout SplitMix64, of type: ValueType? = nil, macros: Int = 3, choices: Int = 200,
    fitsTypes: Bool = true
  ) {
    let choices = RandomChoices(SplitMix64(seed: random.next()), most: choices)
    var generator = TreeGenerator(Situation.world, choices, macros: macros)
    if let type {
      tree = generator.expression(type, 2 + random.below(4))
    } else {
      tree = generator.expression()
    }
    isTyped = !generator.isDynamic && !generator.hasNull
    told = Situation.world.facts.map { fact in
      switch random.below(16) {
      case 0..<4: .unknown
      case 4: .absent
      case 5 where !fitsTypes: .value(random.pick(Situation.world.unfitting))
      default: .value(random.pick(fact.domain))
      }
    }
  }

  /// A tree of one's own.
  init(tree: Tree, told: [Told]) { (self.tree, self.told) = (tree, told) }

  /// The text compiled; `nil` where it is too large.
  ///
  /// - Throws: where it makes no sense.
  func compiled() throws(ExpressionError) -> CompiledExpression? {
    do {
      return try CompiledExpression(tree.text, in: Situation.world.vocabulary)
    } catch {
      switch error.problem {
      case .tooLong, .tooManyNodes, .tooDeep, .tooManyMacros, .tooManyFacts, .tooCostly:
        return nil
      default: throw error
      }
    }
  }

  var facts: FactValues { Situation.world.values(told) }

  /// What the reference says; `nil` where that takes too long.
  var reference: Reference.Outcome? {
    var reference = Situation.world.reference(told)
    return reference.outcome(tree)
  }

  /// The slots that it reads.
  var slots: [Int] {
    var names = tree.names
    for name in names { names.formUnion(Situation.world.variables[name]?.names ?? []) }
    return Situation.world.facts.indices.filter { names.contains(Situation.world.facts[$0].path) }
  }

  /// The slots of the facts it reads that are unknown.
  var unknown: [Int] {
    slots.filter { if case .unknown = told[$0] { true } else { false } }
  }
}

extension Situation {
  /// Situations that are a little smaller: of the tree, and of the facts that it reads.
  var smaller: [Situation] {
    let trees = tree.smaller.map { tree in
      var situation = self
      situation.tree = tree
      return situation
    }
    // A smaller tree that makes no sense fails in a way of its own.
    return trees.filter { (try? $0.compiled()) != nil }
      + slots.flatMap { slot in
        smaller(told[slot], of: Situation.world.facts[slot]).map { plainer in
          var situation = self
          situation.told[slot] = plainer
          return situation
        }
      }
  }

  private func smaller(_ told: Told, of fact: World.Fact) -> [Told] {
    let plainest = fact.domain[0]
    guard case .value(let known) = told else { return [.value(plainest)] }
    return known.meaning.isSame(as: plainest.meaning) ? [] : [.value(plainest)]
  }
}

extension Situation: CustomStringConvertible {
  /// As a file of `Tests/Regressions` has it, but for what it comes to.
  var description: String {
    let facts = slots.map { slot in
      let path = Situation.world.facts[slot].path
      return switch told[slot] {
      case .unknown: "\(path) ?"
      case .absent: "\(path) -"
      case .value(let known): "\(path) = \(known.meaning.written)"
      }
    }
    return (facts + [tree.text]).joined(separator: "\n")
  }
}
