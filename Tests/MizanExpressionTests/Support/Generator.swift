import MizanExpression
import TestSupport

/// Draws expressions that make sense, over facts that have only a few values.
struct Generator {
  /// The facts, their types and the values that they may have; `-` for none.
  static let facts: [(name: String, type: ValueType, domain: [String])] = [
    ("p", .bool, ["true", "false"]), ("q", .bool, ["true", "false"]),
    ("r.s", .bool, ["true", "false", "-"]), ("i", .int, ["-1", "0", "1", "2"]),
    ("j", .int, ["0", "1", "3"]), ("r.k", .int, ["0", "2", "-"]),
    ("a", .double, ["0.0", "0.5", "-1.0"]), ("b", .double, ["0.5", "2.0", "1.0 / 0.0"]),
    ("c", .string, ["''", "'a'", "'1'"]), ("e", .string, ["'a'", "'ab'", "'é'"]),
    ("l", .list(.int), ["[]", "[1]", "[0, 2]"]), ("o", .list(.int), ["[1, 1, -1]", "[2]"]),
  ]

  var random: SplitMix64
  /// Variables of the macros around: all of them whole numbers.
  private var locals: [String] = []
  /// How many macros may still be put into the one at work.
  private var macros: Int

  init(seed: UInt64, macros: Int) {
    random = SplitMix64(seed: seed)
    self.macros = macros
  }

  mutating func expression(_ type: ValueType, _ depth: Int) -> String {
    if depth == 0 || random.below(8) == 0 { return leaf(type) }
    let isConditional = random.below(10) == 0
    if isConditional {
      let test = expression(.bool, depth - 1)
      return "(\(test) ? \(expression(type, depth - 1)) : \(expression(type, depth - 1)))"
    }
    switch type {
    case .bool: return condition(depth - 1)
    case .int: return whole(depth - 1)
    case .double: return decimal(depth - 1)
    case .string: return text(depth - 1)
    default: return list(depth - 1)
    }
  }

  private mutating func leaf(_ type: ValueType) -> String {
    let facts = Generator.facts.filter { $0.type == type }
    if type == .int, !locals.isEmpty, random.below(2) == 0 { return random.pick(locals) }
    // A dot before the name looks past a variable of a macro.
    if random.below(3) > 0 { return "." + random.pick(facts).name }
    return random.pick(facts.flatMap(\.domain).filter { $0 != "-" && $0 != "1.0 / 0.0" })
  }

  private mutating func condition(_ depth: Int) -> String {
    switch random.below(14) {
    case 0...4: return junction(random.pick(["&&", "||"]), depth)
    case 5: return "!(\(expression(.bool, depth)))"
    case 6: return "has(\(random.pick([".r.s", ".r.k", "{'a': \(expression(.int, depth))}.a"])))"
    case 7: return "(\(expression(.int, depth)) in \(expression(.list(.int), depth)))"
    case 8:
      let method = random.pick(["contains", "startsWith", "endsWith"])
      return "\(expression(.string, depth)).\(method)(\(expression(.string, depth)))"
    case 9:
      let function = random.pick(["contains", "intersects"])
      let list = expression(.list(.int), depth)
      return "sets.\(function)(\(list), \(expression(.list(.int), depth)))"
    case 10, 11: return macro(random.pick(["all", "exists", "exists_one"]), .bool, depth)
    default:
      let type = random.pick([ValueType.int, .int, .double, .string, .bool])
      let operation = random.pick(["==", "!=", "<", "<=", ">", ">="])
      return "(\(expression(type, depth)) \(operation) \(expression(type, depth)))"
    }
  }

  private mutating func junction(_ operation: String, _ depth: Int) -> String {
    let operands = (0..<2 + random.below(3)).map { _ in expression(.bool, depth) }
    return "(" + operands.joined(separator: " \(operation) ") + ")"
  }

  private mutating func whole(_ depth: Int) -> String {
    switch random.below(10) {
    case 0: return "size(\(expression(.list(.int), depth)))"
    case 1: return "size(\(expression(.string, depth)))"
    case 2: return "\(expression(.list(.int), depth))[\(expression(.int, depth))]"
    case 3: return "int(\(expression(.string, depth)))"
    case 4: return "math.least(\(expression(.int, depth)), \(expression(.int, depth)))"
    case 5:
      let entries = "'a': \(expression(.int, depth)), 'ab': \(expression(.int, depth))"
      return "{\(entries)}[\(expression(.string, depth))]"
    case 6: return "-(\(expression(.int, depth)))"
    default:
      let operation = random.pick(["+", "-", "*", "/", "%"])
      return "(\(expression(.int, depth)) \(operation) \(expression(.int, depth)))"
    }
  }

  private mutating func decimal(_ depth: Int) -> String {
    switch random.below(4) {
    case 0: return "double(\(expression(.int, depth)))"
    case 1: return "math.abs(\(expression(.double, depth)))"
    default:
      let operation = random.pick(["+", "-", "*", "/"])
      return "(\(expression(.double, depth)) \(operation) \(expression(.double, depth)))"
    }
  }

  private mutating func text(_ depth: Int) -> String {
    switch random.below(3) {
    case 0: return "string(\(expression(random.pick([.int, .bool, .double]), depth)))"
    case 1: return "\(expression(.string, depth)).upperAscii()"
    default: return "(\(expression(.string, depth)) + \(expression(.string, depth)))"
    }
  }

  private mutating func list(_ depth: Int) -> String {
    switch random.below(4) {
    case 0: return "[\(expression(.int, depth)), \(expression(.int, depth))]"
    case 1: return "(\(expression(.list(.int), depth)) + \(expression(.list(.int), depth)))"
    case 2: return macro("map", .int, depth)
    default: return macro("filter", .bool, depth)
    }
  }

  private mutating func macro(_ name: String, _ body: ValueType, _ depth: Int) -> String {
    guard macros > 0 else { return body == .bool && name != "filter" ? ".p" : ".l" }
    let range = expression(.list(.int), depth)
    // `i` hides the fact of that name.
    let variable = random.pick(["x", "y", "i"])
    macros -= 1
    locals.append(variable)
    defer {
      macros += 1
      locals.removeLast()
    }
    let filter = name == "map" && random.below(3) == 0 ? expression(.bool, depth) + ", " : ""
    return "\(range).\(name)(\(variable), \(filter)\(expression(body, depth)))"
  }
}
