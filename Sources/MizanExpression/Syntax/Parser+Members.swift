extension Parser {
  /// A literal, name, call or bracket, and the fields, calls and indices behind it.
  ///
  /// `sign` is the place of a minus that belongs to the number here.
  mutating func member(sign: Range<Int>? = nil) throws(ExpressionError) -> Syntax.Index {
    // Where the whole of it begins: a bracket around the first part leaves no node behind.
    let start = (sign ?? token.range).lowerBound
    var operand = try primary(sign: sign)
    while true {
      let mark = token.range
      if try take(.dot) {
        operand = try selection(of: operand, start)
      } else if try take(.bracketLeft) {
        let index = try expression()
        try close(.bracketRight, mark)
        operand = try syntax.add(
          .index, [operand, index], range: start..<end, mark: mark.lowerBound..<end)
      } else {
        return operand
      }
    }
  }

  private mutating func selection(
    of operand: Syntax.Index, _ start: Int
  ) throws(ExpressionError) -> Syntax.Index {
    let mark = token.range
    // Reserved words may be called as fields; `in`, `true`, `false` and `null` may not.
    guard case .identifier(let name) = token.kind, !Parser.keywords.contains(name) else {
      throw unexpected()
    }
    try advance()
    let opening = token.range
    guard try take(.parenLeft) else {
      return try syntax.add(.field(name), [operand], range: start..<end, mark: mark)
    }
    if let macro = Macro(rawValue: name) {
      return try comprehension(macro, over: operand, start, mark, opening)
    }
    let arguments = try list(until: .parenRight, opening, allowsTrailingComma: false)
    return try syntax.add(.method(name), [operand] + arguments, range: start..<end, mark: mark)
  }

  static let keywords: Set<String> = ["in", "true", "false", "null"]

  private mutating func primary(sign: Range<Int>?) throws(ExpressionError) -> Syntax.Index {
    let range = (sign ?? token.range).lowerBound..<token.range.upperBound
    switch token.kind {
    case .int(let value): return try literal(.int(sign == nil ? value : -value), range)
    case .double(let value): return try literal(.double(sign == nil ? value : -value), range)
    case .intMinimumMagnitude:
      guard sign != nil else {
        throw ExpressionError(.numberTooLarge("9223372036854775808"), at: range)
      }
      return try literal(.int(.min), range)
    case .string(let value): return try literal(.string(value), range)
    case .symbol(.parenLeft): return try parenthesised()
    case .symbol(.bracketLeft): return try listLiteral()
    case .symbol(.braceLeft): return try mapLiteral()
    case .symbol(.dot):
      try advance()
      return try name(isRooted: true)
    case .identifier("true"): return try literal(.bool(true), range)
    case .identifier("false"): return try literal(.bool(false), range)
    case .identifier("null"): return try literal(.null, range)
    case .identifier: return try name(isRooted: false)
    case .symbol, .end: throw unexpected()
    }
  }

  private mutating func literal(
    _ value: Value, _ range: Range<Int>
  ) throws(ExpressionError) -> Syntax.Index {
    try advance()
    return try syntax.add(.literal(value), range: range)
  }

  private mutating func parenthesised() throws(ExpressionError) -> Syntax.Index {
    let opening = token.range
    try advance()
    let inner = try expression()
    try close(.parenRight, opening)
    return inner
  }

  private mutating func listLiteral() throws(ExpressionError) -> Syntax.Index {
    let opening = token.range
    try advance()
    let elements = try list(until: .bracketRight, opening, allowsTrailingComma: true)
    return try syntax.add(.list, elements, range: opening.lowerBound..<end)
  }

  private mutating func mapLiteral() throws(ExpressionError) -> Syntax.Index {
    let opening = token.range
    try advance()
    var entries: [Syntax.Index] = []
    // CEL's grammar has a comma before the bracket even where nothing stands before the comma.
    if try take(.comma) {
      try close(.braceRight, opening)
      return try syntax.add(.map, [], range: opening.lowerBound..<end)
    }
    while token.kind != .symbol(.braceRight) {
      entries.append(try expression())
      try expect(.colon)
      entries.append(try expression())
      guard try take(.comma) else { break }
    }
    try close(.braceRight, opening)
    return try syntax.add(.map, entries, range: opening.lowerBound..<end)
  }

  /// Expressions with commas between, and the bracket that ends them.
  mutating func list(
    until closing: Token.Symbol, _ opening: Range<Int>, allowsTrailingComma: Bool
  ) throws(ExpressionError) -> [Syntax.Index] {
    var elements: [Syntax.Index] = []
    if try take(closing) { return elements }
    if allowsTrailingComma, try take(.comma) {
      try close(closing, opening)
      return elements
    }
    repeat {
      if allowsTrailingComma, !elements.isEmpty, token.kind == .symbol(closing) { break }
      elements.append(try expression())
    } while try take(.comma)
    try close(closing, opening)
    return elements
  }

  /// A name, or the call of a function.
  private mutating func name(isRooted: Bool) throws(ExpressionError) -> Syntax.Index {
    let mark = token.range
    guard case .identifier(let name) = token.kind, !Parser.keywords.contains(name) else {
      throw unexpected()
    }
    if Token.reserved.contains(name) {
      throw ExpressionError(.reservedWord(name), at: mark)
    }
    try advance()
    let start = isRooted ? mark.lowerBound - 1 : mark.lowerBound
    let opening = token.range
    guard try take(.parenLeft) else {
      return try syntax.add(.name(name, isRooted: isRooted), range: start..<end, mark: mark)
    }
    let arguments = try list(until: .parenRight, opening, allowsTrailingComma: false)
    if name == "has", !isRooted, arguments.count == 1 {
      return try has(arguments[0], start..<end, mark)
    }
    return try syntax.add(.call(name), arguments, range: start..<end, mark: mark)
  }
}
