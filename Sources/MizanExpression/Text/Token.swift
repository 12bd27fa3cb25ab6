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
