internal import MizanExpression

extension TreeGenerator {
  mutating func truth(_ fuel: Int) -> Tree {
    switch choices.below(18) {
    case 0: return junction(.and, fuel)
    case 1: return junction(.or, fuel)
    case 2: return Tree(.not, [expression(.bool, fuel)])
    case 3, 4:
      let type = orderedType()
      return comparison(["<", "<=", ">", ">="], expression(type, fuel), expression(type, fuel))
    case 5, 6:
      let type = anyType()
      return comparison(["==", "!="], expression(type, fuel), expression(type, fuel))
    case 7: return factBesideLiteral()
    case 8:
      let type = plainType()
      return Tree(.binary("in"), [expression(type, fuel), expression(.list(type), fuel)])
    case 9:
      let key = keyType()
      let element = expression(key, fuel)
      return Tree(.binary("in"), [element, expression(.map(key, plainType()), fuel)])
    case 10, 11: return quantified(fuel)
    case 12: return Tree(.hasFact(choices.one(of: ["office.exists", "office.seats"])))
    case 13:
      let map = expression(.map(.string, plainType()), fuel)
      return Tree(.hasField(choices.one(of: ["a", "b"])), [map])
    case 14:
      let text = expression(.string, fuel)
      let test = choices.one(of: ["contains", "startsWith", "endsWith"])
      return Tree(.method(test), [text, expression(.string, fuel)])
    case 15:
      return Tree(.call("bool"), [expression(choices.one(of: [.bool, .string]), fuel)])
    case 16:
      let lists = ValueType.list(plainType())
      let test = choices.one(of: ["sets.contains", "sets.intersects"])
      return Tree(.call(test), [expression(lists, fuel), expression(lists, fuel)])
    default:
      noteDynamic()
      return comparison(
        ["==", "!=", "<", "<=", ">", ">="], expression(.dyn, fuel), expression(anyOrdered(), fuel))
    }
  }

  private mutating func anyOrdered() -> ValueType {
    choices.below(3) == 2 ? .dyn : orderedType()
  }

  private mutating func junction(_ kind: Tree.Kind, _ fuel: Int) -> Tree {
    Tree(kind, (0..<2 + choices.below(3)).map { _ in condition(fuel) })
  }

  private mutating func comparison(_ symbols: [String], _ a: Tree, _ b: Tree) -> Tree {
    Tree(.binary(choices.one(of: symbols)), [a, b])
  }

  /// What the compiler makes one step of.
  private mutating func factBesideLiteral() -> Tree {
    let symbols = ["==", "!=", "<", "<=", ">", ">="]
    let type: ValueType = choices.one(of: [.int, .double, .string, .list(.string)])
    var fact = Tree(.name(choices.one(of: world.names[type] ?? [])))
    var constant = type
    if case .list = type { (fact, constant) = (Tree(.call("size"), [fact]), .int) }
    return choices.below(2) == 0
      ? comparison(symbols, fact, literal(constant)) : comparison(symbols, literal(constant), fact)
  }

  private mutating func quantified(_ fuel: Int) -> Tree {
    let macro = choices.one(of: ["all", "exists", "exists_one"])
    return walk(macro, fuel) { [$0.condition(fuel)] } ?? leaf(.bool)
  }

  /// `range.macro(x, body)` over a list or the keys of a map; `nil` where no more macros may be.
  mutating func walk(
    _ macro: String, of element: ValueType? = nil, _ fuel: Int,
    _ body: (inout TreeGenerator) -> [Tree]
  ) -> Tree? {
    if macros == 0 { return nil }
    let range: Tree
    let type: ValueType
    if element == nil, choices.below(4) == 3 {
      type = keyType()
      range = expression(.map(type, plainType()), fuel)
    } else {
      type = element ?? plainType()
      range = expression(.list(type), fuel)
    }
    let name = choices.one(of: ["x", "y", "i0", "office"])
    locals.append(Local(name: name, type: type))
    macros -= 1
    defer {
      locals.removeLast()
      macros += 1
    }
    return Tree(.walk(macro, variable: name), [range] + body(&self))
  }
}
