internal import MizanExpression

extension TreeGenerator {
  mutating func whole(_ fuel: Int) -> Tree {
    switch choices.below(9) {
    case 0, 1: return arithmetic(["+", "-", "*", "/", "%"], .int, .int, fuel)
    case 2: return Tree(.negate, [expression(.int, fuel)])
    case 3:
      let type: ValueType = choices.one(of: [
        .string, .list(.int), .map(.string, .int), .list(.bool),
      ])
      return Tree(
        choices.below(2) == 0 ? .call("size") : .method("size"), [expression(type, fuel)])
    case 4:
      let type: ValueType = choices.one(of: [.int, .double, .string, .timestamp])
      return Tree(.call("int"), [expression(type, fuel)])
    case 5: return extreme(.int, fuel)
    case 6: return Tree(.call("math.abs"), [expression(.int, fuel)])
    case 7:
      let instant = expression(.timestamp, fuel)
      let part = choices.one(of: [
        "getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfYear", "getDayOfWeek",
        "getHours", "getMilliseconds", "getMinutes", "getSeconds",
      ])
      return Tree(.method(part), [instant])
    default:
      let span = expression(.duration, fuel)
      let part = choices.one(of: ["getHours", "getMinutes", "getSeconds", "getMilliseconds"])
      return Tree(.method(part), [span])
    }
  }

  mutating func decimal(_ fuel: Int) -> Tree {
    switch choices.below(7) {
    case 0, 1: return arithmetic(["+", "-", "*", "/"], .double, .double, fuel)
    case 2: return Tree(.negate, [expression(.double, fuel)])
    case 3:
      let type: ValueType = choices.one(of: [.int, .double, .string])
      return Tree(.call("double"), [expression(type, fuel)])
    case 4: return extreme(.double, fuel)
    case 5:
      let rounding = choices.one(of: ["round", "ceil", "floor"])
      return Tree(.call("math.\(rounding)"), [expression(.double, fuel)])
    default: return Tree(.call("math.abs"), [expression(.double, fuel)])
    }
  }

  mutating func text(_ fuel: Int) -> Tree {
    switch choices.below(4) {
    case 0: return arithmetic(["+"], .string, .string, fuel)
    case 1: return Tree(.call("string"), [expression(plainType(), fuel)])
    default:
      let text = expression(.string, fuel)
      return Tree(.method(choices.one(of: ["lowerAscii", "upperAscii", "trim"])), [text])
    }
  }

  mutating func instant(_ fuel: Int) -> Tree {
    switch choices.below(4) {
    case 0: return arithmetic(["+", "-"], .timestamp, .duration, fuel)
    case 1: return arithmetic(["+"], .duration, .timestamp, fuel)
    case 2:
      let type: ValueType = choices.one(of: [.int, .string, .timestamp])
      return Tree(.call("timestamp"), [expression(type, fuel)])
    default:
      noteNull()
      let null = Tree(.literal(Literal(.null)))
      return Tree(.conditional, [condition(fuel), null, expression(.timestamp, fuel)])
    }
  }

  mutating func span(_ fuel: Int) -> Tree {
    switch choices.below(4) {
    case 0, 1: return arithmetic(["+", "-"], .duration, .duration, fuel)
    case 2: return arithmetic(["-"], .timestamp, .timestamp, fuel)
    default:
      return Tree(.call("duration"), [expression(choices.one(of: [.string, .duration]), fuel)])
    }
  }

  mutating func list(_ element: ValueType, _ fuel: Int) -> Tree {
    let list = ValueType.list(element)
    switch choices.below(5) {
    case 0: return Tree(.list, (0..<choices.below(5)).map { _ in expression(element, fuel) })
    case 1: return arithmetic(["+"], list, list, fuel)
    case 2: return walk("filter", of: element, fuel) { [$0.condition(fuel)] } ?? leaf(list)
    case 3: return walk("map", fuel) { [$0.expression(element, fuel)] } ?? leaf(list)
    default:
      return walk("map", fuel) { [$0.condition(fuel), $0.expression(element, fuel)] } ?? leaf(list)
    }
  }

  mutating func map(_ key: ValueType, _ value: ValueType, _ fuel: Int) -> Tree {
    Tree(
      .map,
      (0..<choices.below(4)).flatMap { _ in [expression(key, fuel), expression(value, fuel)] }
    )
  }

  mutating func dynamic(_ fuel: Int) -> Tree {
    noteDynamic()
    switch choices.below(6) {
    case 0, 1: return Tree(.call("dyn"), [expression(anyType(), fuel)])
    case 2:
      let map = expression(.dyn, fuel)
      return Tree(.field(choices.one(of: ["a", "b"])), [map])
    case 3: return Tree(.index, [expression(.dyn, fuel), expression(keyType(), fuel)])
    case 4:
      let symbol = choices.one(of: ["+", "-", "*", "/", "%"])
      let operation = Tree(.binary(symbol), [expression(.dyn, fuel), expression(.dyn, fuel)])
      return Tree(.call("dyn"), [operation])
    default: return Tree(.negate, [expression(.dyn, fuel)])
    }
  }

  private mutating func arithmetic(
    _ symbols: [String], _ a: ValueType, _ b: ValueType, _ fuel: Int
  ) -> Tree {
    let first = expression(a, fuel)
    return Tree(.binary(choices.one(of: symbols)), [first, expression(b, fuel)])
  }

  private mutating func extreme(_ type: ValueType, _ fuel: Int) -> Tree {
    let name = choices.one(of: ["math.least", "math.greatest"])
    if choices.below(3) == 2 { return Tree(.call(name), [expression(.list(type), fuel)]) }
    return Tree(.call(name), (0...choices.below(4)).map { _ in expression(type, fuel) })
  }
}
