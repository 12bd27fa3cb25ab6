internal import FuzzSupport
internal import MizanExpression

extension Generator {
  mutating func truth(_ fuel: Int) -> String {
    switch choices.below(18) {
    case 0: return junction("&&", fuel)
    case 1: return junction("||", fuel)
    case 2: return "!\(primary(.bool, fuel))"
    case 3, 4:
      let type = orderedType()
      return comparison(["<", "<=", ">", ">="], expression(type, fuel), expression(type, fuel))
    case 5, 6:
      let type = anyType()
      return comparison(["==", "!="], expression(type, fuel), expression(type, fuel))
    case 7: return factBesideLiteral()
    case 8:
      let type = plainType()
      return "(\(expression(type, fuel)) in \(expression(.list(type), fuel)))"
    case 9:
      let key = keyType()
      return "(\(expression(key, fuel)) in \(expression(.map(key, plainType()), fuel)))"
    case 10, 11: return quantified(fuel)
    case 12: return "has(\(fact(choices.one(of: ["office.exists", "office.seats"]))))"
    case 13:
      return "has(\(primary(.map(.string, plainType()), fuel)).\(choices.one(of: ["a", "b"])))"
    case 14:
      let test = choices.one(of: ["contains", "startsWith", "endsWith"])
      return "\(primary(.string, fuel)).\(test)(\(expression(.string, fuel)))"
    case 15: return "bool(\(expression(choices.one(of: [.bool, .string]), fuel)))"
    case 16:
      let lists = ValueType.list(plainType())
      let test = choices.one(of: ["sets.contains", "sets.intersects"])
      return "\(test)(\(expression(lists, fuel)), \(expression(lists, fuel)))"
    default:
      isDynamic = true
      return comparison(
        ["==", "!=", "<", "<=", ">", ">="], expression(.dyn, fuel), expression(anyOrdered(), fuel))
    }
  }

  private mutating func anyOrdered() -> ValueType {
    choices.below(3) == 2 ? .dyn : orderedType()
  }

  private mutating func junction(_ symbol: String, _ fuel: Int) -> String {
    let operands = (0..<2 + choices.below(3)).map { _ in condition(fuel) }
    return "(\(operands.joined(separator: " \(symbol) ")))"
  }

  private mutating func comparison(_ symbols: [String], _ a: String, _ b: String) -> String {
    "(\(a) \(choices.one(of: symbols)) \(b))"
  }

  /// What the compiler makes one step of.
  private mutating func factBesideLiteral() -> String {
    let type: ValueType = choices.one(of: [.int, .double, .string])
    let name = fact(choices.one(of: Facts.names(of: type)))
    let symbols = ["==", "!=", "<", "<=", ">", ">="]
    return choices.below(2) == 0
      ? comparison(symbols, name, literal(type)) : comparison(symbols, literal(type), name)
  }

  private mutating func quantified(_ fuel: Int) -> String {
    let macro = choices.one(of: ["all", "exists", "exists_one"])
    return walk(macro, fuel) { generator, _ in generator.condition(fuel) }
  }

  /// `range.macro(x, body)` over a list or the keys of a map.
  mutating func walk(
    _ macro: String, of element: ValueType? = nil, _ fuel: Int,
    _ body: (inout Generator, _ element: ValueType) -> String
  ) -> String {
    let range: String
    let type: ValueType
    if element == nil, choices.below(4) == 3 {
      type = keyType()
      range = primary(.map(type, plainType()), fuel)
    } else {
      type = element ?? plainType()
      range = primary(.list(type), fuel)
    }
    let name = choices.one(of: ["x", "y", "i0", "office"])
    locals.append(Local(name: name, type: type))
    defer { locals.removeLast() }
    return "\(range).\(macro)(\(name), \(body(&self, type)))"
  }
}
