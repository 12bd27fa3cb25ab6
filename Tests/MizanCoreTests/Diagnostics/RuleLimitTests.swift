import MizanCore
import Testing

/// Rules and facts too large to be kept: each a little below and a little above a limit.
@Suite(.timeLimit(.minutes(2))) struct RuleLimitTests {
  private func diagnostics(_ expression: String, variables: [String] = []) -> [Diagnostic] {
    let lines = expression.split(separator: "\n").map { "      \($0)\n" }.joined()
    let body =
      (variables.isEmpty ? "" : "variables:\n" + variables.map { "  \($0)\n" }.joined())
      + "levels:\n  - {id: none, score: 0}\n  - id: full\n    score: 1\n    when: |\n" + lines
    return Sample.diagnostics(Sample.criterion { $0.replacing("scale: yes-no\n", with: body) })
  }

  private func limit(_ expression: String, variables: [String] = []) -> String? {
    let diagnostics = diagnostics(expression, variables: variables)
    guard diagnostics.map(\.code) == [.expressionTooLarge] else {
      return diagnostics.isEmpty ? nil : "\(diagnostics.map(\.code))"
    }
    return diagnostics[0].values["limit"]
  }

  private func nested(_ count: Int, _ open: String, _ inner: String, _ close: String) -> String {
    String(repeating: open, count: count) + inner + String(repeating: close, count: count)
  }

  @Test func anExpressionMayHold4096Characters() {
    let expression = "council.name == \"\" || council.exists //"
    let comment = String(repeating: "ع", count: 4_095 - expression.unicodeScalars.count)
    // The line end belongs to the text of a block.
    #expect(limit(expression + comment) == nil)
    #expect(limit(expression + comment + "ع") == "4,096 characters")
  }

  @Test(arguments: [
    (62, nil), (63, nil), (64, "64 levels of nesting"), (2_000, "64 levels of nesting"),
    (10_000, "4,096 characters"), (30_000, "4,096 characters"),
  ])
  func bracketsMayStandAlmost64Deep(depth: Int, expected: String?) {
    #expect(limit(nested(depth, "(", "council.exists", ")")) == expected)
  }

  @Test(arguments: [10_000, 30_000, 60_000])
  func whatIsOpenedTenThousandTimesIsRefused(count: Int) {
    for text in ["(", "[", "{", "!", "-", "a.", "(1+", "a?", "[[]", "has(", "\"", "//\n"] {
      let codes = diagnostics(String(repeating: text, count: count / text.count)).map(\.code)
      #expect(codes.count == 1)
    }
  }

  @Test func aMebibyteOfElementsIsRefusedBeforeItIsRead() {
    let elements = String(repeating: "1, ", count: 340_000)
    let codes = diagnostics("council.seats in [\(elements)1]").map(\.code)
    #expect(codes == [.scalarTooLong])
    let fewer = String(repeating: "1, ", count: 21_000)
    #expect(limit("council.seats in [\(fewer)1]") == "4,096 characters")
  }

  @Test func aMebibyteOfValuesIsReadOrRefused() {
    let facts = SourceFile(
      "own.yaml",
      "mizan: facts/v1\nfacts:\n  own.list: {type: list, question: Q?, values: ["
        + (0..<30_000).map { "v\($0)" }.joined(separator: ", ") + "]}\n")
    #expect(Sample.diagnostics(facts).map(\.code) == [.unusedFact])
    let values = (0..<90_000).map { "v\($0 % 30_000)" }.joined(separator: ", ")
    let profile = Sample.profile(answers: "  {}\nfacts: {own.list: [\(values)]}\n")
    let diagnostics = Sample.diagnostics(facts, profile)
    #expect(diagnostics.map(\.code) == [.unusedFact])
  }

  @Test func anExpressionMayHave1000Parts() {
    func list(_ count: Int) -> String {
      "council.seats in [" + [String](repeating: "1", count: count).joined(separator: ",") + "]"
    }
    // The fact is two, the list and the operator are one each.
    #expect(limit(list(996)) == nil)
    #expect(limit(list(997)) == "1,000 parts")
  }

  @Test(arguments: [(64, nil), (65, "64 facts")])
  func anExpressionMayRead64Facts(count: Int, expected: String?) {
    let facts = SourceFile(
      "own.yaml",
      "mizan: facts/v1\nfacts:\n"
        + (0..<count).map { "  f.f\($0): {type: bool, question: Q?}\n" }.joined())
    let condition = (0..<count).map { "f.f\($0)" }.joined(separator: " && ")
    let criterion = Sample.criterion {
      $0.replacing(
        "scale: yes-no", with: "levels: [{id: a, score: 0}, {id: b, score: 1, when: \(condition)}]")
    }
    let diagnostics = Sample.diagnostics(facts, criterion)
    #expect(diagnostics.first?.values["limit"] == expected)
    #expect(diagnostics.count == (expected == nil ? 0 : 1))
  }

  @Test(arguments: [(3, nil), (4, "3 macros in each other"), (50, "3 macros in each other")])
  func macrosMayStandThreeDeep(depth: Int, expected: String?) {
    let open = (0..<depth).map { "council.languages.exists(v\($0), " }.joined()
    #expect(limit(open + "v0 == \"ar\"" + String(repeating: ")", count: depth)) == expected)
  }

  @Test(arguments: [60, 20_000])
  func variablesMayStandOnEachOtherUpTo128Deep(count: Int) {
    let forwards = (0..<count).map {
      "v\($0): \($0 == 0 ? "council.exists" : "v\($0 - 1) || false")"
    }
    // Each adds the variable itself and an operator.
    for variables in [forwards, forwards.reversed()] {
      let diagnostics = diagnostics("v\(count - 1)", variables: variables)
      #expect(diagnostics.map(\.code) == (count > 128 ? [.expressionTooLarge] : []))
    }
  }

  @Test func variablesThatDoubleEachOtherAreRefused() {
    let variables = (0..<40).map {
      "v\($0): \($0 == 0 ? "council.seats" : "v\($0 - 1) + v\($0 - 1)")"
    }
    #expect(limit("v39 > 5", variables: variables) == "100,000 steps")
  }

  @Test func thousandsOfFactsAreReadInLinearTime() {
    let facts = SourceFile(
      "own.yaml",
      "mizan: facts/v1\nfacts:\n"
        + (0..<15_000).map { "  f.f\($0): {type: bool, question: Q?}\n" }.joined())
    let profile = Sample.profile(
      answers: "  {}\nfacts:\n" + (0..<15_000).map { "  f.f\($0): true\n" }.joined())
    let diagnostics = Sample.diagnostics(facts, profile)
    #expect(Set(diagnostics.map(\.code)) == [.unusedFact])
  }

  @Test func aChainOfVariablesThatLeadsIntoACircleIsToldAtTheCircle() {
    let chain = (0..<5_000).map { "v\($0): v\($0 + 1)" } + ["v5000: v5000"]
    let diagnostics = diagnostics("v0", variables: chain)
    #expect(diagnostics.map(\.code) == [.cyclicVariable])
    #expect(diagnostics.first?.values["name"] == "v5000")
  }

  @Test(arguments: [32, 33])
  func aCriterionMayHave32Levels(count: Int) {
    let levels = (0..<count).map { index in
      "  - {id: l\(index), score: \(index == 0 ? 0 : 1)"
        + (index == 0 ? "}\n" : ", when: council.seats >= \(index)}\n")
    }
    let criterion = Sample.criterion {
      $0.replacing("scale: yes-no\n", with: "levels:\n" + levels.joined())
    }
    #expect(Sample.diagnostics(criterion).map(\.code) == (count > 32 ? [.tooManyLevels] : []))
  }
}
