internal import ExpressionLaws
internal import FuzzSupport
internal import MizanExpression

/// The facts that generated expressions read, and values they may have.
enum Facts {
  /// Paths and types, by slot.
  static let declared: [(path: String, type: ValueType)] = keeping {
    [
      ("b0", .bool), ("b1", .bool), ("office.exists", .bool),
      ("i0", .int), ("i1", .int), ("office.seats", .int),
      ("d0", .double), ("d1", .double),
      ("s0", .string), ("s1", .string),
      ("t0", .timestamp), ("t1", .timestamp),
      ("u0", .duration), ("u1", .duration),
      ("l0", .list(.int)), ("l1", .list(.string)), ("l2", .list(.double)), ("l3", .list(.bool)),
      ("m0", .map(.string, .int)), ("m1", .map(.int, .string)), ("m2", .map(.bool, .double)),
      ("y0", .dyn), ("y1", .dyn),
    ]
  }

  /// Names and texts of variables; their types are those of the expressions.
  private static let variables = [
    ("b9", "b0 && i0 > 3"), ("i9", "i0 + office.seats"), ("d9", "double(i1) / 2.0"),
    ("l9", "l0.filter(x, x > i1)"),
  ]

  static let vocabulary: Vocabulary = keeping {
    var vocabulary = Vocabulary()
    for (path, type) in declared { vocabulary.declare(fact: path, type) }
    for (name, text) in variables {
      do {
        vocabulary.declare(variable: name, try CompiledExpression(text, in: vocabulary))
      } catch {
        fatalError("\(text): \(error)")
      }
    }
    return vocabulary
  }

  /// The names of a type, facts and variables.
  static func names(of type: ValueType) -> [String] { namesByType[type] ?? [] }

  private static let namesByType: [ValueType: [String]] = keeping {
    let named =
      declared.map { ($0.type, $0.path) }
      + variables.compactMap { name, _ in vocabulary.type(of: name).map { ($0, name) } }
    return Dictionary(grouping: named, by: \.0).mapValues { $0.map(\.1) }
  }

  /// Values of a type, or of many for `dyn`.
  static func values(of type: ValueType) -> [Value] { valuesByType[type] ?? unfitting }

  /// Values, few of which are of any one type.
  static let unfitting: [Value] = keeping {
    [
      .null, .bool(true), .int(1), .double(1), .string("1"), .list([]),
      constant("{'a': {'b': [1, 2]}}"),
      constant("timestamp(0)"), constant("duration('1s')"), .list([.int(1), .string("a"), .null]),
      constant("{1: true, 'a': [0.5], true: 'x'}"), .double(.nan), .bool(false), .int(0),
      .string(""),
      constant("[[1], [2, 3], [[]]]"),
    ]
  }

  private static let valuesByType: [ValueType: [Value]] = keeping {
    [
      .bool: [.bool(false), .bool(true)],
      .int: [
        0, 1, -1, 2, 3, 4, 7, 10, 100, 1 << 53, 1 << 53 + 1, .max, .min, 1_700_000_000,
        253_402_300_799, -62_135_596_801,
      ].map(Value.int),
      .double: [
        0, -0.0, 1, -1, 0.5, 1.5, 2.5, 0.1, 1e6, 1e-5, 0x1p53, 0x1p63, -0x1p63, .infinity,
        .greatestFiniteMagnitude, .nan,
      ].map(Value.double),
      .string: [
        "", "a", "b", "ab", "Ab ", "é", "e\u{301}", "😀", "1", "-5", "true", "1.5", "1h30m",
        "2024-02-29T00:00:00Z", " \u{2003}x\u{A0}", "\u{0}a",
      ].map(Value.string),
      .timestamp: [
        "timestamp(0)", "timestamp('2024-02-29T12:00:00.5+02:00')", "timestamp(253402300799)",
        "timestamp(-62135596800)", "timestamp('1969-12-31T23:59:59.999999999Z')",
      ].map(constant),
      .duration: [
        "duration('0')", "duration('1.5s')", "duration('-90m')",
        "duration('9223372036854775807ns')",
        "duration('-9223372036854775807ns1ns')", "duration('24h')",
      ].map(constant),
      .list(.int): ["[]", "[1]", "[3, 1, 2]", "[0, 0, -1, 7]"].map(constant),
      .list(.string): ["[]", "['a']", "['b', 'a', '']", "['é', 'e\u{301}']"].map(constant),
      .list(.double): ["[]", "[0.5]", "[1.0, -0.0, 0.0]", "[1e308, 1.0 / 0.0]"].map(constant),
      .list(.bool): ["[]", "[true]", "[false, true, false]"].map(constant),
      .map(.string, .int): ["{}", "{'a': 1}", "{'b': 2, 'a': 3}", "{'': 0, 'é': 1}"].map(constant),
      .map(.int, .string): ["{}", "{1: 'a'}", "{0: '', 7: 'b', -1: 'ab'}"].map(constant),
      .map(.bool, .double): ["{}", "{true: 0.5}", "{false: 1.0, true: -0.0}"].map(constant),
    ]
  }
}
