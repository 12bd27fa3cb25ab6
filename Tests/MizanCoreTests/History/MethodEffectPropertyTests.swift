import TestSupport
import Testing

@testable import MizanCore

/// The effect of the method under unknown answers holds whatever they turn out to be.
struct MethodEffectPropertyTests {
  private static let asked = [
    "care.nurseries", "care.kindergartens", "care.phone", "home.visits", "care.fax", "trust.words",
  ]
  private static let levels = ["none", "some", "all", "{not-applicable: No.}"]

  private func older() throws -> CheckedChecklist {
    let files = try Mini.files("Tests/Fixtures/versions/older")
    let rulebook = Rulebook.load(files).rulebook
    return CheckedChecklist(
      checklist: try #require(rulebook.checklists.first), rulebook: rulebook)
  }

  private func effect(
    _ answers: [String: String], _ older: CheckedChecklist, _ today: CheckedChecklist
  ) throws -> MethodEffect? {
    let given = Self.asked.compactMap { id in answers[id].map { "\(id): \($0)" } }
    let lines = "answered: {care: 1.0.0}\nanswers: {\(given.joined(separator: ", "))}"
    return CityProgress(
      of: [try today.profile(lines)], on: today.checklist, older: try older.assessment(lines)
    ).olderMethod?.effect
  }

  @Test(arguments: Array(UInt64(0)..<12))
  func itHoldsForEveryCompletion(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let (older, rulebook) = (try older(), try Theta.rulebook())
    let today = CheckedChecklist(checklist: rulebook.checklists[0], rulebook: rulebook)
    var answers: [String: String] = [:]
    for id in Self.asked where generator.below(3) > 0 {
      answers[id] = generator.pick(Self.levels)
    }
    // Where too little is known, nothing is claimed.
    guard let outer = try effect(answers, older, today)?.by else { return }
    for _ in 0..<8 {
      let all = Self.asked.map { ($0, answers[$0] ?? generator.pick(Self.levels)) }
      let completed = Dictionary(uniqueKeysWithValues: all)
      guard let own = try effect(completed, older, today)?.by else { continue }
      #expect(outer.lowerBound <= own.lowerBound + 1e-12)
      #expect(own.upperBound <= outer.upperBound + 1e-12)
    }
  }
}
