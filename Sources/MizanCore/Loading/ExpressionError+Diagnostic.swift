internal import MizanExpression

extension ExpressionError.Problem {
  /// The code that tells of it, and what fills its placeholders.
  var diagnostic: (code: DiagnosticCode, values: [String: String]) {
    switch self {
    case .tooLong: limit("4,096 characters")
    case .tooManyNodes: limit("1,000 parts")
    case .tooDeep: limit("64 levels of nesting")
    case .tooManyMacros: limit("3 macros in each other")
    case .tooManyFacts: limit("64 facts")
    case .tooCostly: limit("100,000 steps")
    case .unexpectedCharacter(let text), .unexpected(let text):
      (.unexpectedInExpression, ["found": text].merging(Self.kind(of: text)) { $1 })
    case .unexpectedEnd: (.unfinishedExpression, [:])
    case .unclosed(let bracket): (.unclosedInExpression, ["expected": bracket])
    case .unfinishedText: (.unclosedInExpression, ["expected": "\" or '"])
    case .badEscape(let text): (.badEscapeInExpression, ["found": text])
    case .badNumber(let text): (.badNumberInExpression, ["found": text])
    case .numberTooLarge(let text): (.numberTooLargeInExpression, ["found": text])
    case .unsupported(let name): (.outsideTheSubset, ["name": name])
    case .reservedWord(let word): (.reservedWord, ["name": word])
    case .foreignOperator(let found, let instead):
      (.foreignOperator, ["found": found, "expected": instead])
    case .notAVariable: (.badMacro, [:])
    case .hasNeedsField: (.badHas, [:])
    case .undeclared(let name): (.undeclaredName, ["name": name])
    // A macro with other arguments than it takes reads like the call of a function.
    case .unknownFunction("has"): (.badHas, [:])
    case .unknownFunction("all"), .unknownFunction("exists"), .unknownFunction("exists_one"),
      .unknownFunction("map"), .unknownFunction("filter"):
      (.badMacro, [:])
    case .unknownFunction(let name): (.unknownFunction, ["name": name])
    case .noOverload(let operation, let types):
      (
        .noSuchOperation,
        [
          "name": operation,
          "found": types.isEmpty ? "()" : types.map(\.description).joined(separator: ", "),
        ]
      )
    case .intForDouble(let written, let instead):
      (.wholeNumberForDecimal, ["found": written, "expected": instead])
    case .wrongType(let found, let expected):
      (.wrongType, ["found": found.description, "expected": expected.description])
    case .notBool(let found): (.wrongType, ["found": found.description, "expected": "bool"])
    case .notIterable(let found):
      (.wrongType, ["found": found.description, "expected": "list"])
    case .branchesDiffer(let a, let b):
      (.branchesDiffer, ["found": a.description, "other": b.description])
    }
  }

  /// What an unexpected piece looks like, where it tells what the author meant.
  private static func kind(of text: String) -> [String: String] {
    let kind: String? =
      switch text {
      case "“", "”", "„", "«", "»", "‘", "’", "`": "quote"
      case ",": "comma"
      case ";": "semicolon"
      case "#": "comment"
      case ")", "]", "}": "bracket"
      default:
        text.first.map { $0.isLetter || $0.isNumber || "_\"'".contains($0) } == true ? "value" : nil
      }
    return kind.map { ["kind": $0] } ?? [:]
  }

  private func limit(_ limit: String) -> (code: DiagnosticCode, values: [String: String]) {
    (.expressionTooLarge, ["limit": limit])
  }
}
