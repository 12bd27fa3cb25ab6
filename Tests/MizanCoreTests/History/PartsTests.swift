import Testing

@testable import MizanCore

/// Contradictions and changes on the implementation scale, part by part.
struct PartsTests {
  private func own() throws -> CheckedChecklist {
    try CheckedChecklist.own(
      "groups: [{id: g, title: G, criteria: "
        + "[{id: g.a, title: A, question: q, scale: implementation}]}]")
  }

  private func answers(_ said: String) -> String { "answers: {g.a: \(said)}" }

  private func voices(_ said: [String]) throws -> Voices {
    let own = try own()
    return Voices(
      try said.enumerated().map {
        Assessment(
          of: try own.profile(answers($1), respondent: "r\($0)"), against: own.checklist)
      })
  }

  private func change(_ before: String, _ after: String) throws -> CriterionChange? {
    let own = try own()
    let profiles = [
      try own.profile(answers(before), date: "2020"), try own.profile(answers(after), date: "2022"),
    ]
    return CityProgress(of: profiles, on: own.checklist).steps[0].changes.first
  }

  @Test(
    arguments: [
      (
        "{rule: \"yes\", means: \"yes\", practice: \"no\"}",
        "{rule: \"no\", means: \"yes\", practice: \"yes\"}", 2 / 3.0
      ), ("{rule: \"yes\"}", "{rule: \"no\"}", 1 / 3.0),
      ("full", "{rule: \"yes\", means: partly}", 1 / 6.0),
      ("full", "{rule: \"yes\", means: \"yes\"}", nil), ("{rule: \"yes\"}", "unknown", nil),
      ("{rule: \"yes\"}", "{means: \"no\"}", nil), ("full", "{not-applicable: No.}", 1),
    ])
  func voicesDifferWhereOnePartDoes(a: String, b: String, difference: Double?) throws {
    let voices = try voices([a, b])
    #expect((voices.agreements == [.differ]) == (difference != nil))
    let found = voices.disagreements.first?.difference
    #expect((found == nil) == (difference == nil))
    #expect(abs((found ?? 0) - (difference ?? 0)) < 1e-12)
    #expect(try self.voices([b, a]).disagreements == voices.disagreements)
  }

  @Test(
    arguments: [
      ("{rule: \"no\"}", "{rule: \"yes\"}", CriterionChange.Kind.improved),
      ("{rule: \"yes\"}", "{rule: partly}", .declined),
      (
        "{rule: \"yes\", means: \"yes\", practice: \"no\"}",
        "{rule: \"no\", means: \"yes\", practice: \"yes\"}", .mixed
      ), ("{rule: \"yes\"}", "{rule: \"yes\", means: \"no\"}", .becameKnown),
      ("{rule: \"yes\"}", "{means: \"no\"}", nil), ("unknown", "full", .becameKnown),
      ("full", "{rule: \"yes\"}", .becameUnknown), ("none", "full", .improved),
      ("{not-applicable: No.}", "{rule: \"yes\"}", .becameApplicable),
    ])
  func changesAreThoseOfTheParts(
    before: String, after: String, kind: CriterionChange.Kind?
  ) throws {
    #expect(try change(before, after)?.kind == kind)
    let opposite: [CriterionChange.Kind: CriterionChange.Kind] = [
      .improved: .declined, .declined: .improved, .mixed: .mixed, .becameKnown: .becameUnknown,
      .becameUnknown: .becameKnown, .becameApplicable: .becameNotApplicable,
    ]
    let back = try change(after, before)
    #expect(back?.kind == kind.flatMap { opposite[$0] })
    #expect(try change(before, after)?.extent == back?.extent)
  }

  /// Over all pairs of answers: two differ only where no completion is common to both.
  @Test func voicesDifferOnlyWhereNoTruthIsCommon() throws {
    for a in ImplementationTests.all {
      for b in ImplementationTests.all {
        let isPossible = Aspect.allCases.allSatisfy { aspect in
          a[aspect] == .unknown || b[aspect] == .unknown || a[aspect] == b[aspect]
        }
        #expect(a.contradicts(b) == !isPossible)
      }
    }
  }
}
