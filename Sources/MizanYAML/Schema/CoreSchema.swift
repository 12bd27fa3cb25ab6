/// The core schema of YAML 1.2: what a plain scalar means.
enum CoreSchema {
  /// Whether plain text that begins so can be anything but a string.
  static func mayResolve(_ first: UInt8?) -> Bool {
    guard let first else { return true }
    switch Unicode.Scalar(first) {
    case "0"..."9", "+", "-", ".", "~", "n", "N", "t", "T", "f", "F": return true
    default: return false
    }
  }

  static func resolve(_ lexeme: ArraySlice<UInt8>) -> YAMLScalar {
    let text = String(decoding: lexeme, as: UTF8.self)
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    default: break
    }
    if let int = Int64(text), !(lexeme.count > 1 && lexeme.first == UInt8(ascii: "0")) { return .int(int) }
    if let first = lexeme.first, (48...57).contains(first) || first == 45 || first == 46, let d = Double(text) { return .double(d) }
    return .string(text)
  }
}
