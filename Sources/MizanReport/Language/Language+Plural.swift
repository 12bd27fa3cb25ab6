internal import MizanCore

/// The plural forms of a phrase, as CLDR names them.
enum PluralForm: String, CaseIterable, Hashable, Sendable {
  case zero, one, two, few, many, other
}

extension Language {
  /// The form that a phrase takes with a whole number.
  ///
  /// - SeeAlso: Unicode CLDR, Language Plural Rules, cardinals.
  func pluralForm(_ number: Int) -> PluralForm {
    switch self {
    case .en, .es: return number == 1 ? .one : .other
    case .fr: return number == 0 || number == 1 ? .one : .other
    case .ar:
      switch (number, number % 100) {
      case (0, _): return .zero
      case (1, _): return .one
      case (2, _): return .two
      case (_, 3...10): return .few
      case (_, 11...99): return .many
      default: return .other
      }
    }
  }
}
