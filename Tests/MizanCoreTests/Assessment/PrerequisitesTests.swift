import Testing

@testable import MizanCore

/// What has to be done before an action, and when the action is nothing to do now.
struct PrerequisitesTests {
  /// Both actions on the desk take little; the office before one of them does not.
  private static let text = """
    mizan: checklist/v1
    id: own
    version: 1
    title: Own
    facts: {office.open: {type: bool, question: Is it open?}}
    groups:
      - id: all
        title: All
        criteria:
          - id: own.office
            title: An office is open
            question: Is it?
            levels:
              - {id: "no", score: 0, label: "No"}
              - id: "yes"
                score: 1
                label: "Yes"
                when: |
                  office.open
            recommendations:
              - {id: build, text: Build., effort: high, horizon: long, raises-to: "yes"}
            tests:
              - {name: it is, facts: {office.open: true}, expect: "yes"}
              - {name: it is not, facts: {office.open: false}, expect: "no"}
          - id: own.desk
            title: A desk is open
            question: Is it?
            levels: [{id: "no", score: 0, label: "No"}, {id: "yes", score: 1, label: "Yes"}]
            recommendations:
              - {id: open, text: Open., effort: low, horizon: short, requires: [own.office/build]}
          - id: own.hours
            title: The desk is open late
            question: Is it?
            levels: [{id: "no", score: 0, label: "No"}, {id: "yes", score: 1, label: "Yes"}]
            recommendations:
              - {id: late, text: Stay., effort: low, horizon: short, requires: [own.desk/open]}
    """

  private func assess(office: Bool?) throws -> Assessment {
    let checklist = try CheckedChecklist.read(Self.text)
    let facts = office.map { "facts: {office.open: {value: \($0), evidence: [{document: D}]}}" }
    let profile = try Mini.profile(
      answers: ["own.desk: \"no\"", "own.hours: \"no\""], checklist.rulebook, more: facts ?? "")
    return Assessment(of: profile, against: checklist.checklist)
  }

  private func section(_ assessment: Assessment, _ index: Int) -> Section? {
    assessment.gaps.first { $0.index == index }?.section
  }

  @Test func whatWaitsForAProgrammeIsNotToBeDoneNow() throws {
    let closed = try assess(office: false)
    // Through what it needs first, too.
    #expect(section(closed, 1) == .plan && section(closed, 2) == .plan)
    #expect(closed.advice.filter { $0.index > 0 }.allSatisfy { $0.section == .plan })
    let unknown = try assess(office: nil)
    #expect(section(unknown, 1) == .plan)
  }

  @Test func whatFactsSayIsReachedHasNotToBeDone() throws {
    let open = try assess(office: true)
    #expect(section(open, 1) == .doNow && section(open, 2) == .doNow)
    let prerequisites = Prerequisites(open.findings)
    let actions = open.findings.map { $0.criterion.recommendations[0] }
    #expect(prerequisites.open(before: actions[1]) == [])
    #expect(prerequisites.open(before: actions[2]) == ["own.desk/open"])
  }
}
