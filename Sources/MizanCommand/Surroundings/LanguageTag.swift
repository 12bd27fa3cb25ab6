internal import ArgumentParser
internal import MizanCore

/// A language, and the country it is written for, as in `ar-EG`.
struct LanguageTag: ExpressibleByArgument {
  let language: Language
  /// Two letters of ISO 3166; `nil` where none is named.
  let region: String?

  init(language: Language) {
    self.language = language
    region = nil
  }

  /// - Parameter argument: a language of BCP 47 among those there are, alone or with a country; also written
  ///   with an underscore, and in any case. A country that has no numbers of its own writes them as the language
  ///   does; one that there is not is a slip.
  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false).flatMap {
      $0.split(separator: "_", omittingEmptySubsequences: false)
    }
    guard (1...2).contains(parts.count), let language = Language(rawValue: parts[0].lowercased())
    else { return nil }
    let region = parts.count == 2 ? parts[1].uppercased() : nil
    guard region.map(Self.countries.contains) != false else { return nil }
    (self.language, self.region) = (language, region)
  }

  static var allValueStrings: [String] { Language.allCases.map(\.rawValue) }

  var defaultValueDescription: String { language.rawValue }

  /// - SeeAlso: ISO 3166-1, officially assigned codes of two letters.
  private static let countries = Set(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR \
    BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ \
    EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW \
    GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY \
    KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV \
    MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY \
    QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG \
    TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM \
    ZW
    """.split(separator: " ").map(String.init))
}
