import MizanCore
import Testing

/// Files too large to be kept: each a little below and a little above a limit.
@Suite(.timeLimit(.minutes(15))) struct SizeLimitTests {
  private func codes(_ text: String) -> [DiagnosticCode] {
    Sample.diagnostics(SourceFile("a.yaml", text)).map(\.code)
  }

  @Test func aFileMayHoldAMebibyte() {
    let profile = "mizan: profile/v2\n"
    let comment = String(repeating: "#", count: (1 << 20) - profile.utf8.count)
    #expect(codes(profile + comment) == [.wrongKind])
    #expect(codes(profile + comment + "#") == [.fileTooLarge])
  }

  @Test func aFileMayHoldAHundredThousandValues() {
    // The mapping, two keys, the kind and the list are five.
    func file(_ values: Int) -> String {
      "mizan: practices/v2\npractices: [" + String(repeating: "a,", count: values - 5) + "]\n"
    }
    #expect(codes(file(100_000)) == [.wrongKind])
    #expect(codes(file(100_001)) == [.tooManyNodes])
  }

  @Test func aTextMayHoldSixtyFourKibibytes() {
    func file(_ bytes: Int) -> SourceFile {
      let text = String(repeating: "a", count: bytes)
      return Sample.profile(answers: "  voice.council: {level: none, because: \"\(text)\"}\n")
    }
    #expect(Sample.diagnostics(file(1 << 16)).isEmpty)
    let diagnostics = Sample.diagnostics(file((1 << 16) + 1))
    #expect(diagnostics.map(\.code) == [.scalarTooLong])
    #expect(diagnostics.first?.place?.column == 41)
    #expect(diagnostics.first?.values == ["limit": "65536"])
  }

  @Test func aKeyMayHold256CodePoints() {
    func file(_ length: Int) -> SourceFile {
      Sample.profile(answers: "  \(String(repeating: "ع", count: length)): none\n")
    }
    #expect(Sample.diagnostics(file(256)).map(\.code) == [.unknownCriterion])
    #expect(Sample.diagnostics(file(257)).map(\.code) == [.keyTooLong])
  }

  @Test(arguments: [64, 65, 1_000, 10_000, 100_000])
  func collectionsMayStand64Deep(_ depth: Int) {
    let lists = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(codes(lists) == [depth > 64 ? .tooDeep : .notMapping])
    // A file that ends in the depth is no way around the limit.
    #expect(codes(String(repeating: "{a: ", count: depth)) == [depth > 64 ? .tooDeep : .syntax])
  }

  @Test func directivesAreRefusedBeforeTheyCostTime() {
    let directives = String(repeating: "%TAG !a! tag:a,2020:\n", count: 40_000)
    let codes = codes(directives + "---\nmizan: profile/v1\n")
    #expect(codes.count == 100)
    #expect(Set(codes) == [.directive])
  }

  @Test(arguments: [2, 99, 100, 101, 3_000])
  func aHundredProblemsOfTheYAMLAreEnough(_ problems: Int) {
    let answers = String(repeating: "  voice.council: none\n", count: problems + 1)
    let diagnostics = Sample.diagnostics(Sample.profile(answers: answers))
    #expect(diagnostics.count == min(problems, 100))
    #expect(Set(diagnostics.map(\.code)) == [.duplicateKey])
  }

  @Test func groupsMayBeNestedAsDeepAsTheFile() {
    let open = (0..<30).map { "[{id: g\($0), title: T, groups: " }.joined()
    let checklist =
      "mizan: checklist/v1\nid: deep\nversion: 1\ntitle: T\ngroups: " + open
      + "[{id: g, title: T, criteria: [voice.council]}]" + String(repeating: "}]", count: 30)
    #expect(codes(checklist).isEmpty)
  }

  @Test func aThousandWrongAnswersAreAllReported() {
    let answers = (0..<1_000).map { "  voice.c\($0): none\n" }.joined()
    let diagnostics = Sample.diagnostics(Sample.profile(answers: answers))
    #expect(diagnostics.map { $0.place?.line } == (0..<1_000).map { $0 + 7 })
    #expect(Set(diagnostics.map(\.code)) == [.unknownCriterion])
  }

  @Test(arguments: [(2_000, []), (2_001, [DiagnosticCode.tooManyCriteria])])
  func aChecklistHasAtMostTwoThousandCriteria(count: Int, expected: [DiagnosticCode]) {
    let criteria = (0..<count).map {
      "{id: own.c\($0), title: T, question: Q, scale: yes-no, recommendations: ["
        + "{id: ask, text: Ask., effort: low, horizon: short}]}"
    }
    let checklist = Sample.checklist(criteria: criteria.joined(separator: ",\n    "))
    #expect(Sample.diagnostics(checklist).map(\.code) == expected)
  }

  @Test(arguments: [256, 257])
  func aChecklistHasAtMost256GroupsHoweverDeep(count: Int) {
    let groups = (0..<count - 2).map {
      "{id: g\($0), title: T, criteria: [{id: own.c\($0), title: T, question: Q, scale: yes-no}]}"
    }
    let checklist =
      "mizan: checklist/v1\nid: deep\nversion: 1\ntitle: T\ngroups: [{id: a, title: T, groups: ["
      + "{id: b, title: T, groups: [\(groups.joined(separator: ",\n    "))]}]}]"
    #expect(codes(checklist).contains(.tooManyGroups) == (count > 256))
    #expect(!codes(checklist).contains { $0.severity == .error && $0 != .tooManyGroups })
  }

  @Test func ofMoreThanAThousandProblemsItIsSaidThatThereAreMore() {
    let answers = (0..<1_200).map { "  voice.c\($0): none\n" }.joined()
    let diagnostics = Sample.diagnostics(Sample.profile(answers: answers))
    #expect(diagnostics.count == 1_001 && diagnostics.last?.code == .tooManyProblems)
  }

  @Test func aProfileMayAnswerThousandsOfCriteriaWithThousandsOfCitations() {
    let ids = (0..<2_000).map { "own.c\($0)" }
    let recommendation = "{id: ask, text: Ask., effort: low, horizon: short}"
    let criteria = ids.map {
      "{id: \($0), title: T, question: Q, scale: yes-no, recommendations: [\(recommendation)]}"
    }
    let checklist = Sample.checklist(criteria: criteria.joined(separator: ",\n    "))
    let profile = Sample.profile(
      answers: ids.map { "  \($0): {level: \"no\", evidence: [{source: note-2021}]}\n" }.joined())
    #expect(Sample.diagnostics(checklist, profile).isEmpty)
  }

  @Test func referencesThatLeadNowhereAreKeptLikeOtherProblems() {
    let names = String(repeating: "nowhere, ", count: 1_500)
    let criterion = Sample.criterion { $0 + "addresses: [\(names)]\n" }
    let diagnostics = Sample.diagnostics(criterion)
    #expect(diagnostics.count { $0.code == .unknownChallenge } == 1_000)
    #expect(diagnostics.last?.code == .tooManyProblems)
  }
}
