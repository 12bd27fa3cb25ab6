public import MizanCore

/// What the code of a diagnostic means, for somebody who asks.
public struct CodeExplanation {
  private let code: DiagnosticCode

  public init(_ code: DiagnosticCode) { self.code = code }

  /// The message with its places to fill in, the explanation and the help.
  public var text: String {
    let catalog = DiagnosticCatalog.english
    let entry = catalog.entry(code)
    let severity = catalog.word(code.severity.rawValue)
    var lines = ["\(severity)[\(code.rawValue)]: \(blank(entry.message))", "", entry.explanation]
    if let help = entry.help { lines += ["", "\(catalog.word("help")): \(blank(help))"] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The text with an ellipsis where a case in hand would be filled in.
  private func blank(_ template: String) -> String {
    var blank = ""
    var isInside = false
    for character in template {
      switch character {
      case "{": isInside = true
      case "}":
        isInside = false
        blank += "…"
      default: if !isInside { blank.append(character) }
      }
    }
    return blank
  }
}
