extension Compiler {
  /// `receiver.name(arguments)`, or `namespace.name(arguments)`.
  mutating func method(_ name: String, _ node: Syntax.Node) throws(ExpressionError) -> Typed {
    if case .name(let namespace, _) = syntax[node.children[0]].kind,
      BuiltinFunction.namespaces.contains(namespace),
      vocabulary.meaning(of: namespace) == nil, !locals.contains(where: { $0.name == namespace })
    {
      return try call("\(namespace).\(name)", Array(node.children.dropFirst()), node)
    }
    return try call(name, node.children, node, isMethod: true)
  }

  mutating func call(
    _ name: String, _ children: [Syntax.Index], _ node: Syntax.Node, isMethod: Bool = false
  ) throws(ExpressionError) -> Typed {
    guard let index = BuiltinFunction.index(of: name) else {
      guard isChecked else { return emit(.failure(.unknownFunction), .dyn, node) }
      if Compiler.outside.contains(name) {
        throw ExpressionError(.unsupported(name), at: node.mark)
      }
      throw ExpressionError(.unknownFunction(name), at: node.mark)
    }
    var arguments: [Typed] = []
    for child in children { arguments.append(try compile(child)) }
    let function = BuiltinFunction.all[index]
    let isCalledSo =
      switch function.style {
      case .call: !isMethod
      case .method: isMethod
      case .either: true
      }
    guard isCalledSo, let type = function.type(of: arguments.map(\.type)) else {
      if !isChecked, isCalledSo, arguments.count == function.overloads[0].parameters.count {
        return emit(.call(Int32(index), operands(arguments)), .dyn, node, arguments)
      }
      return try refuse(name, arguments, node)
    }
    return emit(.call(Int32(index), operands(arguments)), type, node, arguments)
  }

  /// Functions of CEL that are not in the subset.
  private static let outside: Set<String> = [
    "matches", "uint", "bytes", "type", "charAt", "indexOf", "join", "replace", "split",
    "substring", "format", "reverse", "sets.equivalent", "math.sqrt", "math.trunc", "math.sign",
  ]
}
