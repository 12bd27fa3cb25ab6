internal import MizanYAML

/// Texts as scalars that read back as the same texts.
enum QuotedText {
  /// What some take for true, false or nothing, as earlier versions of YAML did, and what a profile takes
  /// for more than a text where it has no quotes.
  private static let reserved: Set<String> = [
    "yes", "no", "on", "off", "y", "n", "true", "false", "null", "unknown",
  ]

  /// A text as a file can hold it: without the characters that hide text or turn its direction, and with
  /// line feeds alone between its lines.
  static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0D: scalars.append("\n")
      case 0x0A where wasReturn: break
      case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: scalars.append("\n")
      default: if !YAMLText.isForbidden(scalar) { scalars.append(scalar) }
      }
      wasReturn = scalar.value == 0x0D
    }
    return String(scalars)
  }

  /// A string as a scalar on one line: a name as it is, everything else in double quotes.
  static func scalar(_ text: String, alwaysQuoted: Bool = false) -> String {
    isWord(text) && !reserved.contains(text) && !alwaysQuoted ? text : quoted(text)
  }

  /// Whether it is of the letters that ids have, so that it needs no quotes anywhere.
  static func isWord(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first), text.utf8.count <= 128 else {
      return false
    }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
        || $0 == 0x2E
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
