/// The core schema of YAML 1.2: what a plain scalar means.
enum CoreSchema {
  /// The longest text that can be a number, in bytes.
  static let longestNumber = 64

  /// The value of a plain scalar.
  ///
  /// These are strings: a decimal with a leading zero such as `012`; text longer than 64 bytes; an
  /// integer beyond `Int64` that a double cannot hold exactly, or with a base beyond `Int64`; a
  /// number beyond the range of a double.
  static func resolve(_ lexeme: ArraySlice<UInt8>) -> YAMLScalar {
    notString(lexeme) ?? .string(String(decoding: lexeme, as: UTF8.self))
  }

  /// The value of a plain scalar; `nil` if it is a string.
  static func notString(_ lexeme: ArraySlice<UInt8>) -> YAMLScalar? {
    guard let first = lexeme.first else { return .null }
    switch Unicode.Scalar(first) {
    case "0"..."9", "+", "-", ".": return number(lexeme)
    case "~", "n", "N", "t", "T", "f", "F": return word(lexeme)
    default: return nil
    }
  }

  private static func word(_ lexeme: ArraySlice<UInt8>) -> YAMLScalar? {
    switch lexeme.count {
    case 1 where lexeme.first == UInt8(ascii: "~"): .null
    case 4 where isAny(lexeme, "null", "Null", "NULL"): .null
    case 4 where isAny(lexeme, "true", "True", "TRUE"): .bool(true)
    case 5 where isAny(lexeme, "false", "False", "FALSE"): .bool(false)
    default: nil
    }
  }

  /// Whether a lexeme is one of three words.
  static func isAny(
    _ lexeme: ArraySlice<UInt8>, _ first: String, _ second: String, _ third: String
  ) -> Bool {
    lexeme.elementsEqual(first.utf8) || lexeme.elementsEqual(second.utf8)
      || lexeme.elementsEqual(third.utf8)
  }
}
