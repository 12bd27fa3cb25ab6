internal import FuzzSupport
internal import MizanExpression

extension Generator {
  /// A fact, variable or literal of a type.
  mutating func leaf(_ type: ValueType) -> String {
    let choice = choices.byte()
    let innermost = locals.enumerated().filter { index, local in
      local.type == type && !locals[(index + 1)...].contains { $0.name == local.name }
    }
    if choice % 4 == 1, !innermost.isEmpty {
      return choices.one(of: innermost).element.name
    }
    let names = Facts.names(of: type)
    if choice % 4 != 3, !names.isEmpty {
      if type == .dyn { isDynamic = true }
      return fact(names[Int(choice / 4) % names.count])
    }
    return literal(type)
  }

  /// A name of the vocabulary, past the variables of macros that hide it.
  func fact(_ path: String) -> String {
    let first = path.split(separator: ".")[0]
    return locals.contains { $0.name == first } ? ".\(path)" : path
  }

  mutating func literal(_ type: ValueType) -> String {
    switch type {
    case .bool: return choices.one(of: ["false", "true"])
    case .int: return hidden(wholeLiteral())
    case .double: return hidden(decimalLiteral())
    case .string: return hidden(textLiteral())
    case .timestamp: return "timestamp(\(hidden(choices.one(of: Generator.instants))))"
    case .duration: return "duration(\(hidden(choices.one(of: Generator.spans))))"
    case .list(let element): return choices.below(3) == 0 ? "[]" : "[\(leaf(element))]"
    case .map(let key, let value):
      return choices.below(3) == 0 ? "{}" : "{\(leaf(key)): \(leaf(value))}"
    case .dyn:
      isDynamic = true
      return "dyn(\(leaf(plainType())))"
    case .null, .nothing: return "null"
    }
  }

  private func hidden(_ literal: String) -> String {
    hidesLiterals ? "(true ? \(literal) : \(literal))" : literal
  }

  private mutating func wholeLiteral() -> String {
    switch choices.below(6) {
    case 0: "\(choices.below(10))"
    case 1: "-\(choices.below(10))"
    case 2: "\(Int64(bitPattern: choices.bits()))"
    case 3: "0x\(String(choices.bits() >> 1, radix: 16))"
    case 4: "\(Int64(1) << Int64(choices.below(63)))"
    default: choices.one(of: ["9223372036854775807", "-9223372036854775808", "1000"])
    }
  }

  private mutating func decimalLiteral() -> String {
    switch choices.below(4) {
    case 0: return "\(choices.below(10)).5"
    case 1: return "-\(choices.below(10)).0"
    case 2:
      let number = Double(bitPattern: choices.bits())
      return number.isFinite ? "\(number)" : "1e300"
    default: return choices.one(of: ["0.0", "-0.0", "1e308", "5e-324", "9007199254740993.0", ".5"])
    }
  }

  private mutating func textLiteral() -> String {
    choices.one(of: [
      "''", "'a'", "\"b\"", "'ab'", "r'\\d'", "'''it's'''", "'\\u00e9'", "'e\\u0301'",
      "'\\U0001F600'", "'1'", "'true'", "' x\\t'", "'0.5'", "'\\101'", "'A'", "'-7'",
    ])
  }

  private static let instants = [
    "'2020-09-10T00:00:00Z'", "'1970-01-01T00:00:00Z'", "'9999-12-31T23:59:59.999999999Z'",
    "'0001-01-01T00:00:00Z'", "'2024-02-29T12:30:00.5+05:30'", "'2023-02-29T00:00:00Z'", "0", "-1",
    "253402300800",
  ]

  private static let spans = [
    "'0'", "'1h30m'", "'-1.5s'", "'100ns'", "'9223372036854775807ns'", "'-9223372036854775808ns'",
    "'.5h'", "'1us2ms'", "'x'", "'876000h'",
  ]
}
