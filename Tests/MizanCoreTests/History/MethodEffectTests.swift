import Testing

@testable import MizanCore

/// What a change of method alone comes to.
struct MethodEffectTests {
  private static let older = """
    groups:
      - id: g
        title: G
        criteria:
          - {id: g.a, title: A, question: q, scale: yn}
          - {id: g.old, title: Old, question: q, scale: yn}
    """

  private static let today = """
    replaces: {g.old: g.b}
    changes: [{version: 2.0.0, added: [g.c], reweighted: {g.a: 1}}]
    groups:
      - id: g
        title: G
        criteria:
          - {id: g.a, title: A, question: q, scale: yn, weight: 3}
          - id: g.b
            title: B
            question: q
            levels: [{id: "no", score: 0}, {id: half, score: 0.5}, {id: "yes", score: 1}]
          - {id: g.c, title: C, question: q, scale: yn}
    """

  private func progress(
    _ answers: String, older: String = Self.older, today: String = Self.today,
    tailoring: String? = nil, answered: String = "answered: {own: 1.0.0}\n"
  ) throws -> CityProgress {
    let (now, then) = (
      try CheckedChecklist.own(today), try CheckedChecklist.own(older, version: "1.0.0")
    )
    let lines = answered + "answers: {\(answers)}"
    let judged = Assessment(
      of: try then.profile(lines, date: "2020"), against: then.checklist)
    return CityProgress(
      of: [
        try now.profile(lines, date: "2020"), try now.profile("answers: {g.a: \"yes\"}"),
      ], on: try tailoring.map(now.tailored) ?? now.checklist, older: judged)
  }

  private func expect(
    _ progress: CityProgress, _ low: Double, _ high: Double, isExact: Bool = true
  ) throws {
    let effect = try #require(progress.olderMethod?.effect)
    #expect(abs(effect.by.lowerBound - low) < 1e-12 && abs(effect.by.upperBound - high) < 1e-12)
    #expect(effect.isExact == isExact)
  }

  @Test func bothScoresAreOfTheSameCompletion() throws {
    try expect(try progress("g.a: \"yes\""), 0, 0.25)
    try expect(try progress("g.a: \"no\", g.old: \"yes\""), -0.25, -0.25)
    try expect(try progress("g.a: \"yes\", g.old: \"no\""), 0.25, 0.25)
  }

  @Test func aTailoringPlaysNoPart() throws {
    let tailored = try progress("g.a: \"yes\"", tailoring: "weights: {g.a: 1, g.b: 3}")
    try expect(tailored, 0, 0.25)
    #expect(tailored.methodChanges?.reweighted.map(\.now) == [3])
  }

  @Test func whatIsWithheldIsNotSubtracted() throws {
    let strict = "scoring: {minimum-coverage: 0.8}\n"
    let (then, now) = (
      try progress("g.a: \"yes\"", older: strict + Self.older),
      try progress("g.a: \"yes\"", today: strict + Self.today)
    )
    #expect(then.olderMethod?.effect == nil && then.olderMethod?.assessment.total.withheld != nil)
    #expect(now.olderMethod?.effect == nil)
  }

  @Test func aLevelThatIsNoMoreLeavesTodaysAnswerOpen() throws {
    let other = Self.today.replacing("\"no\", score", with: "none, score")
    // no: nothing is known of g.b, so 75 to 100 against 50; yes: 100 against 100.
    try expect(try progress("g.a: \"yes\"", today: other), 0, 0.5)
  }

  @Test func withManyOpenCriteriaTheRangeHoldsAll() throws {
    func checklist(_ weight: Int) -> String {
      let criteria = (0..<8).map {
        "      - {id: g.c\($0), title: C, question: q, scale: yn, weight: \($0 == 0 ? weight : 1)}\n"
      }
      return "groups:\n  - id: g\n    title: G\n    criteria:\n" + criteria.joined()
        + "      - {id: g.a, title: A, question: q, scale: yn}"
    }
    let wide = try progress("g.a: \"yes\"", older: checklist(1), today: checklist(2))
    let effect = try #require(wide.olderMethod?.effect)
    #expect(!effect.isExact)
    let few = (1..<8).map { "g.c\($0): \"no\"" }.joined(separator: ", ")
    let narrow = try progress("g.a: \"yes\", " + few, older: checklist(1), today: checklist(2))
    let inner = try #require(narrow.olderMethod?.effect)
    #expect(inner.isExact)
    #expect(effect.by.lowerBound <= inner.by.lowerBound)
    #expect(inner.by.upperBound <= effect.by.upperBound)
    // c0 met: 2 of 9 against 3 of 10.
    #expect(abs(inner.by.upperBound - (0.3 - 2 / 9.0)) < 1e-12)
  }

  @Test func theOlderFileSaysWhichCriteriaAreCommon() throws {
    let silent = Self.today.replacing(
      "changes: [{version: 2.0.0, added: [g.c], reweighted: {g.a: 1}}]", with: "")
    let progress = try progress("g.a: \"yes\"", today: silent)
    #expect(progress.common.criteria.map(\.id) == ["g.a", "g.b"] && progress.isCommonKnown)
    #expect(progress.methodChanges?.added == [2])
  }

  @Test(
    arguments: [
      ("1.0.0", "2.0.0", Self.today, true), ("1.0.0", nil, Self.today, false),
      (nil, nil, Self.today, false), ("2.0.0", "2.0", Self.today, true),
      ("1.0.0", "2.0.0", Self.older, false), ("2.0.0", "2.0.0", Self.older, true),
    ])
  func withoutTheOlderFileItIsKnownOnlyWhereFilesSay(
    first: String?, second: String?, today: String, isKnown: Bool
  ) throws {
    let now = try CheckedChecklist.own(today)
    func profile(_ version: String?, _ date: String) throws -> Profile {
      try now.profile(
        (version.map { "answered: {own: \($0)}\n" } ?? "") + "answers: {g.a: \"yes\"}", date: date)
    }
    let progress = CityProgress(
      of: [try profile(first, "2020"), try profile(second, "2024")], on: now.checklist)
    #expect(progress.isCommonKnown == isKnown)
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    var (text, rest) = ("", self[...])
    while let range = rest.firstRange(of: old) {
      text += rest[..<range.lowerBound] + new
      rest = rest[range.upperBound...]
    }
    return text + rest
  }
}
