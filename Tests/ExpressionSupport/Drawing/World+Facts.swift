internal import MizanExpression

extension World {
  static var declared: [(path: String, type: ValueType)] {
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

  /// Variables in the order in which they are declared.
  static var named: [(name: String, tree: Tree)] {
    func name(_ name: String) -> Tree { Tree(.name(name)) }
    func literal(_ meaning: Meaning) -> Tree { Tree(.literal(Literal(meaning))) }
    return [
      (
        "b9",
        Tree(.and, [name("b0"), Tree(.binary(">"), [name("i0"), literal(.int(3))])])
      ),
      ("i9", Tree(.binary("+"), [name("i0"), name("office.seats")])),
      (
        "d9",
        Tree(.binary("/"), [Tree(.call("double"), [name("i1")]), literal(.double(2))])
      ),
      (
        "l9",
        Tree(
          .walk("filter", variable: "x"),
          [name("l0"), Tree(.binary(">"), [Tree(.local("x")), name("i1")])])
      ),
    ]
  }

  static var unfitting: [Meaning] {
    typealias Entry = Meaning.Entry
    return [
      .null, .bool(true), .int(1), .double(1), .text("1"), .list([]),
      .map([Entry(.text("a"), .map([Entry(.text("b"), .list([.int(1), .int(2)]))]))]),
      .instant(0), .span(1_000_000_000), .list([.int(1), .text("a"), .null]),
      .map([
        Entry(.int(1), .bool(true)), Entry(.text("a"), .list([.double(0.5)])),
        Entry(.bool(true), .text("x")),
      ]), .double(.nan), .bool(false), .int(0), .text(""),
      .list([.list([.int(1)]), .list([.int(2), .int(3)]), .list([.list([])])]),
    ]
  }

  /// The first of each are the plainest.
  static var domains: [ValueType: [Meaning]] {
    [
      .bool: [.bool(false), .bool(true)],
      .int: [
        0, 1, -1, 2, 3, 4, 7, 10, 100, 1 << 53, 1 << 53 + 1, .max, .min, 1_700_000_000,
        253_402_300_799, -62_135_596_801,
      ].map(Meaning.int),
      .double: [
        0, -0.0, 1, -1, 0.5, 1.5, 2.5, 0.1, 1e6, 1e-5, 0x1p53, 0x1p63, -0x1p63, .infinity,
        .greatestFiniteMagnitude, .nan,
      ].map(Meaning.double),
      .string: [
        "", "a", "b", "ab", "Ab ", "é", "e\u{301}", "😀", "1", "-5", "true", "1.5", "1h30m",
        "2024-02-29T00:00:00Z", " \u{2003}x\u{A0}", "\u{0}a",
      ].map(Meaning.text),
      .timestamp: instants.map(Meaning.instant),
      .duration: [
        0, 1_500_000_000, -5_400_000_000_000, .max, .min, 86_400_000_000_000,
      ].map(Meaning.span),
      .list(.int): [[], [1], [3, 1, 2], [0, 0, -1, 7]].map { .list($0.map(Meaning.int)) },
      .list(.string): [[], ["a"], ["b", "a", ""], ["é", "e\u{301}"]].map {
        .list($0.map(Meaning.text))
      },
      .list(.double): [[], [0.5], [1.0, -0.0, 0.0], [1e308, .infinity]].map {
        .list($0.map(Meaning.double))
      },
      .list(.bool): [[], [true], [false, true, false]].map { .list($0.map(Meaning.bool)) },
      .map(.string, .int): [[], [("a", 1)], [("b", 2), ("a", 3)], [("", 0), ("é", 1)]].map {
        map($0.map { (.text($0), .int($1)) })
      },
      .map(.int, .string): [[], [(1, "a")], [(0, ""), (7, "b"), (-1, "ab")]].map {
        map($0.map { (.int($0), .text($1)) })
      },
      .map(.bool, .double): [[], [(true, 0.5)], [(false, 1.0), (true, -0.0)]].map {
        map($0.map { (.bool($0), .double($1)) })
      },
    ]
  }

  private static func map(_ pairs: [(Meaning, Meaning)]) -> Meaning {
    .map(pairs.map { Meaning.Entry($0, $1) })
  }

  /// The ends of time, and four that are nearly as far from each other as a duration is long.
  private static var instants: [Int128] {
    [
      0, 1_709_200_800_500_000_000, 253_402_300_799_000_000_000,
      Calendar.range.lowerBound, -1, Calendar.range.upperBound,
      999_999_999, Int128(Int64.max), Int128(Int64.max) + 999_999_999,
      Int128(Int64.max) + 1_000_000_000,
    ]
  }
}
