import MizanYAML
import Testing

@testable import MizanCore

/// Tests beside rules that take too many steps together.
struct TestBudgetTests {
  private let sample: RuleSample

  init() throws {
    sample = try RuleSample.levels(
      facts: (0..<8).map { "f.b\($0): {type: bool, question: Q?}" }.joined(separator: "\n"),
      [(0..<8).map { "f.b\($0)" }.joined(separator: " || ")])
  }

  private func test(expects levels: [Int]) -> PlacedTest {
    PlacedTest(
      test: RuleTest(name: "t", facts: [:], expectation: .levels(levels), mayNotApply: false),
      place: YAMLPlace(line: 1, column: 1, endLine: 1, endColumn: 2))
  }

  @Test func stepsAreThoseOfAllCompletions() {
    let open = test(expects: [0, 1]).test.verdict(of: sample.rule)
    let once = sample.rule.cost(sample.rule.vocabulary.values(of: nil))
    #expect(open.steps == 257 * once)
  }

  @Test func onceTheyAreTooManyThatIsSaidAndNoMoreIsRun() {
    var log = FileLog(SourceFile("a.yaml", "x"))
    log.run(test(expects: [0, 1]), of: sample.rule, sample.criterion.levels)
    #expect(log.diagnostics == [])
    log.stepsOfTests = FileLog.mostStepsOfTests - 1
    for _ in 0..<3 { log.run(test(expects: [1]), of: sample.rule, sample.criterion.levels) }
    #expect(log.diagnostics.map(\.code) == [.testsTakeTooLong, .testFails])
  }
}
