/// Reads a text that is known to be an expression: by the grammar alone, and without a word on what is wrong.
package struct TreeReader {
  /// A part, or a chain of names of which it is not known yet what they name.
  enum Part {
    case tree(Tree)
    case chain([String], isRooted: Bool)
  }

  var tokens: ArraySlice<TreeScanner.Token>
  let facts: Set<String>
  let declared: Set<String>
  var locals: [String] = []

  /// The tree of a text.
  ///
  /// - Parameters:
  ///   - text: the expression.
  ///   - facts: the names of facts.
  ///   - variables: the names of variables.
  /// - Returns: `nil` where it is no expression, or names something else.
  package static func tree(_ text: String, facts: Set<String>, variables: Set<String>) -> Tree? {
    var reader = TreeReader(TreeScanner.tokens(text), facts, variables)
    guard let tree = reader.expression(), reader.tokens.isEmpty else { return nil }
    return tree
  }

  private init(_ tokens: [TreeScanner.Token], _ facts: Set<String>, _ variables: Set<String>) {
    (self.tokens, self.facts, declared) = (tokens[...], facts, facts.union(variables))
  }

  mutating func take(_ symbol: String) -> Bool {
    guard tokens.first == .symbol(symbol) || (symbol == "in" && tokens.first == .word("in")) else {
      return false
    }
    tokens.removeFirst()
    return true
  }

  mutating func word() -> String? {
    guard case .word(let word)? = tokens.first else { return nil }
    tokens.removeFirst()
    return word
  }

  mutating func expression() -> Tree? {
    guard let test = junction(.or) else { return nil }
    guard take("?") else { return test }
    guard let first = junction(.or), take(":"), let second = expression() else { return nil }
    return Tree(.conditional, [test, first, second])
  }

  private mutating func junction(_ kind: Tree.Kind) -> Tree? {
    let isOr = if case .or = kind { true } else { false }
    var operands: [Tree] = []
    repeat {
      guard let operand = isOr ? junction(.and) : operation(0) else { return nil }
      operands.append(operand)
    } while take(isOr ? "||" : "&&")
    return operands.count == 1 ? operands[0] : Tree(kind, operands)
  }

  private static let levels = [
    ["==", "!=", "<=", ">=", "<", ">", "in"], ["+", "-"], ["*", "/", "%"],
  ]

  private mutating func operation(_ level: Int) -> Tree? {
    if level == TreeReader.levels.count { return unary() }
    guard var left = operation(level + 1) else { return nil }
    while let symbol = TreeReader.levels[level].first(where: { take($0) }) {
      guard let right = operation(level + 1) else { return nil }
      left = Tree(.binary(symbol), [left, right])
    }
    return left
  }

  /// Two of a kind cancel out; one minus belongs to the number behind it.
  private mutating func unary() -> Tree? {
    var (negations, minuses) = (0, 0)
    while take("!") { negations += 1 }
    if negations == 0 { while take("-") { minuses += 1 } }
    var isNegative = false
    switch tokens.first {
    case .whole, .decimal: isNegative = minuses == 1
    default: break
    }
    guard let part = member(isNegative), let operand = resolved(part) else { return nil }
    if negations % 2 == 1 { return Tree(.not, [operand]) }
    return minuses % 2 == 1 && !isNegative ? Tree(.negate, [operand]) : operand
  }
}
