internal import MizanCore
internal import MizanReport

/// What is wrong with a field, in the language of the page.
struct ReplyProblem {
  let fieldProblem: FieldProblem

  /// - Parameters:
  ///   - diagnostic: what is wrong.
  ///   - answer: the id of the field of the answer.
  ///   - hasDate: whether a date of the source was sent, so that it is the one that is none.
  ///   - say: the words of the page.
  init(_ diagnostic: Diagnostic, answer: String, hasDate: Bool, _ say: PhraseCatalog) {
    let (field, phrase) = ReplyProblem.place(diagnostic.code, answer, hasDate)
    let values = diagnostic.values.mapValues { Text.data($0) }
    fieldProblem = FieldProblem(field: field, text: say(phrase, values))
  }

  private static func place(
    _ code: DiagnosticCode, _ answer: String, _ hasDate: Bool
  ) -> (field: String, phrase: Phrase) {
    switch code {
    case .cellNeedsReason: ("reason", .siteProblemReason)
    case .cellNotDate: (hasDate ? "date-year" : answer, .siteProblemDate)
    case .dateWithoutSource, .sourceMissing: ("source", .siteProblemSource)
    case .cellNotNumber: (answer, .siteProblemNumber)
    case .cellOutOfRange: (answer, .siteProblemRange)
    case .cellNotWanted: (answer, .siteProblemTwo)
    case .cellCut: ("reason", .siteProblemLong)
    case .formRowDamaged: (answer, .siteProblemAgain)
    default: (answer, .siteProblemAnswer)
    }
  }
}
