internal import MizanCore

extension Language {
  /// A number that `NumberStyle` wrote, as this language writes it.
  ///
  /// Digits stay as they are. A sign before Arabic letters would move to the other side of its number, so
  /// a signed number is set off.
  ///
  /// - SeeAlso: Unicode CLDR, number symbols of `en`, `fr`, `es` and `ar` with Latin digits; Unicode UAX #9,
  ///   Explicit Directional Isolates.
  package func number(_ plain: String) -> String {
    switch self {
    case .en: plain
    case .fr, .es: String(plain.map(continental))
    case .ar: plain.contains { $0 == "+" || $0 == "-" } ? "\u{2066}\(plain)\u{2069}" : plain
    }
  }

  /// Whether people write a comma before decimals, and their spreadsheets a semicolon between cells.
  var hasDecimalComma: Bool { self == .fr || self == .es }

  /// A comma before decimals, and a narrow space that does not break between thousands.
  private func continental(_ character: Character) -> Character {
    switch character {
    case ".": ","
    case ",": "\u{202F}"
    default: character
    }
  }
}

extension PhraseCatalog {
  /// A number that `NumberStyle` wrote, as people write it in the catalogue's language.
  package func number(_ plain: String) -> Text { .phrase(language.number(plain)) }
}
