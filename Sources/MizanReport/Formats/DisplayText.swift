/// Text as a terminal or a plain file shows it.
enum DisplayText {
  /// How many columns `text` takes: marks that combine with a letter take none, East Asian wide
  /// letters and most emoji two.
  static func width(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// What users wrote, made inert: no control or direction character reaches the reader.
  ///
  /// A run that is not of the direction of the lines around it is isolated, so that it does not reorder what
  /// stands beside it.
  static func inert(
    _ text: String, isolating: Bool = true, inRightToLeft lines: Bool = false
  ) -> String {
    var scalars = String.UnicodeScalarView()
    var (isRightToLeft, isLeftToRight) = (false, false)
    for scalar in text.unicodeScalars {
      if isMark(scalar) { continue }
      if isDangerous(scalar) {
        scalars.append(scalar == "\n" || scalar == "\t" ? " " : "\u{FFFD}")
      } else {
        scalars.append(scalar)
        isRightToLeft = isRightToLeft || isRightToLeftLetter(scalar)
        isLeftToRight = isLeftToRight || isLeftToRightLetter(scalar)
      }
    }
    let inert = String(scalars)
    let isForeign = lines ? isLeftToRight : isRightToLeft
    return isForeign && isolating ? "\u{2068}\(inert)\u{2069}" : inert
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value < 0x20 ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return isWide(scalar.value) ? 2 : 1
  }

  /// The blocks of East Asian Width W and F (UAX #11) that matter.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  private static func isRightToLeftLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }

  /// A letter or a digit: what is no letter of a right-to-left script would move in such lines.
  private static func isLeftToRightLetter(_ scalar: Unicode.Scalar) -> Bool {
    !isRightToLeftLetter(scalar)
      && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }

  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029,
      0x200B, 0x2060...0x2064, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// A mark of direction: files may hold them, and an isolated run does not need them.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200E || scalar.value == 0x200F || scalar.value == 0x061C
  }
}
