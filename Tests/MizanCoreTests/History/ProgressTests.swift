import TestSupport
import Testing

@testable import MizanCore

/// One city at several dates, and several voices on it.
struct ProgressTests {
  private static let levels = ["none", "some", "all", "unknown"]

  private func random(_ generator: inout SplitMix64) -> [String] {
    ["care.childcare", "care.helpline", "care.night", "trust.words"].map {
      "\($0): \(generator.pick(Self.levels))"
    }
  }

  @Test(arguments: Array(UInt64(0)..<20))
  func againstItselfNothingChanges(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let answers = random(&generator)
    let progress = CityProgress(
      of: [try Theta.profile(answers, date: "2020"), try Theta.profile(answers, date: "2021")],
      on: try Theta.checklist())
    #expect(progress.steps.map(\.changes) == [[]])
    #expect(progress.steps[0].movements.allSatisfy { $0 != .rose && $0 != .fell })
  }

  @Test(arguments: Array(UInt64(0)..<20))
  func theOrderOfProfilesDoesNotMatterAndTurnedAroundRisesAreFalls(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let (first, second) = (random(&generator), random(&generator))
    let checklist = try Theta.checklist()
    func progress(_ early: [String], _ late: [String], turned: Bool = false) throws -> CityProgress
    {
      let profiles = [
        try Theta.profile(early, date: "2020-03"), try Theta.profile(late, date: "2021"),
      ]
      return CityProgress(of: turned ? profiles.reversed() : profiles, on: checklist)
    }
    let step = try progress(first, second).steps[0]
    #expect(try progress(first, second, turned: true).steps[0] == step)
    let back = try progress(second, first).steps[0]
    let opposite: [CityProgress.Movement: CityProgress.Movement] = [.rose: .fell, .fell: .rose]
    #expect(back.movements == step.movements.map { $0.map { opposite[$0] ?? $0 } })
    func criteria(_ step: CityProgress.Step, _ kind: CriterionChange.Kind) -> Set<Int> {
      Set(step.changes.filter { $0.kind == kind }.map(\.criterion))
    }
    #expect(criteria(step, .improved) == criteria(back, .declined))
    #expect(criteria(step, .becameKnown) == criteria(back, .becameUnknown))
  }

  @Test func onlyTheCriteriaOfBothVersionsCount() throws {
    let progress = CityProgress(
      of: [
        try Theta.profile(["care.phone: none"], date: "2020", more: "answered: {care: 1.0.0}"),
        try Theta.profile(["care.helpline: all", "care.night: all"], date: "2024"),
      ], on: try Theta.checklist())
    #expect(!progress.common.criteria.contains { $0.id == "care.night" })
    #expect(progress.steps[0].changes.map(\.kind) == [.improved])
  }

  @Test(arguments: Array(UInt64(0)..<20))
  func voicesThatSayTheSameAgreeOnAllTheyKnow(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let answers = random(&generator)
    let checklist = try Theta.checklist()
    let assessments = try ["office", "association"].map {
      Assessment(of: try Theta.profile(answers, respondent: $0), against: checklist)
    }
    let voices = Voices(assessments)
    #expect(voices.disagreements.isEmpty && voices.count(.oneKnows) == 0)
    #expect(voices.count(.agree) == assessments[0].findings.count { $0.isCertain })
  }

  @Test(arguments: Array(UInt64(0)..<20))
  func whoSpeaksFirstDoesNotMatter(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let checklist = try Theta.checklist()
    let assessments = try ["office", "association", "expert"].map {
      Assessment(
        of: try Theta.profile(random(&generator), respondent: $0), against: checklist)
    }
    let (voices, turned) = (Voices(assessments), Voices(assessments.reversed()))
    #expect(voices.agreements == turned.agreements)
    #expect(voices.disagreements == turned.disagreements)
  }
}
