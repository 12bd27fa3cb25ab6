import MizanCore
import Testing

/// Problems that were once told twice, in the wrong place or not at all.
@Suite struct OncePerProblemTests {
  @Test func aColonThatTouchesItsValueIsNoMissingKey() {
    let diagnostics = Sample.diagnostics(Sample.profile(answers: "  \"voice.quota\":no\n"))
    #expect(diagnostics.map(\.code) == [.colonNeedsSpace])
  }

  @Test func aBracketThatIsStillOpenIsReportedWhereItOpens() {
    let profile = Sample.profile(answers: "  voice.quota: {level: \"no\"\n")
    let diagnostics = Sample.diagnostics(profile)
    #expect(diagnostics.map(\.code) == [.syntax])
    #expect(diagnostics.first?.place?.shown == "{")
  }

  @Test func nothingInPlaceOfRecommendationsIsToldOnce() {
    let criterion = Sample.criterion {
      $0.replacing(/recommendations:(.|\n)*/, with: "recommendations:\n")
    }
    #expect(Sample.diagnostics(criterion).map(\.code) == [.notList])
  }

  @Test func anIDThatDoesNotGoWithItsPathIsToldOnce() {
    let criterion = Sample.criterion("voice.raido", path: "criteria/voice/radio.yaml")
    let diagnostics = Sample.diagnostics(Sample.checklist(criteria: "voice.radio"), criterion)
    #expect(diagnostics.map(\.code) == [.idNotPath])
  }

  @Test func aProfileMayNameAGroupOfABrokenChecklist() {
    let checklist = SourceFile(
      "checklist.yaml",
      """
      mizan: checklist/v1
      id: other
      version: one
      title: Another checklist
      groups: [{id: own, title: Own, criteria: [voice.council]}]

      """)
    let profile = Sample.profile(answers: "  {}\nmandate: {own: shared}\n")
    #expect(Sample.diagnostics(checklist, profile).map(\.code) == [.badVersion])
  }

  @Test(arguments: [
    ("sources: [{id: a, title: A, sections: [{id: 3, title: 4}]}]", 2, "sources/v1"),
    ("practices: [{id: a, holder: A, status: idea, text: T, criteria: []}]", 1, "practices/v1"),
    (
      "practices: [{id: a, holder: A, status: idea, text: T, criteria: [voice.council], "
        + "sources: [{id: B, section: 3, phrase: 4}]}]", 3, "practices/v1"
    ),
  ])
  func whatStandsBesideAWrongIDIsReportedToo(_ text: String, _ count: Int, _ kind: String) {
    let diagnostics = Sample.diagnostics(SourceFile("a.yaml", "mizan: \(kind)\n\(text)\n"))
    #expect(diagnostics.count == count)
  }
}
