import Testing

@testable import MizanCore

/// Scores below 0 and above 100, of measures that are not clipped.
struct UnclippedTests {
  private func assess(_ number: Int) throws -> Assessment {
    try CheckedChecklist.own(
      """
      scoring: {bands: [{id: low, from: 0, label: Low}, {id: high, from: 0.5, label: High}]}
      facts: {m.n: {type: number, question: q, range: [0, 100]}}
      groups:
        - id: g
          title: G
          criteria:
            - {id: g.d, title: D, question: q, measure: {value: m.n, worst: 10, best: 20, clipped: false}}
      """
    ).assessment("facts: {m.n: \(number)}")
  }

  @Test(arguments: [(0, -1.0, "low"), (10, 0, "low"), (15, 0.5, "high"), (50, 4, "high")])
  func theLowestBandReachesDownAndTheHighestUp(number: Int, score: Double, band: String) throws {
    let assessment = try assess(number)
    let low = try #require(assessment.score?.low)
    #expect(abs(low - score) < 1e-12)
    #expect(assessment.checklist.scoring.band(of: low)?.id == band)
  }

  @Test func aTotalIsNotToldOfWhatIsTheFaultOfATheme() throws {
    let assessment = try CheckedChecklist.own(
      """
      scoring: {aggregate: geometric}
      facts: {m.n: {type: number, question: q, range: [0, 100]}}
      groups:
        - id: g
          title: G
          criteria: [{id: g.d, title: D, question: q, measure: {value: m.n, worst: 10, best: 20}}]
        - id: h
          title: H
          scoring: {aggregate: arithmetic}
          criteria: [{id: h.d, title: D, question: q, measure: {value: m.n, worst: 10, best: 20}}]
      """
    ).assessment("facts: {m.n: 5}")
    // The total has no value for the theme H, which has one itself.
    #expect(assessment.scorecard.undefinedScores.map(\.group) == ["own", "g"])
    #expect(assessment.scorecard.undefinedScores.map(\.member) == ["h", "g.d"])
  }
}
