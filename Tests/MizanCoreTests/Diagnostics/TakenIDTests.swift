import MizanCore
import Testing

@Suite struct TakenIDTests {
  @Test func theFileThatHasAnIDFirstIsNamed() {
    let diagnostics = Sample.diagnostics(
      Sample.criterion(path: "a.yaml"), Sample.criterion(path: "b.yaml"))
    #expect(diagnostics.map(\.code) == [.duplicateID])
    #expect(diagnostics.first?.file == "b.yaml")
    #expect(diagnostics.first?.values == ["name": "voice.radio", "first": "a.yaml:2"])
  }

  @Test func aWholeCriterionInAChecklistIsReportedAtItsOwnID() {
    let diagnostics = Sample.diagnostics(
      Sample.checklist(criteria: Sample.inlineCriterion("voice.council")))
    #expect(diagnostics.map(\.code) == [.duplicateID])
    #expect(diagnostics.first?.place?.shown == "voice.council")
  }

  @Test(arguments: [
    "criterion/v1\nid: voice.council\ntitle: T\nquestion: Q?\nscale: yes-no",
    "checklist/v1\nid: mini\nversion: 1\ntitle: T\n"
      + "groups: [{id: own, title: T, criteria: [voice.council]}]",
    "sources/v1\nsources: [{id: report-2020, title: T}]",
    "challenges/v1\nchallenges: [{id: ch-voice, title: T}]",
    "scales/v1\nscales: {yes-no: [{id: none, score: 0}, {id: full, score: 1}]}",
  ])
  func anIDThatTheSurroundingRulesHaveIsTaken(_ text: String) {
    let diagnostics = Sample.diagnostics(SourceFile("a.yaml", "mizan: " + text))
    #expect(diagnostics.contains { $0.code == .duplicateID })
  }

  @Test func aCriterionThatStandsTwiceHasACodeOfItsOwn() {
    let checklist = Sample.checklist(criteria: "voice.council, voice.quota, voice.council")
    #expect(Sample.diagnostics(checklist).map(\.code) == [.criterionTwice])
  }

  @Test func twoChecklistsMayAskTheSameCriteriaInGroupsOfTheSameName() {
    let diagnostics = Sample.diagnostics(
      Sample.checklist(criteria: "voice.council", id: "one", path: "one.yaml"),
      Sample.checklist(criteria: "voice.council", id: "two", path: "two.yaml"))
    #expect(diagnostics.isEmpty)
  }
}
