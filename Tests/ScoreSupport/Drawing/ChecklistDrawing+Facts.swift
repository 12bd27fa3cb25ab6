import TestSupport

extension ChecklistDrawing {
  /// A condition over one or two facts, which are then used up: so no two conditions of a criterion exclude each
  /// other, which would be refused; `nil` where no fact is left.
  func condition(_ free: inout [DrawnFact], _ random: inout SplitMix64) -> DrawnCondition? {
    guard let first = free.popLast() else { return nil }
    let one = condition(first, &random)
    guard random.below(3) == 0, let second = free.popLast() else { return one }
    let both = [one, condition(second, &random)]
    return random.below(2) == 0 ? .all(both) : .any(both)
  }

  private func condition(_ fact: DrawnFact, _ random: inout SplitMix64) -> DrawnCondition {
    func compared(_ bounds: [Double], isWhole: Bool = false) -> DrawnCondition {
      random.below(3) > 0
        ? .atLeast(fact.name, random.pick(bounds), isWhole: isWhole)
        : .below(fact.name, random.pick(bounds), isWhole: isWhole)
    }
    switch fact.kind {
    case .truth: return random.below(3) > 0 ? .isTrue(fact.name) : .isFalse(fact.name)
    case .whole: return compared([1, 3, 6], isWhole: true)
    case .number: return compared([1, 2.5, 20])
    case .share: return compared([0.3, 0.5, 0.95])
    case .word(let words): return .isWord(fact.name, random.pick(words))
    case .words(let words): return .holds(fact.name, random.pick(words))
    }
  }

  func measure(_ fact: DrawnFact, _ random: inout SplitMix64) -> DrawnMeasure {
    let range = fact.range ?? 0...1
    let size = range.upperBound == 1 ? 1 : 10.0
    if settings.isHostile, fact.kind == .number(-1e15...1e15) {
      return DrawnMeasure(fact: fact.name, curve: hostile(&random))
    }
    let isRising = random.below(3) > 0
    switch random.below(settings.hasUnclipped ? 6 : 4) {
    case 0:
      let worst = 0...size
      return DrawnMeasure(
        fact: fact.name,
        curve: .band(
          worst: worst, best: random.pick([size * 0.4...size * 0.6, 0...size * 0.5, worst])))
    case 1:
      return DrawnMeasure(
        fact: fact.name,
        curve: .table([
          .init(from: 0, score: random.pick([0, 0.2])),
          .init(from: size * 0.3, score: random.pick([0.5, 1])),
          .init(from: size * 0.8, score: random.pick([0.3, 1])),
        ]))
    case 2:
      return DrawnMeasure(fact: fact.name, curve: posts(size * 0.01, size, isRising, isLog: true))
    case 3: return DrawnMeasure(fact: fact.name, curve: posts(size * 0.1, size * 0.9, isRising))
    default:
      return DrawnMeasure(
        fact: fact.name, curve: posts(size * 0.1, size * 0.9, isRising, isClipped: false))
    }
  }

  private func posts(
    _ low: Double, _ high: Double, _ isRising: Bool, isClipped: Bool = true, isLog: Bool = false
  ) -> DrawnMeasure.Curve {
    .goalposts(
      worst: isRising ? low : high, best: isRising ? high : low, isClipped: isClipped,
      isLogarithmic: isLog)
  }

  /// Goalposts so near to each other that a number scores as much as a number can be.
  private func hostile(_ random: inout SplitMix64) -> DrawnMeasure.Curve {
    let gap = random.pick(gaps)
    return posts(0, gap, random.below(2) == 0, isClipped: false)
  }
}
