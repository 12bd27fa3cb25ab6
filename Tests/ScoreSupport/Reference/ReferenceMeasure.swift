private import Foundation

// What facts lead to, worked out again from `docs/formats.md` alone: slow, and plain to see.

extension DrawnMeasure {
  /// What a number scores.
  func score(_ number: Double) -> Double {
    switch curve {
    case .goalposts(let worst, let best, let isClipped, let isLogarithmic):
      if isLogarithmic, number <= 0 { return worst < best ? 0 : 1 }
      let place = isLogarithmic ? { log($0) } : { (number: Double) in number }
      let share = (place(number) - place(worst)) / (place(best) - place(worst))
      return isClipped ? min(1, max(0, share)) : share
    case .band(let worst, let best):
      if number < best.lowerBound {
        if number <= worst.lowerBound { return 0 }
        return (number - worst.lowerBound) / (best.lowerBound - worst.lowerBound)
      }
      if number > best.upperBound {
        if number >= worst.upperBound { return 0 }
        return (worst.upperBound - number) / (worst.upperBound - best.upperBound)
      }
      return 1
    case .table(let rows):
      // The first row holds below as well.
      var score = rows[0].score
      for row in rows where row.from <= number { score = row.score }
      return score
    }
  }
}

extension DrawnCondition {
  /// Whether it holds where all facts are known.
  func isTrue(_ facts: [String: DrawnValue]) -> Bool {
    func number(_ fact: String) -> Double {
      if case .number(let number)? = facts[fact] { number } else { .nan }
    }
    switch self {
    case .isTrue(let fact): return facts[fact] == .truth(true)
    case .isFalse(let fact): return facts[fact] == .truth(false)
    case .atLeast(let fact, let bound, _): return number(fact) >= bound
    case .below(let fact, let bound, _): return number(fact) < bound
    case .isWord(let fact, let word): return facts[fact] == .word(word)
    case .holds(let fact, let word):
      if case .words(let words)? = facts[fact] { return words.contains(word) }
      return false
    case .all(let parts): return parts.allSatisfy { $0.isTrue(facts) }
    case .any(let parts): return parts.contains { $0.isTrue(facts) }
    }
  }
}

extension DrawnQuestion {
  /// The score that follows from facts; `nil` where it does not apply.
  func score(_ facts: [String: DrawnValue]) -> Double? {
    switch self {
    case .graded, .threefold: return nil
    case .ruled(let scores, let conditions, let applies):
      if let applies, !applies.isTrue(facts) { return nil }
      // From the best down, the first that holds counts.
      for level in conditions.indices.reversed() where conditions[level].isTrue(facts) {
        return scores[level + 1]
      }
      return scores[0]
    case .measured(let measure, let applies):
      if let applies, !applies.isTrue(facts) { return nil }
      guard case .number(let number)? = facts[measure.fact] else { return nil }
      return measure.score(number)
    }
  }
}

extension DrawnFact {
  /// Values that stand for all that it may be: rules that compare it with `bounds` tell no others apart, and no
  /// measure that bends at them scores more or less than at one of these.
  func values(_ bounds: [Double]) -> [DrawnValue] {
    switch kind {
    case .truth: return [.truth(false), .truth(true)]
    case .whole(let range): return range.map { .number(Double($0)) }
    case .word(let words): return words.map(DrawnValue.word)
    case .words(let words):
      return words.reduce([[]]) { sets, word in sets + sets.map { $0 + [word] } }
        .map { .words(Set($0)) }
    case .number, .share:
      guard let range else { return [] }
      let ends = Set(bounds + [range.lowerBound, range.upperBound]).filter(range.contains).sorted()
      let middles = zip(ends, ends.dropFirst()).map { $0 + ($1 - $0) / 2 }
      return (ends + middles).map(DrawnValue.number)
    }
  }
}
