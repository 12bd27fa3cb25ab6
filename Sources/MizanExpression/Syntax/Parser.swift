/// Reads an expression by precedence climbing, as CEL's grammar has it.
struct Parser {
  private var lexer: Lexer
  private(set) var token: Token
  /// The end of the token before `token`.
  private(set) var end = 0
  var syntax = Syntax()
  /// How deep the parser itself stands: parentheses leave no node behind.
  private var depth = 0
  var macroDepth = 0

  /// The tree of a whole text.
  static func parse(_ text: String) throws(ExpressionError) -> Syntax {
    var parser = try Parser(text)
    let root = try parser.expression()
    if parser.token.kind != .end { throw parser.unexpected() }
    // Children stand before their parents, and nothing is left over: the root is the last.
    assert(root == parser.syntax.root)
    return parser.syntax
  }

  private init(_ text: String) throws(ExpressionError) {
    lexer = try Lexer(text)
    token = try lexer.next()
  }

  /// `a ? b : c`, or less.
  mutating func expression() throws(ExpressionError) -> Syntax.Index {
    depth += 1
    defer { depth -= 1 }
    if depth > ExpressionLimits.depth { throw ExpressionError(.tooDeep, at: token.range) }
    let condition = try disjunction()
    let mark = token.range
    guard try take(.question) else { return condition }
    let first = try disjunction()
    try expect(.colon)
    let second = try expression()
    return try add(.conditional, [condition, first, second], mark: mark)
  }

  /// One node for `a || b || c`, however long.
  private mutating func disjunction() throws(ExpressionError) -> Syntax.Index {
    var operands = [try conjunction()]
    let mark = token.range
    while try take(.or) { operands.append(try conjunction()) }
    return operands.count == 1 ? operands[0] : try add(.or, operands, mark: mark)
  }

  private mutating func conjunction() throws(ExpressionError) -> Syntax.Index {
    var operands = [try relation()]
    let mark = token.range
    while try take(.and) { operands.append(try relation()) }
    return operands.count == 1 ? operands[0] : try add(.and, operands, mark: mark)
  }

  private mutating func relation() throws(ExpressionError) -> Syntax.Index {
    var left = try sum()
    while let symbol = token.relation {
      let mark = token.range
      try advance()
      left = try add(.binary(symbol), [left, try sum()], mark: mark)
    }
    if case .name("not", _) = syntax[left].kind, token.beginsOperand {
      throw ExpressionError(.foreignOperator("not", instead: "!"), at: syntax[left].range)
    }
    if case .identifier(let word) = token.kind, let right = Parser.words[word] {
      throw ExpressionError(.foreignOperator(word, instead: right), at: token.range)
    }
    return left
  }

  /// What other languages write for CEL's operators.
  private static let words = [
    "and": "&&", "or": "||", "not": "!", "is": "==", "AND": "&&", "OR": "||",
  ]

  private mutating func sum() throws(ExpressionError) -> Syntax.Index {
    var left = try product()
    while let symbol = token.sum {
      let mark = token.range
      try advance()
      left = try add(.binary(symbol), [left, try product()], mark: mark)
    }
    return left
  }

  private mutating func product() throws(ExpressionError) -> Syntax.Index {
    var left = try unary()
    while let symbol = token.product {
      let mark = token.range
      try advance()
      left = try add(.binary(symbol), [left, try unary()], mark: mark)
    }
    return left
  }

  /// Any number of `!`, or any number of `-`; a single minus before a number belongs to the number.
  private mutating func unary() throws(ExpressionError) -> Syntax.Index {
    var marks: [Range<Int>] = []
    if token.kind == .symbol(.not) {
      while token.kind == .symbol(.not) {
        marks.append(token.range)
        try advance()
      }
      return try apply(.not, marks, to: try member())
    }
    while token.kind == .symbol(.minus) {
      marks.append(token.range)
      try advance()
    }
    var sign: Range<Int>?
    if token.isNumber, marks.count == 1 { sign = marks.popLast() }
    return try apply(.negate, marks, to: try member(sign: sign))
  }

  /// As in Google's parsers, two of them cancel out.
  private mutating func apply(
    _ kind: Syntax.Kind, _ marks: [Range<Int>], to operand: Syntax.Index
  ) throws(ExpressionError) -> Syntax.Index {
    guard marks.count % 2 == 1 else { return operand }
    return try syntax.add(kind, [operand], range: marks[0].lowerBound..<end, mark: marks[0])
  }

  /// Adds a node that begins where its first child does and ends at the last token taken.
  mutating func add(
    _ kind: Syntax.Kind, _ children: [Syntax.Index], mark: Range<Int>
  ) throws(ExpressionError) -> Syntax.Index {
    let start = children.first.map { syntax[$0].range.lowerBound } ?? mark.lowerBound
    return try syntax.add(kind, children, range: start..<end, mark: mark)
  }

  mutating func advance() throws(ExpressionError) {
    end = token.range.upperBound
    token = try lexer.next()
  }

  /// Whether the token is `symbol`, which is then taken.
  mutating func take(_ symbol: Token.Symbol) throws(ExpressionError) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    try advance()
    return true
  }

  mutating func expect(_ symbol: Token.Symbol) throws(ExpressionError) {
    guard try take(symbol) else { throw unexpected() }
  }

  /// Takes the bracket that closes the one at `opening`.
  mutating func close(_ symbol: Token.Symbol, _ opening: Range<Int>) throws(ExpressionError) {
    if try take(symbol) { return }
    if token.kind == .end { throw ExpressionError(.unclosed(symbol.rawValue), at: opening) }
    throw unexpected()
  }

  func unexpected() -> ExpressionError {
    token.kind == .end
      ? ExpressionError(.unexpectedEnd, at: token.range)
      : ExpressionError(.unexpected(lexer.text(token.range)), at: token.range)
  }
}

extension Token {
  fileprivate var relation: BinaryOperator? {
    switch kind {
    case .identifier("in"): .in
    case .symbol(.equal): .equal
    case .symbol(.notEqual): .notEqual
    case .symbol(.less): .less
    case .symbol(.lessOrEqual): .lessOrEqual
    case .symbol(.greater): .greater
    case .symbol(.greaterOrEqual): .greaterOrEqual
    default: nil
    }
  }

  fileprivate var sum: BinaryOperator? {
    switch kind {
    case .symbol(.plus): .plus
    case .symbol(.minus): .minus
    default: nil
    }
  }

  fileprivate var product: BinaryOperator? {
    switch kind {
    case .symbol(.times): .times
    case .symbol(.divided): .divided
    case .symbol(.modulo): .modulo
    default: nil
    }
  }

  fileprivate var beginsOperand: Bool {
    switch kind {
    case .identifier, .int, .double, .string: true
    case .symbol, .intMinimumMagnitude, .end: false
    }
  }

  fileprivate var isNumber: Bool {
    switch kind {
    case .int, .double, .intMinimumMagnitude: true
    default: false
    }
  }
}
