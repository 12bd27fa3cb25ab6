extension DiagnosticCatalog.Entry {
  /// The message where there is no case in hand to fill in.
  var blankMessage: String { blank(message) }

  /// The help where there is no case in hand to fill in.
  var blankHelp: String? { help.map(blank) }

  /// The text with an ellipsis in the place of each `{name}`.
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
