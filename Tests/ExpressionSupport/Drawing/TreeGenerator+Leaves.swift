internal import MizanExpression

extension TreeGenerator {
  /// A fact, variable or literal of a type.
  mutating func leaf(_ type: ValueType) -> Tree {
    let choice = choices.byte()
    let innermost = locals.enumerated().filter { index, local in
      local.type == type && !locals[(index + 1)...].contains { $0.name == local.name }
    }
    if choice % 4 == 1, !innermost.isEmpty {
      return Tree(.local(choices.one(of: innermost).element.name))
    }
    let names = world.names[type] ?? []
    if choice % 4 != 3, !names.isEmpty {
      if type == .dyn { noteDynamic() }
      return Tree(.name(names[Int(choice / 4) % names.count]))
    }
    return literal(type)
  }

  mutating func literal(_ type: ValueType) -> Tree {
    switch type {
    case .bool: return constant(.bool(choices.below(2) == 1))
    case .int: return Tree(.literal(wholeLiteral()))
    case .double: return Tree(.literal(decimalLiteral()))
    case .string: return Tree(.literal(textLiteral()))
    case .timestamp: return Tree(.call("timestamp"), [constant(choices.one(of: instants))])
    case .duration: return Tree(.call("duration"), [constant(.text(choices.one(of: spans)))])
    case .list(let element): return Tree(.list, choices.below(3) == 0 ? [] : [leaf(element)])
    case .map(let key, let value):
      return Tree(.map, choices.below(3) == 0 ? [] : [leaf(key), leaf(value)])
    case .dyn:
      noteDynamic()
      return Tree(.call("dyn"), [leaf(plainType())])
    case .null, .nothing: return constant(.null)
    }
  }

  private func constant(_ meaning: Meaning) -> Tree { Tree(.literal(Literal(meaning))) }

  private mutating func wholeLiteral() -> Literal {
    switch choices.below(6) {
    case 0: return Literal(.int(Int64(choices.below(10))))
    case 1: return Literal(.int(-Int64(choices.below(10))))
    case 2: return Literal(.int(Int64(bitPattern: choices.bits())))
    case 3:
      let number = choices.bits() >> 1
      return Literal("0x\(String(number, radix: 16))", .int(Int64(number)))
    case 4: return Literal(.int(Int64(1) << Int64(choices.below(63))))
    default: return Literal(.int(choices.one(of: [.max, .min, 1_000, -0x4000_0000_0000_0000])))
    }
  }

  private mutating func decimalLiteral() -> Literal {
    switch choices.below(4) {
    case 0: return Literal(.double(Double(choices.below(10)) + 0.5))
    case 1: return Literal(.double(-Double(choices.below(10))))
    case 2:
      let number = Double(bitPattern: choices.bits())
      return Literal(.double(number.isFinite ? number : 1e300))
    default:
      let (text, number): (String, Double) = choices.one(of: [
        ("0.0", 0), ("-0.0", -0.0), ("1e308", 1e308), ("5e-324", .leastNonzeroMagnitude),
        ("9007199254740993.0", 9_007_199_254_740_992), (".5", 0.5),
        // Just below a half.
        ("0.49999999999999994", 0.5.nextDown), ("4503599627370495.5", 0x1p52 - 0.5),
      ])
      return Literal(text, .double(number))
    }
  }

  private mutating func textLiteral() -> Literal {
    let (text, content): (String, String) = choices.one(of: [
      ("''", ""), ("'a'", "a"), ("\"b\"", "b"), ("'ab'", "ab"), ("r'\\d'", "\\d"),
      ("'''it's'''", "it's"), ("'\\u00e9'", "é"), ("'e\\u0301'", "e\u{301}"),
      ("'\\U0001F600'", "😀"), ("'1'", "1"), ("'true'", "true"), ("' x\\t'", " x\t"),
      ("'0.5'", "0.5"), ("'\\101'", "A"), ("'A'", "A"), ("'-7'", "-7"), ("'1e400'", "1e400"),
      ("'-iNf'", "-iNf"), ("'+007'", "+007"), ("'5.'", "5."), ("'٣'", "٣"), ("'0x1'", "0x1"),
    ])
    return Literal(text, .text(content))
  }

  private var instants: [Meaning] {
    let texts = [
      "2020-09-10T00:00:00Z", "1970-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z",
      "0001-01-01T00:00:00Z", "2024-02-29T12:30:00.5+05:30", "2023-02-29T00:00:00Z",
      "1900-03-01t00:00:00.000001z", "0001-01-01T00:00:00+00:01", "2000-12-31T24:00:00Z",
    ]
    return texts.map(Meaning.text) + [.int(0), .int(-1), .int(253_402_300_800)]
  }

  private var spans: [String] {
    [
      "0", "1h30m", "-1.5s", "100ns", "9223372036854775807ns", "-9223372036854775808ns",
      ".5h", "1us2ms", "x", "876000h", "0.00000000000027777778h", "+0", "1.h", "-0.5ns1s", "1h-1m",
      "2562047h47m16.854775807s", "2562047h47m16.854775808s", "0.99999999999999999s",
    ]
  }
}
