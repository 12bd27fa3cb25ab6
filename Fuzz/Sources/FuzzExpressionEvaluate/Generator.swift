internal import FuzzSupport
internal import MizanExpression

/// Writes an expression that makes sense, led by choices: the first choice is always the smallest
/// expression, so that every sequence of choices ends.
struct Generator {
  /// A variable of a macro.
  struct Local {
    var name: String
    var type: ValueType
  }

  var choices: Choices
  /// Whether literals are written as `(true ? 1 : 1)`.
  let hidesLiterals: Bool
  /// Whether types are looked at only when something is evaluated.
  var isDynamic = false
  /// The variables around, innermost last.
  var locals: [Local] = []

  init(_ choices: Choices, hidesLiterals: Bool) {
    self.choices = choices
    self.hidesLiterals = hidesLiterals
  }

  /// An expression of any type.
  mutating func expression() -> String {
    let fuel = 1 + choices.below(8)
    // Most expressions of rules are conditions.
    return choices.below(4) < 3 ? expression(.bool, fuel) : expression(anyType(), fuel)
  }

  /// An expression of `type` that is at most about `fuel` deep.
  mutating func expression(_ type: ValueType, _ fuel: Int) -> String {
    if fuel <= 0 || choices.isUsedUp { return leaf(type) }
    switch choices.below(8) {
    case 0, 1: return leaf(type)
    case 2: return common(type, fuel - 1)
    default: return particular(type, fuel - 1)
    }
  }

  /// What expressions of every type can be.
  private mutating func common(_ type: ValueType, _ fuel: Int) -> String {
    switch choices.below(6) {
    case 0: return "(\(expression(type, fuel)))"
    case 1:
      return "(\(condition(fuel)) ? \(expression(type, fuel)) : \(expression(type, fuel)))"
    case 2: return "\(primary(.list(type), fuel))[\(expression(.int, fuel))]"
    case 3:
      let key = keyType()
      return "\(primary(.map(key, type), fuel))[\(expression(key, fuel))]"
    case 4: return "\(primary(.map(.string, type), fuel)).\(choices.one(of: ["a", "b", "exists"]))"
    default: return "[\(expression(type, fuel)), \(expression(type, fuel))][\(choices.below(3))]"
    }
  }

  /// What only expressions of this type can be.
  private mutating func particular(_ type: ValueType, _ fuel: Int) -> String {
    switch type {
    case .bool: truth(fuel)
    case .int: whole(fuel)
    case .double: decimal(fuel)
    case .string: text(fuel)
    case .timestamp: instant(fuel)
    case .duration: span(fuel)
    case .list(let element): list(element, fuel)
    case .map(let key, let value): map(key, value, fuel)
    case .dyn: dynamic(fuel)
    case .null, .nothing: leaf(type)
    }
  }

  /// An operand of `&&`, `||`, `!` and `?:`, and the body of a macro.
  mutating func condition(_ fuel: Int) -> String {
    choices.below(16) == 15 ? expression(.dyn, fuel) : expression(.bool, fuel)
  }

  /// An expression that can stand before a dot or a bracket.
  mutating func primary(_ type: ValueType, _ fuel: Int) -> String {
    "(\(expression(type, fuel)))"
  }

  mutating func anyType() -> ValueType {
    switch choices.below(12) {
    case 8: .list(plainType())
    case 9: .map(keyType(), plainType())
    case 10: .list(.list(plainType()))
    case 11: .dyn
    default: plainType()
    }
  }

  mutating func plainType() -> ValueType {
    choices.one(of: [.int, .bool, .string, .double, .timestamp, .duration])
  }

  mutating func keyType() -> ValueType { choices.one(of: [.string, .int, .bool]) }

  mutating func orderedType() -> ValueType {
    choices.one(of: [.int, .double, .string, .bool, .timestamp, .duration])
  }
}
