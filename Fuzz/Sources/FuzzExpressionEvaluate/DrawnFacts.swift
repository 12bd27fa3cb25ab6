internal import ExpressionSupport
internal import FuzzSupport

/// What is known of the facts, first of some and in the end of all.
struct DrawnFacts {
  /// How many bytes draw them: two a fact.
  static let byteCount = 2 * world.facts.count

  /// What is known first.
  private(set) var some: [Told]
  /// What is known in the end.
  private(set) var all: [Told]
  /// The slots known first.
  private(set) var known: [Int] = []
  /// The slots not known first, in the order in which they become known.
  private(set) var missing: [Int] = []
  /// Whether every value is of the type of its fact.
  private(set) var isFitting = true

  init(_ bytes: [UInt8]) {
    var choices = Choices(bytes)
    (some, all) = (world.facts.map { _ in .unknown }, [])
    var order: [(rank: UInt8, slot: Int)] = []
    for (slot, fact) in world.facts.enumerated() {
      let (kind, rank) = (choices.byte(), choices.byte())
      all.append(told(kind, of: fact))
      if rank < 128 {
        order.append((rank, slot))
      } else {
        some[slot] = all[slot]
        known.append(slot)
      }
    }
    missing = order.sorted { ($0.rank, $0.slot) < ($1.rank, $1.slot) }.map(\.slot)
  }

  /// Most are values of the type, some are absent, and some are values of any type.
  private mutating func told(_ kind: UInt8, of fact: World.Fact) -> Told {
    switch kind {
    case ..<232: return .value(fact.domain[Int(kind) % fact.domain.count])
    case ..<248: return .absent
    default:
      isFitting = false
      return .value(world.unfitting[Int(kind) % world.unfitting.count])
    }
  }
}
