internal import MizanExpression

/// The names that rules and profiles are known by.
public enum Identifier {
  /// The most letters of each of its parts.
  package static let longest = 64

  /// Whether `text` is `[a-z][a-z0-9-]{0,63}`, or with `dotted` two such names with a dot between.
  public static func isValid(_ text: String, dotted: Bool = false) -> Bool {
    let parts = parts(of: text)
    return parts.count == (dotted ? 2 : 1) && parts.allSatisfy { isName($0) }
  }

  /// Whether `text` is one to four names `[a-z][a-z0-9_]{0,63}` with dots between, none of them a word
  /// of the rule language.
  public static func isFactPath(_ text: String) -> Bool {
    let parts = parts(of: text)
    return (1...4).contains(parts.count)
      && parts.allSatisfy { part in
        isName(part, besides: 0x5F)
          && !CompiledExpression.reservedWords.contains(String(Substring(part)))
      }
  }

  /// What stands between dots.
  private static func parts(of text: String) -> [Substring.UTF8View] {
    text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  }

  private static func isName(_ part: Substring.UTF8View, besides mark: UInt8 = 0x2D) -> Bool {
    guard let first = part.first, (0x61...0x7A).contains(first) else { return false }
    return part.count <= longest
      && part.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == mark
      }
  }
}

extension Identifier {
  /// A valid id that looks like `text`: lower case, with dashes for what an id cannot have.
  public static func resembling(_ text: String) -> String? {
    var id = ""
    for scalar in text.lowercased().unicodeScalars.map(plainLetter) {
      let isAllowed = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      if isAllowed {
        id.unicodeScalars.append(scalar)
      } else if !id.isEmpty, !id.hasSuffix("-") {
        id += "-"
      }
    }
    while id.hasSuffix("-") { id.removeLast() }
    return isValid(id) ? id : nil
  }

  /// `a` for `ã`: the letter that a Latin letter with a mark is named after.
  private static func plainLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let start = "LATIN SMALL LETTER "
    guard !scalar.isASCII, let name = scalar.properties.name, name.hasPrefix(start) else {
      return scalar
    }
    let letter = name.dropFirst(start.count).prefix { $0 != " " }
    return letter.count == 1 ? letter.lowercased().unicodeScalars.first ?? scalar : scalar
  }
}
