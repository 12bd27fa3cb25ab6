extension BuiltinFunction {
  static let texts: [BuiltinFunction] = [
    test("contains", "Whether the other text stands in it") { text, part, meter in
      // What a search costs at most.
      meter.take(bytes: text.utf8.count / 8 * max(1, part.utf8.count))
      return meter.isExhausted ? false : Text.contains(text, part)
    },
    test("startsWith", "Whether it begins with the other text") { text, part, meter in
      meter.take(bytes: part.utf8.count)
      return Text.starts(text, with: part)
    },
    test("endsWith", "Whether it ends with the other text") { text, part, meter in
      meter.take(bytes: part.utf8.count)
      return Text.ends(text, with: part)
    },
    change("lowerAscii", "With small letters a–z for A–Z", Text.lowerASCII),
    change("upperAscii", "With capitals A–Z for a–z", Text.upperASCII),
    change("trim", "Without white space at both ends", Text.trimmed),
  ]

  private static func test(
    _ name: String, _ summary: String,
    holds: @escaping @Sendable (String, String, inout Meter) -> Bool
  ) -> BuiltinFunction {
    BuiltinFunction(
      name, summary, .method, [Overload([.type(.string), .type(.string)], .bool)]
    ) { text, part, meter in
      guard case .string(let text) = text, case .string(let part) = part else {
        return .failure(.noOverload)
      }
      return .value(.bool(holds(text, part, &meter)))
    }
  }

  private static func change(
    _ name: String, _ summary: String, _ change: @escaping @Sendable (String) -> String
  ) -> BuiltinFunction {
    BuiltinFunction(name, summary, .method, [Overload(.string, .string)]) { text, _, meter in
      guard case .string(let text) = text else { return .failure(.noOverload) }
      meter.take(bytes: text.utf8.count)
      return .value(.string(change(text)))
    }
  }
}
