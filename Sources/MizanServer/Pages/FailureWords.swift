internal import MizanCore
internal import MizanReport

/// Why something could not be read or written, in the language of the page.
struct FailureWords {
  let text: Text

  init(_ failure: LoadFailure, _ say: PhraseCatalog) {
    let codes = Set(failure.diagnostics.map(\.code.rawValue)).sorted().map(Text.code)
    text = codes.reduce(say(FailureWords.phrase(failure.diagnostics))) { $0 + .phrase(" ") + $1 }
  }

  /// What went wrong, in a few words.
  static func phrase(_ diagnostics: [Diagnostic]) -> Phrase {
    let codes = diagnostics.map(\.code)
    if codes.contains(.profileChanged) { return .siteChangedMeanwhile }
    return codes.contains(.outputFailed) || codes.contains(.outputRefused)
      ? .siteCannotWrite : .siteFailed
  }
}
