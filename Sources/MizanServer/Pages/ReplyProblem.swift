internal import MizanCore
internal import MizanReport

/// What is wrong with a field, in the language of the page.
struct ReplyProblem {
  let fieldProblem: FieldProblem

  /// - Parameters:
  ///   - diagnostic: what is wrong; its place is a column of the form.
  ///   - answer: the id of the field of the answer.
  ///   - say: the words of the page.
  init(_ diagnostic: Diagnostic, answer: String, _ say: PhraseCatalog) {
    let field =
      switch diagnostic.file?.split(separator: ":").last {
      case "reason": "reason"
      case "source": "source"
      case "date": "date-year"
      default: answer
      }
    let isWhole = diagnostic.values["kind"] == "whole"
    let phrase = isWhole ? .siteProblemWhole : ReplyProblem.phrase(diagnostic.code)
    let values = diagnostic.values.mapValues { Text.data($0) }
    fieldProblem = FieldProblem(field: field, text: say(phrase, values))
  }

  private static func phrase(_ code: DiagnosticCode) -> Phrase {
    switch code {
    case .cellNeedsReason: .siteProblemReason
    case .cellNotDate: .siteProblemDate
    case .dateWithoutSource, .sourceMissing: .siteProblemSource
    case .cellNotNumber: .siteProblemNumber
    case .cellOutOfRange: .siteProblemRange
    case .cellNotWanted: .siteProblemParts
    case .cellCut: .siteProblemLong
    case .formRowDamaged: .siteProblemAgain
    default: .siteProblemAnswer
    }
  }
}
