import MizanExpression
import TestSupport
import Testing

@Suite("Nothing of the language is without a case")
struct FunctionTableTests {
  private func cases(calling name: String) -> [Case] {
    Case.all.filter { example in
      example.expression.ranges(of: name + "(").contains { range in
        let before = example.expression[..<range.lowerBound].last
        return before.map { !$0.isLetter && $0 != "_" } ?? true
      }
    }
  }

  @Test("functions: a value, what is unknown, a failure and a refusal each")
  func functions() {
    for function in BuiltinFunction.all {
      let expected = cases(calling: function.name).map(\.expected)
      #expect(expected.contains { !"?!X".contains($0.prefix(1)) }, "no value: \(function.name)")
      #expect(expected.contains { $0.hasPrefix("? ") }, "nothing unknown: \(function.name)")
      #expect(expected.contains { $0.hasPrefix("! ") }, "no failure: \(function.name)")
      #expect(expected.contains { $0.hasPrefix("X ") }, "no refusal: \(function.name)")
      #expect(function.summary.first?.isUppercase == true && !function.summary.hasSuffix("."))
    }
    #expect(Set(BuiltinFunction.all.map(\.name)).count == BuiltinFunction.all.count)
  }

  @Test("macros", arguments: ["has", "all", "exists", "exists_one", "map", "filter"])
  func macros(name: String) {
    let kinds = Set(cases(calling: name).map { $0.expected.prefix(1) })
    #expect(kinds.isSuperset(of: ["?", "!", "X"]) && kinds.count >= 4)
  }

  @Test(
    "operators",
    arguments: [
      "==", "!=", "<", "<=", ">", ">=", "in", "+", "-", "*", "/", "%", "&&", "||", "!", "?", "[",
      "{", ".",
    ])
  func operators(written: String) {
    let kinds = Set(
      Case.all.filter { $0.expression.contains(written) }.map { $0.expected.prefix(1) })
    #expect(kinds.isSuperset(of: ["?", "!", "X"]) && kinds.count >= 4)
  }

  @Test("reserved words")
  func reserved() {
    for word in [
      "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
      "package", "namespace", "return", "var", "void", "while",
    ] {
      #expect(Case.all.contains { $0.expected.hasPrefix("X reservedWord(\"\(word)\")") }, "\(word)")
    }
  }

  @Test("reasons of failures, but for those of `CostTests`")
  func reasons() {
    let elsewhere: Set<EvaluationFailure.Reason> = [.tooLarge, .tooManySteps]
    for reason in EvaluationFailure.Reason.allCases where !elsewhere.contains(reason) {
      #expect(Case.all.contains { $0.expected.hasPrefix("! \(reason.rawValue)") }, "\(reason)")
    }
  }

  @Test("problems, but for those of `LimitTests`")
  func problems() {
    for problem in FunctionTableTests.problems where !problem.isOfLimit {
      let kind = "\(problem)".prefix { $0.isLetter }
      #expect(
        Case.all.contains {
          $0.expected.hasPrefix("X \(kind)(") || $0.expected.hasPrefix("X \(kind) @")
        }, "\(kind)")
    }
  }

  /// One of each kind.
  private static let problems: [ExpressionError.Problem] = [
    .tooLong, .tooManyNodes, .tooDeep, .unexpectedCharacter(""), .unfinishedText, .badEscape(""),
    .badNumber(""), .numberTooLarge(""), .unsupported(""), .unexpected(""), .unexpectedEnd,
    .unclosed(""), .reservedWord(""), .foreignOperator("", instead: ""), .notAVariable,
    .hasNeedsField, .tooManyMacros, .undeclared(""), .unknownFunction(""),
    .noOverload(operation: "", types: []), .intForDouble(written: "", instead: ""),
    .wrongType(found: .int, expected: .int), .branchesDiffer(.int, .int), .notBool(.int),
    .notIterable(.int), .tooManyFacts, .tooCostly,
  ]
}

extension ExpressionError.Problem {
  /// Whether it takes a long text: a kind that is new must be added here and to `problems`.
  fileprivate var isOfLimit: Bool {
    switch self {
    case .tooLong, .tooManyNodes, .tooDeep, .tooManyFacts, .tooCostly: true
    case .unexpectedCharacter, .unfinishedText, .badEscape, .badNumber, .numberTooLarge,
      .unsupported, .unexpected, .unexpectedEnd, .unclosed, .reservedWord, .foreignOperator,
      .notAVariable, .hasNeedsField, .tooManyMacros, .undeclared, .unknownFunction, .noOverload,
      .intForDouble, .wrongType, .branchesDiffer, .notBool, .notIterable:
      false
    }
  }
}
