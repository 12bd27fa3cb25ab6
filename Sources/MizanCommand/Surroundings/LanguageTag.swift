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
  ///   with an underscore, and in any case.
  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false).flatMap {
      $0.split(separator: "_", omittingEmptySubsequences: false)
    }
    guard (1...2).contains(parts.count), let language = Language(rawValue: parts[0].lowercased())
    else { return nil }
    let region = parts.count == 2 ? parts[1].uppercased() : nil
    guard region?.isCountry != false else { return nil }
    (self.language, self.region) = (language, region)
  }

  static var allValueStrings: [String] { Language.allCases.map(\.rawValue) }

  var defaultValueDescription: String { language.rawValue }
}

extension String {
  /// Whether it has the form of a country's code.
  fileprivate var isCountry: Bool {
    utf8.count == 2 && utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }
}
