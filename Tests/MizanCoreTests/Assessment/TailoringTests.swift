import TestSupport
import Testing

@testable import MizanCore

/// What a tailoring makes of a checklist, which itself stays as it is.
struct TailoringTests {
  private static let today = CalendarDate("2024-12-31") ?? CalendarDate(secondsSince1970: 0)

  private func tailoring(_ lines: String, _ rulebook: Rulebook) throws -> Tailoring {
    let text = "mizan: tailoring/v1\nid: ours\nchecklist: mini\n" + lines
    let loading = rulebook.tailoring(
      in: SourceFile(path: "ours.yaml", bytes: Array(text.utf8)))
    guard let tailoring = loading.value else { throw LoadFailure(loading.diagnostics) }
    return tailoring
  }

  private func assessment(
    _ lines: String?, answers: [String] = ["voice.council: deciding", "work.training: \"no\""]
  ) throws -> Assessment {
    let rulebook = try Mini.rulebook()
    let profile = try Mini.profile(answers: answers, rulebook, more: "fictional: true")
    let plain = try #require(rulebook.checklist("mini"))
    let checklist = try lines.map {
      plain.tailored(by: try tailoring($0, rulebook), today: Self.today)
    }
    return Assessment(of: profile, against: checklist ?? plain)
  }

  @Test func aTailoringThatSetsNothingChangesNothing() throws {
    let (plain, tailored) = (try assessment(nil), try assessment(""))
    #expect(tailored.findings == plain.findings && tailored.score == plain.score)
    #expect(tailored.checklist.tailoring?.changes == [])
  }

  @Test func whatTheFileSaysAlreadyIsNoChange() throws {
    let tailored = try assessment(
      "weights: {voice: 3, voice.quota: 2}\nscoring: {unknown: interval}\n")
    #expect(tailored.checklist.tailoring?.changes == [])
  }

  @Test func whatIsLeftOutIsNeitherKnownNorUnknownNorNotApplicable() throws {
    let tailored = try assessment("select: [voice]\nunselect: [voice.quota]\n")
    #expect(tailored.count(.excluded) == 3 && tailored.count(.unknown) == 0)
    #expect(tailored.score?.low == 1 && tailored.score?.high == 1)
    #expect(tailored.gaps.isEmpty && tailored.openQuestions().isEmpty)
    let changes = tailored.checklist.tailoring?.changes.map(\.target)
    #expect(changes == ["voice.quota", "work"])
  }

  @Test func equalWeightsAreOneEach() throws {
    let tailored = try assessment("weights: equal\n")
    #expect(tailored.findings.allSatisfy { $0.share == 0.25 })
  }

  @Test(
    arguments: [
      ("2024-12-31", true), ("2024-12-30", false), ("2024-12", true), ("2024-11", false),
      ("2024", true), ("2023", false), ("2025-01-01", true),
    ])
  func aWaiverHoldsUpToItsLastDay(until: String, holds: Bool) throws {
    let tailored = try assessment(
      "waivers: [{criterion: work.training, reason: Reform., until: \"\(until)\"}]\n")
    #expect(tailored.waived.map(\.criterion.id) == (holds ? ["work.training"] : []))
    #expect((tailored.withoutWaivers != nil) == holds)
    #expect(tailored.checklist.tailoring?.expired.count == (holds ? 0 : 1))
  }

  @Test func theScoreWithoutWaiversIsThatOfTheChecklistItself() throws {
    let plain = try assessment(nil)
    let tailored = try assessment("waivers: [{criterion: work.training, reason: Reform.}]\n")
    #expect(tailored.withoutWaivers?.score == plain.score)
    #expect(tailored.findings[2].state == .notMet && tailored.findings[2].share == 0)
    #expect(tailored.gaps.allSatisfy { $0.index != 2 })
  }

  @Test func theAggregationOfTheWholeIsThatOfGroupsThatSetNone() throws {
    let tailored = try assessment(
      "scoring: {aggregate: minimum}\ngroups: {work: {scoring: {aggregate: arithmetic}}}\n")
    let ids = tailored.total.flattened.map { $0.group.scoring.aggregation.id }
    #expect(ids == ["minimum", "minimum", "arithmetic"])
    #expect(tailored.checklist.tailoring?.changes.map(\.target) == ["mini"])
  }

  /// With any tailoring the range still holds all completions.
  @Test(arguments: Array(UInt64(0)..<10))
  func theRangeHoldsWithWhateverIsLeftOut(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let ids = ["voice.council", "voice.quota", "work.training", "work.permits"]
    let out = ids.filter { _ in generator.below(3) == 0 }
    guard out.count < 4 else { return }
    let lines = "unselect: [\(out.joined(separator: ", "))]\nweights: {voice.quota: 5}\n"
    let open = try assessment(lines, answers: ["voice.council: deciding"])
    let score = try #require(open.score)
    for level in ["\"no\"", "\"yes\""] {
      let known = try assessment(
        lines, answers: ["voice.council: deciding", "work.training: \(level)"])
      let narrower = try #require(known.score)
      #expect(score.low <= narrower.low + 1e-12 && narrower.high <= score.high + 1e-12)
    }
  }
}
