import MizanCore
import TestSupport
import Testing

/// The tests beside the shipped rules.
@Suite(.timeLimit(.minutes(15))) struct RuleTestTests {
  static func files() throws -> [SourceFile] { try Shipped.files("rules") }

  /// Criteria with a rule, each in its file.
  static func ruled() throws -> [Criterion] {
    try ContentTests.criteria().filter { $0.rule != nil }
  }

  @Test func everyTestBesideTheRulesPasses() throws {
    let diagnostics = Checkup(of: try Self.files(), among: []).diagnostics
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    #expect(try Self.ruled().count >= 31)
  }

  @Test(arguments: try ruled())
  func everyRuleHasTestsOfItsEndsAndOfWhatIsUnknown(criterion: Criterion) {
    let expected = criterion.tests.map(\.expectation)
    #expect(!criterion.tests.isEmpty)
    #expect(Set(criterion.tests.map(\.name)).count == criterion.tests.count)
    if case .conditions = criterion.rule?.test {
      #expect(expected.contains(.levels([criterion.levels.count - 1])))
      #expect(expected.contains(.levels([0])))
      #expect(
        expected.contains { if case .levels(let levels) = $0 { levels.count > 1 } else { false } })
    }
  }

  /// Whatever a test says instead of what it says, it fails: no expectation is passed over.
  @Test(arguments: try ruled())
  func aTestThatExpectsSomethingElseFails(criterion: Criterion) throws {
    let files = try Self.files()
    // Without the other criteria, which the tests do not need, and which take their time.
    let shared = files.filter {
      !$0.path.contains("/criteria/") && !$0.path.contains("/checklists/")
    }
    let path = criterion.id.replacing(".", with: "/") + ".yaml"
    let file = try #require(files.first { $0.path.hasSuffix("criteria/" + path) })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let parts = text.split(separator: "expect: ", omittingEmptySubsequences: false)
    #expect(parts.count == criterion.tests.count + 1)
    for index in parts.indices.dropFirst() {
      for other in Self.others(criterion, than: criterion.tests[index - 1]) {
        var changed = parts.map(String.init)
        let rest = changed[index].drop { $0 != "\n" && $0 != "}" || $0 == "]" }
        changed[index] = other + rest
        let wrong = SourceFile(
          path: file.path, bytes: Array(changed.joined(separator: "expect: ").utf8))
        let diagnostics = Checkup(of: [wrong], among: shared).diagnostics
          .filter { $0.code != .unknownRecommendation }
        #expect(diagnostics.map(\.code) == [.testFails], "\(criterion.id) \(index) \(other)")
        #expect(diagnostics.first?.values["name"] == criterion.tests[index - 1].name)
      }
    }
  }

  /// The worst level, the best one and both, where the test does not expect just that.
  private static func others(_ criterion: Criterion, than test: RuleTest) -> [String] {
    let worst = "\"\(criterion.worst.id)\""
    let best = "\"\(criterion.best.id)\""
    let last = criterion.levels.count - 1
    let all: [(RuleTest.Expectation, String)] = [
      (.levels([0]), worst), (.levels([last]), best), (.levels([0, last]), "[\(worst), \(best)]"),
      (.notApplicable, "not-applicable"),
    ]
    return all.filter { $0.0 != test.expectation }.map(\.1)
  }
}
