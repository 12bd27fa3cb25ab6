/// An escape in double-quoted text, such as `\n` or `\u00e9`.
struct Escape {
  let scalar: Unicode.Scalar
  /// The bytes of the escape in the source, the backslash included.
  let length: Int

  /// Reads the escape that begins at `offset`; `nil` if YAML 1.2 has none like it.
  init?(in bytes: [UInt8], at offset: Int) {
    guard offset + 1 < bytes.count else { return nil }
    let letter = bytes[offset + 1]
    let digits =
      switch letter {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 0
      }
    length = 2 + digits
    guard digits > 0 else {
      guard let scalar = Self.short(letter) else { return nil }
      self.scalar = scalar
      return
    }
    guard offset + length <= bytes.count else { return nil }
    var code: UInt32 = 0
    for byte in bytes[offset + 2..<offset + length] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      code = code << 4 | UInt32(digit)
    }
    guard let scalar = Unicode.Scalar(code) else { return nil }
    self.scalar = scalar
  }

  private static func short(_ letter: UInt8) -> Unicode.Scalar? {
    switch Unicode.Scalar(letter) {
    case "0": "\0"
    case "a": "\u{07}"
    case "b": "\u{08}"
    case "t", "\t": "\t"
    case "n": "\n"
    case "v": "\u{0B}"
    case "f": "\u{0C}"
    case "r": "\r"
    case "e": "\u{1B}"
    case " ": " "
    case "\"": "\""
    case "/": "/"
    case "\\": "\\"
    case "N": "\u{85}"
    case "_": "\u{A0}"
    case "L": "\u{2028}"
    case "P": "\u{2029}"
    default: nil
    }
  }
}
