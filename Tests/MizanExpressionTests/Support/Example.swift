import ExpressionSupport
import MizanExpression
import TestSupport
import Testing

/// What all cases may name.
///
/// A fact is given as an expression of its value, `-` for an absent one, `?` for an unknown one.
enum Example {
  static let facts: [(name: String, type: String, value: String)] = [
    ("t", "bool", "true"), ("f", "bool", "false"), ("n", "int", "5"), ("d", "double", "0.5"),
    ("s", "string", "'abc'"), ("xs", "list(int)", "[1, 2, 3]"),
    ("names", "list(string)", "['ann', 'bob']"),
    ("m", "map(string, int)", "{'a': 1, 'b': 2, 'if': 3}"),
    ("day", "timestamp", "timestamp('2024-02-29T12:34:56.789Z')"),
    ("span", "duration", "duration('1h30m')"), ("some", "dyn", "7"),
    ("u.bool", "bool", "?"), ("u.more", "bool", "?"), ("u.int", "int", "?"),
    ("u.double", "double", "?"), ("u.text", "string", "?"), ("u.list", "list(int)", "?"),
    ("u.map", "map(string, int)", "?"), ("u.day", "timestamp", "?"),
    ("gone", "int", "-"), ("gone.bool", "bool", "-"),
  ]

  static let variables: [(name: String, text: String)] = [
    ("big", "n > 3"), ("open", "u.bool || u.int > 3"), ("bad", "1 / 0"),
    ("even.bigger", "big && n > 4"),
    ("doubled", "xs.map(x, x * 2)"), ("named", "{'n': n, 'inner': {'s': s}}"),
  ]

  static let vocabulary: Vocabulary = {
    var vocabulary = Vocabulary()
    for fact in facts { vocabulary.declare(fact: fact.name, ValueType(written: fact.type) ?? .dyn) }
    for variable in variables {
      guard let expression = try? CompiledExpression(variable.text, in: vocabulary) else {
        continue
      }
      vocabulary.declare(variable: variable.name, expression)
    }
    return vocabulary
  }()

  static let values: FactValues = {
    var values = FactValues(for: vocabulary)
    for (slot, fact) in facts.enumerated() {
      switch fact.value {
      case "?": values[slot] = .unknown
      case "-": values[slot] = .absent
      default: values[slot] = .value((try? constant(fact.value)) ?? .null)
      }
    }
    return values
  }()

  /// The value of an expression without names.
  static func constant(_ text: String) throws -> Value {
    let vocabulary = Vocabulary()
    return try CompiledExpression(text, in: vocabulary).value(FactValues(for: vocabulary))
  }
}

/// What becomes of an expression: what `Cases` tell.
enum Outcome {
  case refused(ExpressionError)
  case value(Value, of: CompiledExpression)

  /// `X` with the problem, `?` with the facts, `!` with the reason, or the value.
  var shown: String {
    switch self {
    case .refused(let error):
      "X \(error.problem) @\(error.range)"
    case .value(.unknown(let facts), let expression):
      "? " + expression.slots(facts).sorted().map { Example.facts[$0].name }.joined(separator: ", ")
    case .value(.failure(let failure), let expression):
      "! \(failure.reason.rawValue)" + (expression.range(of: failure).map { " @\($0)" } ?? "")
    case .value(let value, _): value.shown
    }
  }
}
