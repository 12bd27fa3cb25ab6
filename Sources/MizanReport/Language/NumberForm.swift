public import MizanCore

/// How numbers are written in a language as it is written in some country.
public struct NumberForm: Hashable, Sendable {
  /// Which digits a reader is given.
  public enum Numerals: String, CaseIterable, Hashable, Sendable {
    /// Those of the country.
    case auto
    /// 0 to 9.
    case latn
    /// ٠ to ٩.
    case arab
  }

  /// Whether digits are ٠ to ٩.
  public let isArabic: Bool
  let decimal: Character
  let grouping: Character

  /// The form for a language and a country.
  ///
  /// - Parameters:
  ///   - language: of the report.
  ///   - country: two letters of ISO 3166; `nil` for none in particular.
  ///   - numerals: which digits; only Arabic has a choice.
  ///
  /// - SeeAlso: Unicode CLDR 44, default numbering systems and number symbols.
  public init(_ language: Language, country: String? = nil, _ numerals: Numerals = .auto) {
    let country = country ?? ""
    isArabic =
      language == .ar
      && (numerals == .arab || numerals == .auto && NumberForm.withArabicDigits.contains(country))
    (decimal, grouping) =
      switch language {
      case .en: (".", ",")
      case .fr: (",", "\u{202F}")
      case .es: NumberForm.withDecimalPoint.contains(country) ? (".", ",") : (",", "\u{202F}")
      case .ar:
        isArabic
          ? ("\u{066B}", "\u{066C}")
          : NumberForm.withDecimalComma.contains(country) ? (",", ".") : (".", ",")
      }
  }

  /// Where Arabic is written with ٠ to ٩.
  private static let withArabicDigits: Set<String> = [
    "BH", "DJ", "EG", "ER", "IQ", "JO", "KM", "KW", "LB", "MR", "OM", "PS", "QA", "SA", "SD", "SO",
    "SS", "SY", "TD", "YE",
  ]
  /// Where Arabic is written with 0 to 9 and a comma before decimals.
  private static let withDecimalComma: Set<String> = ["DZ", "EH", "LY", "MA", "TN"]
  /// Where Spanish is written with a point before decimals.
  private static let withDecimalPoint: Set<String> = [
    "BZ", "CU", "DO", "GT", "HN", "MX", "NI", "PA", "PE", "PR", "SV", "US",
  ]
}
