/// Checks a tree against a vocabulary and turns it into a program.
struct Compiler {
  /// A node of the program and what its value is.
  struct Typed {
    var node: Int32
    var type: ValueType
  }

  /// A variable of a macro.
  struct Local {
    var name: String
    var index: Int32
    var type: ValueType
  }

  let vocabulary: Vocabulary
  /// Without it, what makes no sense is compiled to a failure.
  let isChecked: Bool
  var program = Program()
  /// What each node costs at most, macros counted once, and how deep it is.
  private var costs: [(steps: Int, depth: Int)] = []
  var locals: [Local] = []
  /// The tree at work: the expression's own, or that of a variable that it names.
  private(set) var syntax: Syntax
  private var source: Int32 = 0

  /// The index in `Program.sources` of the text at work.
  var currentSource: Int { Int(source) }
  private var variables: [String: Typed] = [:]

  init(_ text: String, _ syntax: Syntax, _ vocabulary: Vocabulary, isChecked: Bool) {
    self.vocabulary = vocabulary
    self.isChecked = isChecked
    self.syntax = syntax
    program.sources = [Program.Source(variable: nil, text: text)]
  }

  /// The finished program.
  ///
  /// - Throws: when it can cost more than an evaluation may.
  func finish(_ root: Typed) throws(ExpressionError) -> Program {
    let range = syntax[syntax.root].range
    let cost = costs[Int(root.node)]
    if cost.steps > ExpressionLimits.steps { throw ExpressionError(.tooCostly, at: range) }
    if cost.depth > ExpressionLimits.expandedDepth { throw ExpressionError(.tooDeep, at: range) }
    var program = program
    program.root = root.node
    return program
  }

  /// Compiles a node and all below it.
  mutating func compile(_ index: Syntax.Index) throws(ExpressionError) -> Typed {
    let node = syntax[index]
    switch node.kind {
    case .literal(let value):
      return emit(.constant(constant(value)), value.type, node)
    case .name, .field: return try name(index)
    case .has(let field): return try has(field, node)
    case .index: return try indexed(node)
    case .list: return try list(node)
    case .map: return try map(node)
    case .and, .or: return try junction(node)
    case .not:
      let operand = try condition(node.children[0], of: node)
      return emit(.not(operand.node), .bool, node, [operand])
    case .negate:
      let operand = try compile(node.children[0])
      guard operand.type.isNumber || operand.type == .dyn else {
        return try refuse("-", [operand], node)
      }
      return emit(.negate(operand.node), operand.type, node, [operand])
    case .conditional: return try conditional(node)
    case .binary(let operation): return try binary(operation, node)
    case .call(let name): return try call(name, node.children, node)
    case .method(let name): return try method(name, node)
    case .comprehension(let macro, let variable):
      return try comprehension(macro, variable, node)
    }
  }

  /// Adds a node to the program.
  mutating func emit(
    _ instruction: Instruction, _ type: ValueType, _ node: Syntax.Node, _ operands: [Typed] = []
  ) -> Typed {
    let range = Int32(node.range.lowerBound)..<Int32(node.range.upperBound)
    program.instructions.append(instruction)
    program.origins.append(Program.Origin(source: source, range: range))
    let most = ExpressionLimits.steps + 1
    costs.append(
      operands.reduce((steps: 1, depth: 1)) { sum, operand in
        let cost = costs[Int(operand.node)]
        return (min(sum.steps + cost.steps, most), max(sum.depth, cost.depth + 1))
      })
    return Typed(node: Int32(program.instructions.count - 1), type: type)
  }

  /// The index of a constant of the program.
  mutating func constant(_ value: Value) -> Int32 {
    program.constants.append(value)
    return Int32(program.constants.count - 1)
  }

  mutating func operands(_ operands: [Typed]) -> Instruction.Operands {
    let start = program.operands.count
    program.operands += operands.map(\.node)
    return Instruction.Operands(start: Int32(start), count: Int32(operands.count))
  }

  /// Refuses an operation on operands of these types; unchecked, it may fail when it is evaluated.
  mutating func refuse(
    _ operation: String, _ operands: [Typed], _ node: Syntax.Node
  ) throws(ExpressionError) -> Typed {
    guard isChecked else { return emit(.failure(.noOverload), .dyn, node, operands) }
    throw ExpressionError(
      .noOverload(operation: operation, types: operands.map(\.type)), at: node.mark)
  }

  /// The expression of a variable, compiled once however often it is named.
  mutating func expand(
    _ name: String, _ expression: CompiledExpression, at node: Syntax.Node
  ) throws(ExpressionError) -> Typed {
    if let done = variables[name] { return done }
    let (outer, outerSource, outerLocals) = (syntax, source, locals)
    defer { (syntax, source, locals) = (outer, outerSource, outerLocals) }
    syntax = expression.syntax
    program.sources.append(Program.Source(variable: name, text: expression.text))
    source = Int32(program.sources.count - 1)
    locals = []
    do {
      let typed = try compile(syntax.root)
      variables[name] = typed
      return typed
    } catch {
      // What is wrong with the variable here is told where it is named.
      throw ExpressionError(error.problem, at: node.range)
    }
  }
}

extension Value {
  /// The type of a literal.
  fileprivate var type: ValueType {
    switch self {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .double: .double
    case .string: .string
    default: .dyn
    }
  }
}
