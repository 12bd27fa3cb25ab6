import Foundation
import MizanCore
import TestSupport

/// Texts as they can be compared after a PDF: letters in their usual forms, without vowel marks, marks of direction
/// and spaces, which readers of PDF set where they like.
enum PrintedText {
  static func bare(_ text: some StringProtocol) -> String {
    let scalars = String(text).precomposedStringWithCompatibilityMapping.unicodeScalars.filter {
      let isLeftOut =
        switch $0.properties.generalCategory {
        case .format, .nonspacingMark: true
        default: $0.properties.isWhitespace
        }
      return !isLeftOut
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The letters alone, in Arabic those of its script: numbers, marks and words of the other direction are put in
  /// another place where directions mix in a line.
  static func letters(_ text: some StringProtocol, _ language: Language) -> String {
    let scalars = bare(text).unicodeScalars.filter {
      $0.properties.isAlphabetic && (language != .ar || $0.value >= 0x600)
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// How often each character stands in a text.
  static func bag(_ text: some StringProtocol) -> [Character: Int] {
    text.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The lines of the pages of a PDF.
  ///
  /// - Parameters:
  ///   - path: of the PDF.
  ///   - asPainted: in the order in which the page is painted, each line from left to right, whatever its
  ///     direction; otherwise as the program takes them to be read.
  /// - Returns: a list for each page.
  /// - Throws: when the program cannot be started.
  static func lines(of path: String, asPainted: Bool) throws -> [[Substring]] {
    let text =
      asPainted
      ? try Installed.output(of: "pdftotext", "-raw", path, "-")
      : try Installed.output(of: "pdftotext", path, "-")
    return text.split(separator: "\u{C}").map { page in
      page.split(separator: "\n").filter { !bare($0).isEmpty }
    }
  }
}
