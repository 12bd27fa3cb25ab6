package import MizanExpression

/// Draws an expression that makes sense, led by choices: the first choice is always the smallest
/// expression, so that every sequence of choices ends.
package struct TreeGenerator<Choices: Choosing> {
  /// A variable of a macro.
  struct Local {
    var name: String
    var type: ValueType
  }

  let world: World
  package var choices: Choices
  /// Whether types are looked at only when something is evaluated.
  package private(set) var isDynamic = false
  /// Whether an instant may be null.
  package private(set) var hasNull = false
  /// The variables around, innermost last.
  var locals: [Local] = []
  /// How many macros may still be put into the one at work.
  var macros: Int

  /// - Parameters:
  ///   - world: what the expressions may name.
  ///   - choices: what leads them.
  ///   - macros: how deep macros may stand in each other.
  package init(_ world: World, _ choices: Choices, macros: Int = ExpressionLimits.macroDepth) {
    (self.world, self.choices, self.macros) = (world, choices, macros)
  }

  /// An expression of any type.
  package mutating func expression() -> Tree {
    let fuel = 1 + choices.below(8)
    // Most expressions of rules are conditions.
    return choices.below(4) < 3 ? expression(.bool, fuel) : expression(anyType(), fuel)
  }

  /// An expression of `type` that is at most about `fuel` deep.
  package mutating func expression(_ type: ValueType, _ fuel: Int) -> Tree {
    if fuel <= 0 || choices.isUsedUp { return leaf(type) }
    switch choices.below(8) {
    case 0, 1: return leaf(type)
    case 2: return common(type, fuel - 1)
    default: return particular(type, fuel - 1)
    }
  }

  /// What expressions of every type can be.
  private mutating func common(_ type: ValueType, _ fuel: Int) -> Tree {
    switch choices.below(6) {
    case 0: return expression(type, fuel)
    case 1:
      return Tree(
        .conditional, [condition(fuel), expression(type, fuel), expression(type, fuel)])
    case 2: return Tree(.index, [expression(.list(type), fuel), expression(.int, fuel)])
    case 3:
      let key = keyType()
      return Tree(.index, [expression(.map(key, type), fuel), expression(key, fuel)])
    case 4:
      let map = expression(.map(.string, type), fuel)
      return Tree(.field(choices.one(of: ["a", "b", "exists"])), [map])
    default:
      let list = Tree(.list, [expression(type, fuel), expression(type, fuel)])
      return Tree(.index, [list, Tree(.literal(Literal(.int(Int64(choices.below(3))))))])
    }
  }

  /// What only expressions of this type can be.
  private mutating func particular(_ type: ValueType, _ fuel: Int) -> Tree {
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
  mutating func condition(_ fuel: Int) -> Tree {
    choices.below(16) == 15 ? expression(.dyn, fuel) : expression(.bool, fuel)
  }

  mutating func noteDynamic() { isDynamic = true }

  mutating func noteNull() { hasNull = true }

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
