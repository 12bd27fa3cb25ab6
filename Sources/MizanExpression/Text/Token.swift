/// One word of an expression.
struct Token: Hashable {
  enum Kind: Hashable {
    case identifier(String)
    case int(Int64)
    /// 2⁶³, which is a number only behind a minus sign.
    case intMinimumMagnitude
    case double(Double)
    case string(String)
    case symbol(Symbol)
    case end
  }

  /// The operators and brackets of CEL.
  enum Symbol: String, Hashable, CaseIterable {
    case parenLeft = "("
    case parenRight = ")"
    case bracketLeft = "["
    case bracketRight = "]"
    case braceLeft = "{"
    case braceRight = "}"
    case dot = "."
    case comma = ","
    case colon = ":"
    case question = "?"
    case and = "&&"
    case or = "||"
    case not = "!"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case modulo = "%"

    /// By the ASCII character of each that is one.
    private static let single: [Symbol?] = table { $0.count == 1 ? $0[0] : nil }
    /// By the first ASCII character of each that is two, all of which begin differently.
    private static let double: [Symbol?] = table { $0.count == 2 ? $0[0] : nil }

    private static func table(_ place: ([UInt8]) -> UInt8?) -> [Symbol?] {
      var table = [Symbol?](repeating: nil, count: 128)
      for symbol in allCases {
        if let place = place(Array(symbol.rawValue.utf8)) { table[Int(place)] = symbol }
      }
      return table
    }

    /// The symbol that is one character.
    init?(_ byte: UInt8) {
      guard byte < 0x80, let symbol = Symbol.single[Int(byte)] else { return nil }
      self = symbol
    }

    /// The symbol that is two characters.
    init?(_ first: UInt8, _ second: UInt8) {
      guard first < 0x80, let symbol = Symbol.double[Int(first)],
        symbol.rawValue.utf8.last == second
      else { return nil }
      self = symbol
    }
  }

  var kind: Kind
  /// UTF-8 offsets into the text.
  var range: Range<Int>

  /// The words that are no names, though fields may be called so.
  static let reserved: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while",
  ]
}
