import Testing

@testable import MizanCore

/// Scores without waivers, and what a tailoring says of criteria that it leaves out.
struct WaiverTests {
  private static let lines = """
    scoring: {minimum-coverage: 0.6}
    groups:
      - id: g
        title: G
        criteria:
          - {id: g.a, title: A, question: q, scale: yn}
          - {id: g.b, title: B, question: q, scale: yn}
          - {id: g.c, title: C, question: q, scale: yn, weight: 0}
      - id: h
        title: H
        criteria: [{id: h.a, title: H, question: q, scale: yn, weight: 2}]
    """

  private func assess(_ answers: String, _ tailoring: String) throws -> Assessment {
    let own = try CheckedChecklist.own(Self.lines)
    return try own.assessment("answers: {\(answers)}", by: try own.tailored(tailoring))
  }

  private func waive(_ ids: String...) -> String {
    "waivers: [\(ids.map { "{criterion: \($0), reason: Law.}" }.joined(separator: ", "))]"
  }

  @Test func aScoreWithoutWaiversIsWithheldLikeAny() throws {
    let assessment = try assess("g.a: \"yes\"", waive("g.b", "h.a"))
    #expect(assessment.total.withheld == nil && assessment.withoutWaivers?.withheld != nil)
  }

  @Test func itIsThereWhereTheScoreItselfIsWithheldOrMissing() throws {
    let withheld = try assess("g.a: \"yes\", h.a: \"no\"", waive("g.a", "h.a"))
    #expect(withheld.total.withheld != nil)
    #expect(withheld.withoutWaivers?.score?.low == 0.25)
    let waived = try assess("g.a: \"yes\", h.a: \"no\"", waive("g.a", "g.b", "g.c", "h.a"))
    #expect(waived.score == nil && waived.withoutWaivers?.score?.high == 0.5)
  }

  @Test func whatIsLeftOutIsNotWaived() throws {
    let assessment = try assess("", "unselect: [g.a]\n" + waive("g.a"))
    #expect(assessment.waived.isEmpty && assessment.withoutWaivers == nil)
  }

  private func codes(_ lines: String, _ tailoring: String) throws -> [DiagnosticCode] {
    do {
      _ = try CheckedChecklist.own(lines).tailored(tailoring)
      return []
    } catch let failure as LoadFailure { return failure.diagnostics.map(\.code) }
  }

  @Test func weightsOfWhatIsLeftCount() throws {
    #expect(try codes(Self.lines, "select: [g.c]") == [.noWeight])
    #expect(try codes(Self.lines, "select: [g.c, h]") == [.noWeight])
    #expect(try codes(Self.lines, "select: [h]").isEmpty)
  }

  @Test func whatIsLeftOutNeedsNoFloor() throws {
    let lines = """
      groups:
        - id: g
          title: G
          criteria:
            - {id: g.a, title: A, question: q, scale: yn}
            - {id: g.b, title: B, question: q, levels: [{id: low, score: 0.2}, {id: high, score: 1}]}
      """
    #expect(try codes(lines, "unselect: [g.a]\nscoring: {aggregate: geometric}").isEmpty)
    #expect(try codes(lines, "scoring: {aggregate: geometric}") == [.floorMissing])
  }

  @Test func aChangeOfScoringNamesItsSetting() throws {
    let assessment = try assess("", "scoring: {minimum-coverage: 0.9}")
    #expect(assessment.checklist.tailoring?.changes.map(\.setting) == ["minimum-coverage"])
  }
}
