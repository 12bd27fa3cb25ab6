/// Which weights a ranking is tried with.
public enum WeightSpace: Hashable, Sendable {
  /// Those of the checklist alone.
  case given
  /// Each weight up to this share lower or higher than in the checklist; in 0...1.
  case within(Double)
  /// Any weights at all, every division among siblings equally likely.
  case free

  /// What a weight of the checklist may become, before all are divided by their sum.
  func range(of weight: Double) -> ClosedRange<Double> {
    switch self {
    case .given: weight...weight
    case .within(let share): (weight * (1 - share))...(weight * (1 + share))
    case .free: weight > 0 ? 0...1 : 0...0
    }
  }
}

/// Draws weights for the members of every group.
///
/// Each member of a group, a criterion or a group, has a slot of its own.
struct WeightSampler: Sendable {
  /// The weights of the checklist, by slot.
  let given: [Double]
  /// The slots that are drawn together, with the sum of their weights: members with a weight above 0 that
  /// have siblings.
  private let sets: [(slots: [Int], sum: Double)]
  private let space: WeightSpace

  init(_ slots: WeightSlots, _ space: WeightSpace) {
    given = slots.weights
    self.space = space
    sets = slots.siblings.compactMap { siblings in
      let own = siblings.filter { slots.weights[$0] > 0 }
      return own.count > 1 ? (own, ExactSum.of(own.map { slots.weights[$0] })) : nil
    }
  }

  /// The greatest weight of the checklist; above 0.
  var greatest: Double { max(given.max() ?? 1, 1e-6) }

  /// How many numbers one draw takes from its generator; 0 where weights do not vary.
  var numbersPerDraw: Int { space == .given ? 0 : sets.reduce(0) { $0 + $1.slots.count } }

  /// Writes the weight of every slot.
  ///
  /// Uniform over all divisions of the sum: logarithms of uniform numbers in proportion, which is the
  /// Dirichlet distribution with all parameters 1.
  func draw(_ generator: inout NumberSequence, into weights: UnsafeMutablePointer<Double>) {
    for slot in given.indices { weights[slot] = given[slot] }
    switch space {
    case .given: break
    case .within(let share):
      for set in sets {
        for slot in set.slots {
          weights[slot] = given[slot] * (1 - share + 2 * share * generator.unit())
        }
      }
    case .free:
      for set in sets {
        var sum = 0.0
        for slot in set.slots {
          weights[slot] = -Real.log(generator.unit())
          sum += weights[slot]
        }
        for slot in set.slots { weights[slot] *= set.sum / sum }
      }
    }
  }
}

/// The members of all groups of a checklist, each with a number.
struct WeightSlots: Sendable {
  /// By slot.
  private(set) var weights: [Double] = []
  /// The slots of the members of each group, the outer group before the inner ones.
  private(set) var siblings: [[Int]] = []
  private(set) var ofCriterion: [Int: Int] = [:]
  private(set) var ofGroup: [String: Int] = [:]

  init(_ root: Group) { add(root) }

  private mutating func add(_ group: Group) {
    let first = weights.count
    switch group.members {
    case .criteria(let members):
      for member in members {
        ofCriterion[member.index] = weights.count
        weights.append(member.weight)
      }
      siblings.append(Array(first..<weights.count))
    case .groups(let groups):
      for inner in groups {
        ofGroup[inner.id] = weights.count
        weights.append(inner.weight)
      }
      siblings.append(Array(first..<weights.count))
      groups.forEach { add($0) }
    }
  }
}
