import TestSupport
import Testing

@testable import MizanCore

/// Profiles whose levels follow from facts, scored on the short way and on the long one.
struct QuickFactsTests {
  private static let facts = """
      f.open: {type: bool, question: Q?}
      f.free: {type: bool, question: Q?}
      f.share: {type: share, question: Q?}
      f.count: {type: int, question: Q?, range: [0, 40]}
      f.state: {type: enum, question: Q?, values: [none, planned, done]}
      f.groups: {type: list, question: Q?, values: [a, b, c]}
      f.rate: {type: number, question: Q?, range: [0, 10]}
    """

  private static let conditions = [
    "f.open", "!f.free", "f.share >= 0.3", "f.share < 0.6", "f.count > 4", "f.count >= 2",
    "f.state == 'done'", "f.state != 'none'", "f.state in ['planned', 'done']", "'a' in f.groups",
    "size(f.groups) >= 2", "f.rate > 2.5", "f.open || f.free", "f.open && f.share >= 0.5",
    "has(f.open)", "f.open ? f.free : f.share > 0.2", "f.rate > f.share", "1 / f.count > 0",
    "v > 5.0", "v > 5.0", "v > 5.0", "v > 5.0", "v < 2.5 || f.open", "f.count >= 0",
    "f.rate >= 0.0",
  ]

  /// A condition whose `v` is another number from criterion to criterion.
  private func condition(_ generator: inout SplitMix64) -> String {
    "\"\(generator.pick(Self.conditions))\""
  }

  private func criterion(
    _ id: String, isMeasured: Bool, _ generator: inout SplitMix64
  ) -> String {
    let applies = generator.below(5) == 0 ? "applies: \(condition(&generator)), " : ""
    let head =
      "{id: g.\(id), title: T, question: Q?, variables: {v: f.rate * \(1 + generator.below(3)).0}, \(applies)"
    let test =
      if isMeasured || generator.below(6) == 0 {
        "measure: {value: \(generator.pick(["f.share", "f.rate", "double(f.count)"])), worst: 0, best: 1}"
      } else {
        "levels: [{id: none, score: 0}, {id: some, score: 0.4, when: \(condition(&generator))}, "
          + "{id: all, score: 1, when: \(condition(&generator))}]"
      }
    return "        - " + head + test
      + ", recommendations: [{id: act, text: Act., effort: low, horizon: short}]}"
  }

  private func checklist(_ generator: inout SplitMix64) throws -> CheckedChecklist {
    // Where every score is measured, a mean need not be defined for all of them.
    let isMeasured = generator.below(5) == 0
    let criteria = (0...generator.below(4)).map {
      criterion("c\($0)", isMeasured: isMeasured, &generator)
    }
    return try CheckedChecklist.read(
      """
      mizan: checklist/v1
      id: own
      version: "1"
      title: T
      scoring: {aggregate: \(isMeasured ? "geometric" : "arithmetic")}
      facts:
      \(Self.facts)
      groups:
        - id: g
          title: G
          criteria:
      \(criteria.joined(separator: "\n"))
      """)
  }

  private func profile(_ generator: inout SplitMix64) -> String {
    let all = [
      "f.open: \(generator.below(2) == 0)", "f.free: \(generator.below(2) == 0)",
      "f.share: 0.\(generator.below(10))", "f.count: \(generator.below(9))",
      "f.state: \(generator.pick(["none", "planned", "done"]))",
      "f.groups: \(generator.pick(["[]", "[a]", "[c, b]", "[a, b, c]"]))",
      "f.rate: {value: \(generator.below(100)).5e-1, because: Counted.}",
    ]
    let stated = all.filter { _ in generator.below(3) > 0 }
    let head = """
      mizan: profile/v1
      city: {id: gamma, name: Gamma}
      respondent: {id: office, kind: municipality}
      date: "2024"
      fictional: true

      """
    return head + (stated.isEmpty ? "" : "facts:\n  " + stated.joined(separator: "\n  ") + "\n")
  }

  @Test
  func theShortWayEndsWhereTheLongOneDoes() throws {
    var generator = SplitMix64(seed: 9)
    var (quick, slow) = (0, 0)
    for _ in 0..<200 {
      // Some conditions exclude each other.
      guard let own = try? checklist(&generator) else { continue }
      var scorer = BatchScorer(own.checklist, in: own.rulebook)
      for _ in 0..<12 {
        let file = SourceFile(path: "gamma.yaml", bytes: Array(profile(&generator).utf8))
        guard let scores = scorer.scoreQuickly(file.bytes) else {
          slow += 1
          continue
        }
        quick += 1
        guard case .scores(let expected) = scorer.scoreSlowly(file) else {
          Issue.record("refused: \(String(decoding: file.bytes, as: UTF8.self))")
          continue
        }
        #expect(scores == expected, "\(String(decoding: file.bytes, as: UTF8.self))")
      }
    }
    // Both ways are gone often enough to say something.
    #expect(quick > 300, "slow \(slow)")
    #expect(slow > 100)
  }
}
