import MizanCore
import TestSupport
import Testing

/// Criteria that hang on the same facts: their range is that of the facts, not of each for itself.
struct JointRangeTests {
  private static let facts = ["a", "b", "c", "d"]

  /// A condition over at most three of the facts.
  private func condition(_ generator: inout SplitMix64) -> String {
    let names = (0...generator.below(3)).map { _ in
      (generator.below(3) == 0 ? "!" : "") + "f." + generator.pick(Self.facts)
    }
    return names.joined(separator: generator.below(2) == 0 ? " && " : " || ")
  }

  private func checklist(_ generator: inout SplitMix64) throws -> CheckedChecklist {
    let groups = (0..<2).map { group in
      let criteria = (0...generator.below(3)).map { index in
        let applies =
          generator.below(4) == 0 ? "\n        applies: \"\(condition(&generator))\"" : ""
        return """
                - id: g\(group).c\(index)
                  title: T
                  question: Q?
                  weight: \(generator.pick([1, 2, 3]))\(applies)
                  levels:
                    - {id: none, score: 0}
                    - {id: some, score: 0.4, when: "\(condition(&generator))"}
                    - {id: all, score: 1, when: "\(condition(&generator))"}
                  recommendations: [{id: act, text: Act., effort: low, horizon: short}]
          """
      }
      return """
          - id: g\(group)
            title: G
            weight: \(generator.pick([1, 2]))
            criteria:
        \(criteria.joined(separator: "\n"))
        """
    }
    let facts = Self.facts.map { "  f.\($0): {type: bool, question: Q?}" }
    return try CheckedChecklist.read(
      """
      mizan: checklist/v1
      id: own
      version: "1"
      title: T
      facts:
      \(facts.joined(separator: "\n"))
      groups:
      \(groups.joined(separator: "\n"))
      """)
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func theRangeIsThatOfAllCompletionsOfTheFacts(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let own = try checklist(&generator)
    var known: [String: Bool] = [:]
    for fact in Self.facts where generator.below(3) == 0 { known[fact] = generator.below(2) == 0 }
    let open = Self.facts.filter { known[$0] == nil }
    let today = Assessment(of: try own.profile(knowing: known), against: own.checklist)
    var ranges = today.total.flattened.map { _ in ClosedRange<Double>?.none }
    for bits in 0..<(1 << open.count) {
      var facts = known
      for (index, fact) in open.enumerated() { facts[fact] = bits & (1 << index) != 0 }
      let completed = Assessment(of: try own.profile(knowing: facts), against: own.checklist)
      #expect(completed.isExact && completed.openQuestions().isEmpty)
      for (index, group) in completed.total.flattened.enumerated() {
        guard let score = group.score else { continue }
        let old = ranges[index] ?? score.low...score.high
        ranges[index] = min(old.lowerBound, score.low)...max(old.upperBound, score.high)
      }
    }
    #expect(today.isExact)
    for (group, range) in zip(today.total.flattened, ranges) {
      guard let score = group.score, let range else {
        #expect(group.score == nil || range != nil, "seed \(seed)")
        continue
      }
      #expect(
        abs(score.low - range.lowerBound) < 1e-12,
        "seed \(seed), \(group.group.id) \(score.low) \(range.lowerBound)")
      #expect(
        abs(score.high - range.upperBound) < 1e-12,
        "seed \(seed), \(group.group.id) \(score.high) \(range.upperBound)")
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func anAnswerNarrowsTheRangeAsMuchAsIsPromised(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed + 1_000)
    let own = try checklist(&generator)
    let today = Assessment(of: try own.profile(knowing: [:]), against: own.checklist)
    guard let width = today.score?.width else { return }
    for question in today.openQuestions() {
      guard case .fact(let slot) = question.subject else { continue }
      let name = String(own.checklist.vocabulary.declarations[slot].path.dropFirst(2))
      let after = try [false, true].compactMap { truth in
        Assessment(of: try own.profile(knowing: [name: truth]), against: own.checklist).score?
          .width
      }
      let promised = width - question.width
      #expect((after.max() ?? 0) <= promised + 1e-12, "seed \(seed), \(name)")
    }
  }
}
