import MizanCore
import Testing

/// Which outcomes of a rule its tests expect.
@Suite struct TestCoverageTests {
  private func coverage(_ tests: String, applies: Bool = false) throws -> TestCoverage {
    let criterion = Sample.criterion {
      $0.replacing(
        "scale: yes-no",
        with: (applies ? "applies: office.exists\n" : "")
          + "levels: [{id: a, score: 0}, {id: b, score: 0.5, when: council.exists}, "
          + "{id: c, score: 1, when: council.exists && council.seats > 5}]\n\(tests)")
    }
    let checkup = Checkup(of: [criterion], among: MiniFiles.rules + MiniFiles.facts)
    #expect(checkup.diagnostics.isEmpty)
    return try #require(checkup.coverage.first)
  }

  @Test func anOutcomeCountsWhereATestExpectsItAlone() throws {
    #expect(try coverage("").missing == ["a", "b", "c"])
    let tests = """
      tests:
        - {name: none, facts: {council.exists: false}, expect: a}
        - {name: open, facts: {council.exists: true}, expect: [b, c]}
      """
    #expect(try coverage(tests).missing == ["b", "c"])
    #expect(try coverage(tests).outcomes == ["a", "b", "c"])
    #expect(try coverage(tests).criterion == "voice.radio")
  }

  @Test func whereTheRuleSaysWhenItAppliesBothSidesCount() throws {
    let tests = """
      tests:
        - {name: no office, facts: {office.exists: false}, expect: not-applicable}
        - {name: none, facts: {office.exists: true, council.exists: false}, expect: a}
        - {name: unknown, facts: {council.exists: false}, expect: [a, not-applicable]}
      """
    let coverage = try coverage(tests, applies: true)
    #expect(coverage.outcomes == ["a", "b", "c", "not-applicable"])
    #expect(coverage.missing == ["b", "c"])
    #expect([coverage].share == 0.5)
  }

  @Test func whatIsAnsweredByHandHasNothingToTest() {
    let checkup = Checkup(of: [Sample.criterion()], among: MiniFiles.rules)
    #expect(checkup.coverage.isEmpty && checkup.coverage.share == 1)
  }
}
