/// What enters the score of every group that counts as one, with what it weighs.
///
/// A group whose criteria count one by one in the group around it is no node of its own.
struct InputTree: Sendable {
  /// A group, or the whole checklist.
  struct Node: Sendable {
    let aggregation: Aggregation
    /// Criteria first, then groups, each in the checklist's order.
    var inputs: [Input] = []
  }

  /// What enters a node.
  struct Input: Sendable {
    enum Member: Hashable, Sendable {
      /// By its index in the checklist.
      case criterion(Int)
      /// By its index among the nodes; always a lower one than that of the node it enters.
      case node(Int)
    }

    let member: Member
    /// The slots whose weights, multiplied, are what it weighs; none where all weigh alike.
    let slots: [Int]
  }

  /// Inner groups before the outer ones, the checklist last.
  private(set) var nodes: [Node] = []

  /// - Parameters:
  ///   - root: the groups; what has no weight is left out.
  ///   - slots: the weights' places.
  init(_ root: Group, _ slots: WeightSlots) { _ = add(root, slots) }

  /// Adds a group after those in it, and gives its place.
  private mutating func add(_ group: Group, _ slots: WeightSlots) -> Int {
    var (criteria, groups) = ([Input](), [Input]())
    gather(group, [], &criteria, &groups, slots)
    nodes.append(Node(aggregation: group.scoring.aggregation, inputs: criteria + groups))
    return nodes.count - 1
  }

  /// What enters a group: its criteria and groups, and those of inner groups whose criteria count one by
  /// one.
  private mutating func gather(
    _ group: Group, _ factors: [Int], _ criteria: inout [Input], _ groups: inout [Input],
    _ slots: WeightSlots
  ) {
    switch group.members {
    case .criteria(let members):
      for member in members where member.weight > 0 {
        let own = group.scoring.isEqual ? [] : factors + slots.of(member)
        criteria.append(Input(member: .criterion(member.index), slots: own))
      }
    case .groups(let inner):
      for inner in inner where inner.weight > 0 {
        let own = slots.of(inner)
        if group.scoring.gathers(inner) {
          gather(
            inner, group.scoring.isProduct ? factors + own : [], &criteria, &groups, slots)
        } else {
          groups.append(Input(member: .node(add(inner, slots)), slots: factors + own))
        }
      }
    }
  }
}

extension WeightSlots {
  fileprivate func of(_ member: Group.Member) -> [Int] {
    ofCriterion[member.index].map { [$0] } ?? []
  }
  fileprivate func of(_ group: Group) -> [Int] { ofGroup[group.id].map { [$0] } ?? [] }
}

extension Scoring {
  /// Whether each criterion counts alike.
  fileprivate var isEqual: Bool {
    if case .criteria(.equal) = aggregation.form.scope { true } else { false }
  }

  /// Whether a criterion counts by its weight times those of the groups around it.
  fileprivate var isProduct: Bool {
    if case .criteria(.product) = aggregation.form.scope { true } else { false }
  }
}
