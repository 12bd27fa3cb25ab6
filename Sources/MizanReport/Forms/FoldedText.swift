/// A text as people compare it: without regard to capitals, accents, Arabic vowel marks, tatweel and the forms
/// of alef, and to how much space there is.
struct FoldedText: Hashable, Sendable {
  let text: String

  init(_ text: String) {
    var folded = ""
    var wasSpace = true
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isWhitespace {
        if !wasSpace { folded.append(" ") }
        wasSpace = true
      } else if let letter = FoldedText.folded(scalar) {
        folded.unicodeScalars.append(letter)
        wasSpace = false
      }
    }
    while let last = folded.unicodeScalars.last, " .!؟?".unicodeScalars.contains(last) {
      folded.unicodeScalars.removeLast()
    }
    self.text = folded
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "أ", "إ", "آ", "ٱ": return "ا"
    case "ؤ": return "و"
    case "ئ", "ى": return "ي"
    case "ة": return "ه"
    case "\u{640}": return nil
    case "’", "ʼ", "`", "´": return "'"
    case "‐", "‑", "–", "—": return "-"
    case "٠"..."٩": return Unicode.Scalar(0x30 + scalar.value - 0x660)
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .format, .control: return nil
    default: return base(of: scalar) ?? scalar
    }
  }

  /// The letter without its accent, as the names of letters tell: LATIN SMALL LETTER E WITH ACUTE.
  private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value),
      let name = scalar.properties.name
    else { return nil }
    let prefix = "LATIN SMALL LETTER "
    guard name.hasPrefix(prefix) else { return nil }
    let rest = name.dropFirst(prefix.count)
    guard rest.dropFirst().hasPrefix(" WITH "), let letter = rest.unicodeScalars.first else {
      return nil
    }
    return Unicode.Scalar(letter.value + 0x20)
  }
}
