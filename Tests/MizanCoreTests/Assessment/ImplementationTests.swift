import Testing

@testable import MizanCore

/// The same question asked three times.
struct ImplementationTests {
  private static let replies = Aspect.Reply.allCases
  static let all = replies.flatMap { rule in
    replies.flatMap { means in
      replies.map { Implementation(rule: rule, means: means, practice: $0) }
    }
  }

  private func completions(_ said: Implementation) -> [Double] {
    func scores(_ aspect: Aspect) -> [Double] {
      said[aspect] == .unknown ? [0, 0.5, 1] : [said[aspect].scores.lowerBound]
    }
    return scores(.rule).flatMap { rule in
      scores(.means).flatMap { means in
        scores(.practice).map { (rule + means + $0) / 3 }
      }
    }
  }

  @Test(arguments: all)
  func theScoresAreThoseOfAllCompletions(_ said: Implementation) throws {
    let completions = completions(said)
    let (least, most) = (try #require(completions.min()), try #require(completions.max()))
    #expect(abs(said.scores.lowerBound - least) < 1e-12)
    #expect(abs(said.scores.upperBound - most) < 1e-12)
    let reached = Set(completions.map { Int(($0 * 6).rounded()) })
    #expect(Set(said.possibleScores.map { Int(($0 * 6).rounded()) }) == reached)
  }

  private func assess(_ answers: String) throws -> Assessment {
    let criteria = (0..<2).map {
      "      - {id: a.c\($0), title: T, question: Q?, weight: \($0 + 1), scale: implementation, "
        + "recommendations: [{id: r, text: R., effort: low, horizon: short}]}\n"
    }
    let read = try CheckedChecklist.read(
      "mizan: checklist/v1\nid: x\nversion: '1'\ntitle: X\ngroups:\n  - id: a\n    title: A\n"
        + "    criteria:\n" + criteria.joined())
    let text =
      "mizan: profile/v1\ncity: {id: c, name: C}\nrespondent: {id: o, kind: municipality}\n"
      + "date: '2024'\nfictional: true\nanswers:\n" + answers
    let loading = read.rulebook.profile(
      in: SourceFile(path: "p.yaml", bytes: Array(text.utf8)))
    guard let profile = loading.value else { throw LoadFailure(loading.diagnostics) }
    return Assessment(of: profile, against: read.checklist)
  }

  @Test(
    arguments: [
      ("{rule: 'yes', means: 'yes', practice: 'yes'}", State.met, 1.0, 1.0),
      ("{rule: 'no', means: 'no', practice: 'no'}", .notMet, 0, 0),
      ("{rule: 'yes', means: partly, practice: 'no'}", .partial, 0.5, 0.5),
      ("{rule: 'yes', practice: 'no'}", .unknown, 1 / 3.0, 2 / 3.0),
      ("{rule: unknown, means: unknown, practice: unknown}", .unknown, 0, 1),
      ("full", .met, 1, 1), ("none", .notMet, 0, 0), ("unknown", .unknown, 0, 1),
    ])
  func anAnswerInThreeParts(answer: String, state: State, low: Double, high: Double) throws {
    let finding = try assess("  a.c0: \(answer)\n").findings[0]
    let scores = try #require(finding.scores)
    #expect(finding.state == state)
    #expect(abs(scores.lowerBound - low) < 1e-12 && abs(scores.upperBound - high) < 1e-12)
  }

  @Test func theGapIsHowFarRulesAreAheadOfPractice() throws {
    let assessment = try assess(
      "  a.c0: {rule: 'yes', means: 'yes', practice: 'no'}\n  a.c1: {rule: partly, means: 'no'}\n")
    let gap = try #require(assessment.implementationGap())
    // Weights 1 and 2.
    #expect(
      abs(gap.rule.lowerBound - 2 / 3.0) < 1e-12 && gap.rule.lowerBound == gap.rule.upperBound)
    #expect(gap.practice.lowerBound == 0 && abs(gap.practice.upperBound - 2 / 3.0) < 1e-12)
    #expect(abs(gap.gap.lowerBound) < 1e-12 && abs(gap.gap.upperBound - 2 / 3.0) < 1e-12)
  }
}
