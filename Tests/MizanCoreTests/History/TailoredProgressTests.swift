import Testing

@testable import MizanCore

/// Progress by another view of a checklist, some criteria of which are new.
struct TailoredProgressTests {
  private func own() throws -> CheckedChecklist {
    try CheckedChecklist.own(
      """
      changes: [{version: 2.0.0, added: [g.new]}]
      groups:
        - id: g
          title: G
          criteria:
            - {id: g.new, title: New, question: q, scale: yn}
            - {id: g.a, title: A, question: q, scale: yn}
            - {id: g.b, title: B, question: q, scale: yn}
            - {id: g.c, title: C, question: q, scale: yn}
      """)
  }

  private func progress(_ tailoring: String) throws -> CityProgress {
    let own = try own()
    let profiles = [
      try own.profile(
        "answered: {own: 1.0.0}\nanswers: {g.a: \"no\", g.b: \"yes\", g.c: \"no\"}", date: "2020"),
      try own.profile(
        "answered: {own: 2.0.0}\nanswers: {g.new: \"yes\", g.a: \"no\", g.b: \"yes\", g.c: \"no\"}"),
    ]
    return CityProgress(of: profiles, on: try own.tailored(tailoring))
  }

  @Test func whatIsWaivedAndLeftOutIsTheSameAmongTheCommonCriteria() throws {
    let progress = try progress("waivers: [{criterion: g.a, reason: Law.}]\nunselect: [g.c]")
    #expect(progress.assessments.map(\.score?.low) == [1, 1])
    #expect(progress.assessments.map(\.score?.high) == [1, 1])
    #expect(progress.assessments[0].waived.map(\.criterion.id) == ["g.a"])
    #expect(
      progress.assessments[0].findings.filter { $0.state == .excluded }.map(\.criterion.id) == [
        "g.c"
      ])
  }

  @Test func theLastCriterionCanBeWaived() throws {
    let progress = try progress("waivers: [{criterion: g.c, reason: Law.}]")
    #expect(progress.assessments.map(\.score?.low) == [0.5, 0.5])
    #expect(progress.assessments[1].waived.map(\.criterion.id) == ["g.c"])
  }

  @Test func aWaiverOfWhatIsNewHoldsForNothingThere() throws {
    let progress = try progress("waivers: [{criterion: g.new, reason: Law.}]")
    #expect(progress.assessments.allSatisfy { $0.waived.isEmpty })
    #expect(progress.assessments.map(\.withoutWaivers?.score?.low) == [nil, nil])
  }

  @Test func voicesHaveNothingToAgreeOnWhereACriterionIsLeftOutOrWaived() throws {
    let own = try own()
    let view = try own.tailored("unselect: [g.b]\nwaivers: [{criterion: g.c, reason: Law.}]")
    let answers = "answers: {g.new: \"yes\", g.a: \"no\", g.b: \"yes\", g.c: \"no\"}"
    let other = "answers: {g.new: \"yes\", g.a: \"yes\", g.b: \"no\", g.c: \"yes\"}"
    let voices = Voices(try [answers, other].map { try own.assessment($0, by: view) })
    #expect(voices.agreements == [.agree, .differ, nil, nil] && voices.leftOut == 2)
    #expect(voices.disagreements.map(\.criterion) == [1])
    #expect(Voices.Agreement.allCases.reduce(0) { $0 + voices.count($1) } == 2)
  }
}
