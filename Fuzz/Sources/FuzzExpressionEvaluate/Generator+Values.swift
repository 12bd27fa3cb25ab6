internal import FuzzSupport
internal import MizanExpression

extension Generator {
  mutating func whole(_ fuel: Int) -> String {
    switch choices.below(9) {
    case 0, 1: return arithmetic(["+", "-", "*", "/", "%"], .int, .int, fuel)
    case 2: return "-\(primary(.int, fuel))"
    case 3:
      let type: ValueType = choices.one(of: [
        .string, .list(.int), .map(.string, .int), .list(.bool),
      ])
      return choices.below(2) == 0
        ? "size(\(expression(type, fuel)))" : "\(primary(type, fuel)).size()"
    case 4:
      return "int(\(expression(choices.one(of: [.int, .double, .string, .timestamp]), fuel)))"
    case 5: return extreme(.int, fuel)
    case 6: return "math.abs(\(expression(.int, fuel)))"
    case 7:
      let part = choices.one(of: [
        "getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfYear", "getDayOfWeek",
        "getHours", "getMilliseconds",
      ])
      return "\(primary(.timestamp, fuel)).\(part)()"
    default:
      let part = choices.one(of: ["getHours", "getMinutes", "getSeconds", "getMilliseconds"])
      return "\(primary(.duration, fuel)).\(part)()"
    }
  }

  mutating func decimal(_ fuel: Int) -> String {
    switch choices.below(7) {
    case 0, 1: arithmetic(["+", "-", "*", "/"], .double, .double, fuel)
    case 2: "-\(primary(.double, fuel))"
    case 3: "double(\(expression(choices.one(of: [.int, .double, .string]), fuel)))"
    case 4: extreme(.double, fuel)
    case 5:
      "math.\(choices.one(of: ["round", "ceil", "floor"]))(\(expression(.double, fuel)))"
    default: "math.abs(\(expression(.double, fuel)))"
    }
  }

  mutating func text(_ fuel: Int) -> String {
    switch choices.below(4) {
    case 0: arithmetic(["+"], .string, .string, fuel)
    case 1: "string(\(expression(plainType(), fuel)))"
    default:
      "\(primary(.string, fuel)).\(choices.one(of: ["lowerAscii", "upperAscii", "trim"]))()"
    }
  }

  mutating func instant(_ fuel: Int) -> String {
    switch choices.below(4) {
    case 0: arithmetic(["+", "-"], .timestamp, .duration, fuel)
    case 1: arithmetic(["+"], .duration, .timestamp, fuel)
    case 2: "timestamp(\(expression(choices.one(of: [.int, .string, .timestamp]), fuel)))"
    default: "(\(condition(fuel)) ? null : \(expression(.timestamp, fuel)))"
    }
  }

  mutating func span(_ fuel: Int) -> String {
    switch choices.below(4) {
    case 0, 1: arithmetic(["+", "-"], .duration, .duration, fuel)
    case 2: arithmetic(["-"], .timestamp, .timestamp, fuel)
    default: "duration(\(expression(choices.one(of: [.string, .duration]), fuel)))"
    }
  }

  mutating func list(_ element: ValueType, _ fuel: Int) -> String {
    switch choices.below(5) {
    case 0:
      let elements = (0..<choices.below(5)).map { _ in expression(element, fuel) }
      return "[\(elements.joined(separator: ", "))]"
    case 1: return arithmetic(["+"], .list(element), .list(element), fuel)
    case 2: return walk("filter", of: element, fuel) { generator, _ in generator.condition(fuel) }
    case 3: return walk("map", fuel) { generator, _ in generator.expression(element, fuel) }
    default:
      return walk("map", fuel) { generator, _ in
        "\(generator.condition(fuel)), \(generator.expression(element, fuel))"
      }
    }
  }

  mutating func map(_ key: ValueType, _ value: ValueType, _ fuel: Int) -> String {
    let entries = (0..<choices.below(4)).map { _ in
      "\(expression(key, fuel)): \(expression(value, fuel))"
    }
    return "{\(entries.joined(separator: ", "))}"
  }

  mutating func dynamic(_ fuel: Int) -> String {
    isDynamic = true
    switch choices.below(6) {
    case 0, 1: return "dyn(\(expression(anyType(), fuel)))"
    case 2: return "\(primary(.dyn, fuel)).\(choices.one(of: ["a", "b"]))"
    case 3: return "\(primary(.dyn, fuel))[\(expression(keyType(), fuel))]"
    case 4:
      let symbol = choices.one(of: ["+", "-", "*", "/", "%"])
      return "dyn(\(expression(.dyn, fuel)) \(symbol) \(expression(.dyn, fuel)))"
    default: return "-\(primary(.dyn, fuel))"
    }
  }

  private mutating func arithmetic(
    _ symbols: [String], _ a: ValueType, _ b: ValueType, _ fuel: Int
  ) -> String {
    "(\(expression(a, fuel)) \(choices.one(of: symbols)) \(expression(b, fuel)))"
  }

  private mutating func extreme(_ type: ValueType, _ fuel: Int) -> String {
    let name = choices.one(of: ["math.least", "math.greatest"])
    if choices.below(3) == 2 { return "\(name)(\(expression(.list(type), fuel)))" }
    let arguments = (0...choices.below(4)).map { _ in expression(type, fuel) }
    return "\(name)(\(arguments.joined(separator: ", ")))"
  }
}
