import MizanCore
import MizanReport
import Testing

/// What diagnostics should say and do not yet. A test whose problem is solved fails: take the
/// `withKnownIssue` around it away then.
@Suite struct KnownProblemTests {
  @Test func anIDIsSaidToBeTakenInTheFileThatHasIt() {
    let twice = Sample.diagnostics(Sample.criterion(path: "a.yaml"), Sample.criterion(path: "b.yaml"))
    #expect(twice.map(\.file) == ["b.yaml"])
    withKnownIssue { #expect(twice.first?.values["first"] == "a.yaml:2") }
  }

  @Test func aWholeCriterionInAChecklistIsReportedAtItsOwnID() {
    let diagnostics = Sample.diagnostics(
      Sample.checklist(
        criteria: """
          {id: voice.council, title: T, question: Q?, scale: yes-no, recommendations: [
                {id: ask, text: Ask., effort: low, horizon: short}]}
          """))
    #expect(diagnostics.map(\.code) == [.duplicateID])
    withKnownIssue { #expect(diagnostics.first?.place?.shown == "voice.council") }
  }

  @Test(arguments: [
    Sample.criterion("voice.council"), Sample.checklist(criteria: "voice.council", id: "mini"),
    SourceFile("a.yaml", "mizan: sources/v1\nsources: [{id: report-2020, title: A report}]\n"),
    SourceFile("a.yaml", "mizan: challenges/v1\nchallenges: [{id: ch-voice, title: Voice}]\n"),
  ])
  func anIDThatTheSurroundingRulesHaveIsTaken(_ file: SourceFile) {
    withKnownIssue { #expect(Sample.diagnostics(file).map(\.code) == [.duplicateID]) }
  }

  @Test func aRecommendationMayRequireOneOfABrokenCriterion() {
    let broken = Sample.criterion(path: "criteria/voice/radio.yaml") { $0 + "colour: red\n" }
    let unreadable = SourceFile("criteria/voice/radio.yaml", "")
    let requiring = Sample.criterion("voice.press") {
      $0.replacing("short}", with: "short, requires: [voice.radio/ask-radio]}")
    }
    #expect(Sample.diagnostics(requiring, broken).map(\.code) == [.unknownKey])
    withKnownIssue {
      #expect(Sample.diagnostics(requiring, unreadable).map(\.code) == [.emptyFile])
    }
  }

  @Test func aProfileMayAnswerABrokenCriterionOfAChecklist() {
    let checklist = Sample.checklist(
      criteria: "{id: own.radio, title: T, question: 7, scale: yes-no, recommendations: []}")
    let profile = Sample.profile(answers: "  own.radio: \"no\"\n")
    withKnownIssue { #expect(Sample.diagnostics(checklist, profile).map(\.code) == [.notText]) }
  }

  @Test(arguments: ["sources", "scales", "challenges"])
  func aBrokenFileOfRulesIsToldOnce(_ kind: String) {
    let files = MiniRules.files.map { file in
      file.path.hasSuffix("/\(kind).yaml") ? SourceFile(path: file.path, bytes: []) : file
    }
    withKnownIssue {
      #expect(Checkup(of: files, among: []).diagnostics.map(\.code) == [.emptyFile])
    }
  }

  @Test func aCriterionThatStandsTwiceHasACodeOfItsOwn() {
    let checklist = Sample.checklist(criteria: "voice.council, voice.quota, voice.council")
    withKnownIssue { #expect(Sample.diagnostics(checklist).map(\.code) == [.criterionTwice]) }
  }

  @Test func aMisspeltKeyIsNotAMissingOneToo() {
    let criterion = Sample.criterion { $0.replacing("title:", with: "titel:") }
    withKnownIssue { #expect(Sample.diagnostics(criterion).map(\.code) == [.unknownKey]) }
  }

  @Test func theKeysThatAreKnownAreThoseThatAreSupported() {
    let profile = Sample.profile(answers: "  {}\ncolour: red\n")
    let known = Sample.diagnostics(profile).first?.values["known"] ?? ""
    #expect(known.contains("mandate"))
    withKnownIssue { #expect(!known.contains("facts")) }
  }

  @Test func aVeryLongNameIsShortenedInTheMessage() {
    let name = String(repeating: "a", count: 60_000)
    let diagnostics = Sample.diagnostics(Sample.profile(answers: "  voice.council: \(name)\n"))
    let text = DiagnosticFormat.text.render(diagnostics, 1, TextStyle())
    withKnownIssue { #expect(text.count < 1_000) }
  }

  @Test func aHundredRepeatedKeysAreEnough() {
    let answers = String(repeating: "  voice.council: none\n", count: 300)
    let count = Sample.diagnostics(Sample.profile(answers: answers)).count
    withKnownIssue { #expect(count == 100) }
  }

  @Test func anEmptyListOfRecommendationsIsNoRecommendation() {
    let criterion = Sample.criterion {
      $0.replacing(/recommendations:(.|\n)*/, with: "recommendations: []\n")
    }
    withKnownIssue { #expect(Sample.diagnostics(criterion).map(\.code) == [.noRecommendation]) }
  }

  @Test(arguments: ["\u{A0}", "\u{3000}\u{2003}", "\u{200D}"])
  func aTextOfNothingButWhiteSpaceIsEmpty(_ text: String) {
    let criterion = Sample.criterion { $0.replacing(/title: .*/, with: "title: \"\(text)\"") }
    withKnownIssue { #expect(Sample.diagnostics(criterion).map(\.code) == [.emptyValue]) }
  }

  @Test func aCharacterThatHidesIsShownAsAMark() {
    let criterion = Sample.criterion { $0.replacing("title: ", with: "title: \u{200B}") }
    let text = DiagnosticFormat.text.render(Sample.diagnostics(criterion), 1, TextStyle())
    withKnownIssue { #expect(!text.contains("\u{200B}")) }
  }

  @Test(arguments: ["create-council", "voice.counsil/create-council", "voice.council.create-council"])
  func theRecommendationThatWasMeantIsSuggested(_ name: String) {
    let criterion = Sample.criterion {
      $0.replacing("short}", with: "short, requires: [\(name)]}")
    }
    let suggestions = Sample.diagnostics(criterion).first?.suggestions
    withKnownIssue { #expect(suggestions == ["voice.council/create-council"]) }
  }
}
