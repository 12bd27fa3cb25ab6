import MizanCore
import Testing

/// A file with errors is told once: what names the things in it is no second error.
@Suite struct BrokenFileTests {
  private static let path = "criteria/voice/radio.yaml"

  /// Ways for the file of a criterion to be no criterion.
  private static let broken: [SourceFile] = [
    Sample.criterion(path: path) { $0.replacing("title: Radio", with: "title: \nhelp: Radio") },
    Sample.criterion(path: path) { $0.replacing("scale: yes-no", with: "scale: no-yes-no-yes") },
    Sample.criterion(path: path) { $0.replacing("criterion/v1", with: "criterion/v2") },
    Sample.criterion(path: path) { $0.replacing("question:", with: "\tquestion:") },
    SourceFile(path, ""),
    SourceFile(path: path, bytes: [0xFF]),
  ]

  @Test(arguments: broken.indices)
  func aChecklistMayNameABrokenCriterion(_ index: Int) {
    let criterion = BrokenFileTests.broken[index]
    let checklist = Sample.checklist(criteria: "voice.council, {id: voice.radio, weight: 2}")
    expectToldOnce(Sample.diagnostics(checklist, criterion))
  }

  @Test(arguments: broken.indices)
  func aProfileMayAnswerABrokenCriterion(_ index: Int) {
    let criterion = BrokenFileTests.broken[index]
    let profile = Sample.profile(
      answers: "  voice.radio: {level: full}\nmandate: {voice.radio: shared}\n")
    expectToldOnce(Sample.diagnostics(profile, criterion))
  }

  @Test(arguments: broken.indices)
  func aPracticeMayNameABrokenCriterion(_ index: Int) {
    let criterion = BrokenFileTests.broken[index]
    let practices = SourceFile(
      "practices.yaml",
      """
      mizan: practices/v1
      practices:
        - {id: hour, holder: Gamma, status: idea, text: An hour., criteria: [voice.radio]}

      """)
    expectToldOnce(Sample.diagnostics(practices, criterion))
  }

  @Test func aBrokenCriterionThatIsOnlyAroundIsNoErrorEither() {
    let checkup = Checkup(
      of: [Sample.profile(answers: "  voice.radio: full\n")],
      among: MiniFiles.rules + BrokenFileTests.broken.prefix(1))
    #expect(checkup.diagnostics.isEmpty)
  }

  @Test(arguments: broken.indices)
  func aRecommendationMayRequireOneOfABrokenCriterion(_ index: Int) {
    let requiring = Sample.criterion("voice.press") {
      $0.replacing("short}", with: "short, requires: [voice.radio/ask-radio]}")
    }
    expectToldOnce(Sample.diagnostics(requiring, BrokenFileTests.broken[index]))
  }

  @Test func aProfileMayAnswerABrokenCriterionOfAChecklist() {
    let criterion = Sample.inlineCriterion("own.radio").replacing("Q?", with: "7")
    let profile = Sample.profile(answers: "  own.radio: \"no\"\nmandate: {own: shared}\n")
    let diagnostics = Sample.diagnostics(Sample.checklist(criteria: criterion), profile)
    #expect(diagnostics.map(\.code) == [.notText])
  }

  @Test(arguments: ["sources", "scales", "challenges"], ["", "mizan: {", "mizan: profile/v2\n"])
  func aBrokenFileOfRulesIsToldOnce(_ kind: String, _ text: String) {
    let files = MiniFiles.rules.map { file in
      file.path.hasSuffix("/\(kind).yaml") ? SourceFile(file.path, text) : file
    }
    #expect(Checkup(of: files, among: []).diagnostics.count == 1)
  }

  @Test(arguments: [
    ("sources", "date: \"2020-09\"", "date: soon"), ("sources", "id: report-2020", "id: Report"),
    ("scales", "score: 1,", "score: 2,"), ("challenges", "id: ch-work", "id: CH-WORK"),
  ])
  func whatIsBrokenInAFileOfRulesIsToldOnce(_ kind: String, _ right: String, _ wrong: String) {
    let files = MiniFiles.rules.map { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
      return file.path.hasSuffix("/\(kind).yaml")
        ? SourceFile(file.path, text.replacing(right, with: wrong)) : file
    }
    #expect(Checkup(of: files, among: []).diagnostics.count == 1)
  }

  private func expectToldOnce(
    _ diagnostics: [Diagnostic], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(diagnostics.count == 1, sourceLocation: sourceLocation)
    #expect(diagnostics.first?.file == BrokenFileTests.path, sourceLocation: sourceLocation)
  }
}
