import TestSupport
import Testing

@testable import MizanCore

/// The arithmetic that people redo gives the numbers that they are shown.
struct WorkingTests {
  private func check(_ assessment: Assessment) throws {
    let total = try #require(assessment.score)
    for reading in assessment.readings {
      let expected =
        switch reading {
        case .certain, .low: total.low
        case .high: total.high
        case .known: try #require(total.known)
        }
      for criterion in assessment.findings where criterion.share > 0 {
        let workings = assessment.workings(reading, from: criterion.criterion.id)
        let last = try #require(workings.last)
        #expect(last.group.id == assessment.checklist.id)
        #expect(abs(last.score - expected) < 1e-12)
        for (inner, outer) in zip(workings, workings.dropFirst()) {
          let line = outer.lines.first { $0.id == inner.group.id }
          // Among criteria that count one by one the group has no line of its own.
          if let line { #expect(line.term == nil || abs(line.score - inner.score) < 1e-12) }
        }
        for working in workings { expectRedone(working) }
      }
    }
  }

  /// As somebody with a pocket calculator does it.
  private func expectRedone(_ working: Working) {
    let counted = working.lines.filter { $0.term != nil }
    let mean = working.sum / working.weights
    let redone: Double? =
      switch working.group.scoring.aggregation.id {
      case "minimum": counted.map(\.score).min()
      case "geometric": Real.exp(mean)
      case "harmonic": 1 / mean
      case "power": Real.pow(mean, 1 / (working.group.scoring.aggregation.settings.exponent ?? 1))
      case "absolute": counted.allSatisfy { $0.score >= 1 } ? 1 : 0
      default: mean / 100
      }
    #expect(abs((redone ?? -1) - working.score) < 1e-12)
    #expect(abs(counted.reduce(0) { $0 + ($1.term ?? 0) } - working.sum) < 1e-9)
  }

  @Test(arguments: ["epsilon", "zeta", "eta"])
  func everyWayOfTheMethod(city: String) throws {
    let loading = Rulebook.load(try Mini.files("Tests/Fixtures/method/rules"))
    let file = "Tests/Fixtures/method/seeds/cities/\(city).yaml"
    let profile = try #require(
      loading.rulebook.profile(in: SourceFile(path: file, bytes: try packageBytes(file))).value)
    for id in ["mixed", "plain"] {
      let checklist = try #require(loading.rulebook.checklist(id))
      try check(Assessment(of: profile, against: checklist))
    }
  }

  @Test func aMeanOverWhatMayBeZeroIsZeroAtItsLowEnd() throws {
    let loading = Rulebook.load(try Mini.files("Tests/Fixtures/method/rules"))
    let file = "Tests/Fixtures/method/seeds/cities/eta.yaml"
    let profile = try #require(
      loading.rulebook.profile(in: SourceFile(path: file, bytes: try packageBytes(file))).value)
    let checklist = try #require(loading.rulebook.checklist("fragile"))
    let assessment = Assessment(of: profile, against: checklist)
    let workings = assessment.workings(.low, from: "fragile.share")
    #expect(assessment.score?.low == 0 && workings.map(\.score) == [0, 0])
    #expect(workings[0].isZeroed && !workings[1].isZeroed)
  }

  @Test(arguments: ["alpha", "beta"])
  func ofCitiesWithUnknownAnswers(city: String) throws {
    let rulebook = try Mini.rulebook()
    let checklist = try #require(rulebook.checklist("mini"))
    try check(Assessment(of: try Mini.profile(city, rulebook), against: checklist))
  }
}
