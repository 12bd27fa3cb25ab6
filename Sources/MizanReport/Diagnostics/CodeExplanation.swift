public import MizanCore

/// What the code of a diagnostic means, for somebody who asks.
public struct CodeExplanation {
  private let code: DiagnosticCode

  /// An explanation of the code itself, without a case in hand.
  public init(_ code: DiagnosticCode) { self.code = code }

  /// The message with its places to fill in, the explanation and the help.
  public var text: String {
    let catalog = DiagnosticCatalog.english
    let entry = catalog.entry(code)
    let severity = catalog.word(code.severity.rawValue)
    var lines = ["\(severity)[\(code.rawValue)]: \(entry.blankMessage)", "", entry.explanation]
    if let help = entry.blankHelp { lines += ["", "\(catalog.word("help")): \(help)"] }
    return lines.joined(separator: "\n") + "\n"
  }
}
