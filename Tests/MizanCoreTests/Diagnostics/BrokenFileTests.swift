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

  @Test(arguments: broken)
  func aChecklistMayNameABrokenCriterion(_ criterion: SourceFile) {
    let checklist = Sample.checklist(criteria: "voice.council, {id: voice.radio, weight: 2}")
    expectToldOnce(Sample.diagnostics(checklist, criterion))
  }

  @Test(arguments: broken)
  func aProfileMayAnswerABrokenCriterion(_ criterion: SourceFile) {
    let profile = Sample.profile(
      answers: "  voice.radio: {level: full}\nmandate: {voice.radio: shared}\n")
    expectToldOnce(Sample.diagnostics(profile, criterion))
  }

  @Test(arguments: broken)
  func aPracticeMayNameABrokenCriterion(_ criterion: SourceFile) {
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
      among: MiniRules.files + BrokenFileTests.broken.prefix(1))
    #expect(checkup.diagnostics.isEmpty)
  }

  private func expectToldOnce(
    _ diagnostics: [Diagnostic], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(diagnostics.count == 1, sourceLocation: sourceLocation)
    #expect(diagnostics.first?.file == BrokenFileTests.path, sourceLocation: sourceLocation)
  }
}
