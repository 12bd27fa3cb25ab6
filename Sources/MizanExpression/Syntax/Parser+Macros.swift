extension Parser {
  /// `has(e.f)`, whose argument was read as the field `e.f`.
  mutating func has(
    _ argument: Syntax.Index, _ range: Range<Int>, _ mark: Range<Int>
  ) throws(ExpressionError) -> Syntax.Index {
    let node = syntax[argument]
    guard case .field(let field) = node.kind, argument == syntax.root else {
      throw ExpressionError(.hasNeedsField, at: node.range)
    }
    syntax.removeLast()
    return try syntax.add(.has(field), node.children, range: range, mark: mark)
  }

  /// `operand.all(x, p)` and its like, behind the opening bracket; where the arguments are not
  /// those of the macro it is the call of a function.
  mutating func comprehension(
    _ macro: Macro, over operand: Syntax.Index, _ start: Int, _ mark: Range<Int>,
    _ opening: Range<Int>
  ) throws(ExpressionError) -> Syntax.Index {
    macroDepth += 1
    defer { macroDepth -= 1 }
    if macroDepth > ExpressionLimits.macroDepth {
      throw ExpressionError(.tooManyMacros, at: mark)
    }
    let variable = token
    let arguments = try list(until: .parenRight, opening, allowsTrailingComma: false)
    guard arguments.count == 2 || macro == .map && arguments.count == 3 else {
      return try syntax.add(
        .method(macro.rawValue), [operand] + arguments, range: start..<end, mark: mark)
    }
    guard case .name(let name, isRooted: false) = syntax[arguments[0]].kind else {
      throw ExpressionError(.notAVariable, at: variable.range)
    }
    // The variable's own node stays behind unused: it is a declaration, not a value.
    return try syntax.add(
      .comprehension(macro, variable: name), [operand] + arguments.dropFirst(),
      range: start..<end, mark: mark)
  }
}
