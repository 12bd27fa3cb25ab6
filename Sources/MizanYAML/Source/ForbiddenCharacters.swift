extension Unicode.Scalar {
  /// Refused anywhere in a file, comments and escapes included: characters that hide text, turn
  /// its direction or end a line for some readers only.
  ///
  /// Direction marks and joiners are not among them: Arabic and other texts need them.
  var isForbidden: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x200B, 0x2028, 0x2029, 0x2060, 0xFEFF: true
    case 0x202A...0x202E, 0x2066...0x2069: true
    case 0x2061...0x2064, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// Refused in keys besides: what leaves no mark on the screen, so that two keys look alike.
  var isForbiddenInKey: Bool {
    isForbidden || value < 0x20 || properties.isDefaultIgnorableCodePoint
  }
}
