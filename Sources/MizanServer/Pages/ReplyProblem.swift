internal import MizanCore
internal import MizanReport

/// What is wrong with a field, in the language of the page.
struct ReplyProblem {
  let fieldProblem: FieldProblem

  init(_ diagnostic: Diagnostic, _ say: PhraseCatalog) {
    let (field, phrase) = ReplyProblem.place(diagnostic.code)
    let values = diagnostic.values.mapValues { Text.data($0) }
    fieldProblem = FieldProblem(field: field, text: say(phrase, values))
  }

  private static func place(_ code: DiagnosticCode) -> (field: String, phrase: Phrase) {
    switch code {
    case .cellNeedsReason: ("reason", .siteProblemReason)
    case .cellNotDate: ("date-year", .siteProblemDate)
    case .dateWithoutSource, .sourceMissing: ("source", .siteProblemSource)
    case .cellNotNumber: ("answer0", .siteProblemNumber)
    case .cellOutOfRange: ("answer0", .siteProblemRange)
    case .cellCut: ("reason", .siteProblemLong)
    case .formRowDamaged: ("answer0-0", .siteProblemAgain)
    default: ("answer0-0", .siteProblemAnswer)
    }
  }
}
