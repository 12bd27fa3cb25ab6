internal import ExpressionLaws
internal import FuzzSupport
internal import MizanExpression

private let typed: [(String, ValueType, Value)] = keeping {
  [
    ("b", .bool, .bool(true)),
    ("i", .int, .int(7)),
    ("d", .double, .double(0.5)),
    ("s", .string, .string("né ")),
    ("t", .timestamp, constant("timestamp('2024-02-29T23:59:59.5Z')")),
    ("u", .duration, constant("duration('-90m')")),
    ("l", .list(.int), .list([.int(3), .int(1), .int(2)])),
    ("n", .list(.list(.string)), constant("[['a'], [], ['b', 'c']]")),
    ("m", .map(.string, .int), constant("{'a': 1, 'b': 2}")),
    ("k", .map(.int, .list(.double)), constant("{1: [0.5], 2: []}")),
    ("y", .dyn, constant("{'a': [1, 'x', null], 'b': {'c': true}}")),
    ("council.exists", .bool, .bool(true)),
    ("council.seats", .int, .int(9)),
  ]
}

/// More facts than one expression may read.
private let flags = (0..<70).map { "f\($0)" }

extension Vocabulary {
  /// Facts of every type, and variables that read some of them; two of these together read more
  /// facts than an expression may.
  static let fixed: Vocabulary = keeping {
    var vocabulary = Vocabulary()
    for (name, type, _) in typed { vocabulary.declare(fact: name, type) }
    for flag in flags { vocabulary.declare(fact: flag, .bool) }
    let variables = [
      ("next", "i + 1"),
      ("large", "council.exists && council.seats > next"),
      ("low", flags[..<40].joined(separator: " && ")),
      ("high", flags[40...].joined(separator: " || ")),
      ("council.share", "d / double(council.seats)"),
      ("picked", "l.filter(x, x > 1).map(x, x * next)"),
    ]
    for (name, text) in variables {
      do {
        vocabulary.declare(variable: name, try CompiledExpression(text, in: vocabulary))
      } catch {
        fatalError("\(name): \(error)")
      }
    }
    return vocabulary
  }
}

extension FactValues {
  static let unknown = keeping { FactValues(for: .fixed) }

  static let absent: FactValues = keeping {
    var facts = unknown
    for slot in Vocabulary.fixed.facts.indices { facts[slot] = .absent }
    return facts
  }

  /// Every fact has a value of its type.
  static let known: FactValues = keeping {
    var facts = unknown
    for (slot, fact) in typed.enumerated() { facts[slot] = .value(fact.2) }
    for index in flags.indices { facts[typed.count + index] = .value(.bool(index % 3 == 0)) }
    return facts
  }

  /// Every fact has a value, and none is of its type.
  static let unfitting: FactValues = keeping {
    var facts = known
    for slot in typed.indices { facts[slot] = .value(typed[(slot + 1) % typed.count].2) }
    for index in flags.indices { facts[typed.count + index] = .value(.null) }
    return facts
  }
}
