import MizanCore
import MizanYAML
import TestSupport

/// A text of the rules or seeds in all its languages, and where it stands.
struct ShippedText {
  /// In the package.
  var file: String
  /// The keys and ids that lead to it.
  var path: String
  var texts: [Language: String]

  var english: String { texts[.en] ?? "" }

  /// Whether its wording is that of an official document.
  var isOfficial: Bool { file.hasPrefix("rules/frameworks/") }

  /// Every text by language of the rules and seeds, in the order of files and lines.
  static func all() throws -> [ShippedText] { try read.get() }

  /// Read once for all tests.
  private static let read = Result {
    try (Shipped.files("rules") + Shipped.files("seeds")).flatMap { file in
      guard let root = try YAMLDocument(parsing: file.bytes).root else { return [ShippedText]() }
      let name = String(file.path.dropFirst(packageRoot.count + 1))
      return texts(in: root, path: []).map { path, texts in
        ShippedText(file: name, path: path.joined(separator: "/"), texts: texts)
      }
    }
  }

  /// A map is a text where every key is a language.
  private static func texts(
    in node: YAMLNode, path: [String]
  ) -> [(path: [String], texts: [Language: String])] {
    switch node.kind {
    case .scalar: return []
    case .sequence:
      return node.elements.enumerated().flatMap { index, element in
        texts(in: element, path: path + [element["id"]?.text ?? "\(index)"])
      }
    case .mapping:
      let byLanguage = node.pairs.map { (Language(rawValue: $0.key.text), $0.value) }
      if node.count > 0, byLanguage.allSatisfy({ $0.0 != nil && $0.1.kind == .scalar }) {
        let texts = byLanguage.compactMap { language, value in language.map { ($0, value.text) } }
        return [(path, Dictionary(uniqueKeysWithValues: texts))]
      }
      return node.pairs.flatMap { key, value in texts(in: value, path: path + [key.text]) }
    }
  }
}

/// A text in one language, beside its English.
struct Translation {
  var text: ShippedText
  var language: Language
  var own: String

  /// Every text in every language.
  static func all() throws -> [Translation] { try ShippedText.all().flatMap(\.translations) }

  /// For a failing test: where it stands, and both texts.
  var place: String {
    """
    \(text.file) \(text.path)
      en: \(text.english)
      \(language.rawValue): \(own)
    """
  }
}

extension ShippedText {
  /// The text in each of its languages.
  var translations: [Translation] {
    Language.allCases.compactMap { language in
      texts[language].map { Translation(text: self, language: language, own: $0) }
    }
  }
}

extension [Translation] {
  /// For a failing test: those in which `problem` finds something, the first of them with both
  /// texts.
  func problems(_ problem: (Translation) throws -> String?) rethrows -> String {
    let found = try compactMap { translation in
      try problem(translation).map { "\($0): \(translation.place)" }
    }
    let shown = found.prefix(30).joined(separator: "\n")
    return found.count > 30 ? "\(shown)\nand \(found.count - 30) more" : shown
  }
}

extension String {
  /// How many letters it has; marks on letters and signs are none.
  var letterCount: Int { unicodeScalars.count { $0.properties.isAlphabetic && !$0.isArabicMark } }

  /// Its words in lower case, without signs and numbers, to be compared.
  var words: [Substring] { folded.split { !$0.isLetter && $0 != "'" && $0 != "-" } }

  /// The runs of digits, each once.
  var numbers: Set<String> {
    Set(utf8.split { !(0x30...0x39).contains($0) }.map { String(decoding: $0, as: UTF8.self) })
  }

  /// Without the names in another script that stand in parentheses.
  var withoutLatinAsides: String {
    contains("(") ? replacing(/\([^)\u{600}-\u{6FF}]*\)/, with: "") : self
  }

  /// The first two neighbours for which a condition holds, as they stand in the text.
  func neighbours(_ condition: (Unicode.Scalar, Unicode.Scalar) -> Bool) -> String? {
    zip(unicodeScalars, unicodeScalars.dropFirst()).first(where: condition)
      .map { "'\($0)\($1)'" }
  }

  /// For looking words up: in lower case, with straight apostrophes and plain spaces, without the
  /// marks of Arabic vowels.
  var folded: String {
    var folded = String.UnicodeScalarView()
    for scalar in lowercased().unicodeScalars where !scalar.isArabicMark {
      switch scalar {
      case "’": folded.append("'")
      case "\u{A0}", "\u{202F}": folded.append(" ")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }
}

extension Unicode.Scalar {
  var isArabic: Bool { (0x600...0x6FF).contains(value) && properties.isAlphabetic }
  var isLatin: Bool { value < 0x250 && properties.isAlphabetic }
  var isSpace: Bool { properties.isWhitespace }
  fileprivate var isArabicMark: Bool { (0x64B...0x652).contains(value) || value == 0x670 }
}
