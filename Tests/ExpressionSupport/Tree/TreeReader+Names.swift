extension TreeReader {
  mutating func has() -> Tree? {
    guard let part = member(), take(")") else { return nil }
    switch part {
    case .tree(let tree):
      guard case .field(let name) = tree.kind else { return nil }
      return Tree(.hasField(name), tree.children)
    case .chain(let names, let isRooted):
      let isLocal = !isRooted && locals.contains(names[0])
      if !isLocal, facts.contains(names.joined(separator: ".")) {
        return Tree(.hasFact(names.joined(separator: ".")))
      }
      guard names.count > 1, let last = names.last,
        let tree = resolved(.chain(names.dropLast(), isRooted: isRooted))
      else { return nil }
      return Tree(.hasField(last), [tree])
    }
  }

  /// A method, a macro, or a function with a namespace.
  mutating func call(_ name: String, on part: Part) -> Tree? {
    if case .chain(let names, false) = part, ["math", "sets"].contains(names[0]), names.count == 1,
      !locals.contains(names[0])
    {
      return list(until: ")").map { Tree(.call("\(names[0]).\(name)"), $0) }
    }
    guard let receiver = resolved(part) else { return nil }
    guard ["all", "exists", "exists_one", "map", "filter"].contains(name) else {
      return list(until: ")").map { Tree(.method(name), [receiver] + $0) }
    }
    guard let variable = word(), take(",") else { return nil }
    locals.append(variable)
    defer { locals.removeLast() }
    return list(until: ")").map { Tree(.walk(name, variable: variable), [receiver] + $0) }
  }

  /// The longest beginning that names something, and fields of that.
  func resolved(_ part: Part) -> Tree? {
    guard case .chain(let names, let isRooted) = part else {
      if case .tree(let tree) = part { return tree }
      return nil
    }
    func fields(_ tree: Tree, _ count: Int) -> Tree {
      names.dropFirst(count).reduce(tree) { Tree(.field($1), [$0]) }
    }
    if !isRooted, locals.contains(names[0]) { return fields(Tree(.local(names[0])), 1) }
    for count in (1...names.count).reversed() {
      let name = names.prefix(count).joined(separator: ".")
      if declared.contains(name) { return fields(Tree(.name(name)), count) }
    }
    return nil
  }
}
