extension BuiltinFunction {
  static let conversions: [BuiltinFunction] = [
    BuiltinFunction(
      "int", "A whole number: decimals are cut off, a text must be one, an instant is in seconds",
      .call,
      [
        Overload(.int, .int), Overload(.double, .int), Overload(.string, .int),
        Overload(.timestamp, .int),
      ]
    ) { value, _, meter in
      meter.take(bytes: value.keySize)
      return switch value {
      case .int: .value(value)
      case .double(let number): whole(number)
      case .string(let text):
        Int64(decimal: text).map { .value(.int($0)) } ?? .failure(.badConversion)
      case .timestamp(let instant): .value(.int(instant.seconds))
      default: .failure(.noOverload)
      }
    },
    BuiltinFunction(
      "double", "A number with decimals", .call,
      [Overload(.double, .double), Overload(.int, .double), Overload(.string, .double)]
    ) { value, _, meter in
      meter.take(bytes: value.keySize)
      return switch value {
      case .double: .value(value)
      case .int(let number): .value(.double(Double(number)))
      case .string(let text):
        Double(written: text).map { .value(.double($0)) } ?? .failure(.badConversion)
      default: .failure(.noOverload)
      }
    },
    BuiltinFunction(
      "string", "The value as text", .call,
      [.string, .int, .double, .bool, .timestamp, .duration].map { Overload($0, .string) }
    ) { value, _, _ in
      value.asText.map { .value(.string($0)) } ?? .failure(.noOverload)
    },
    BuiltinFunction(
      "bool", "A truth value: `true`, `t` and `1`, or `false`, `f` and `0`", .call,
      [Overload(.bool, .bool), Overload(.string, .bool)]
    ) { value, _, _ in
      switch value {
      case .bool: .value(value)
      case .string("1"), .string("t"), .string("true"), .string("TRUE"), .string("True"):
        .value(.bool(true))
      case .string("0"), .string("f"), .string("false"), .string("FALSE"), .string("False"):
        .value(.bool(false))
      case .string: .failure(.badConversion)
      default: .failure(.noOverload)
      }
    },
    BuiltinFunction(
      "dyn", "The value, of which the type is looked at only when it is evaluated", .call,
      [Overload([.any], .dyn)]
    ) { value, _, _ in .value(value) },
  ]

  /// Towards zero, within 64 bits; CEL leaves out both ends of the range.
  private static func whole(_ number: Double) -> Value.Result {
    guard number > -0x1p63, number < 0x1p63 else { return .failure(.outOfRange) }
    return .value(.int(Int64(number)))
  }
}

extension Int64 {
  /// A whole number as people write it: digits, with a minus or plus sign before them or not.
  fileprivate init?(decimal text: String) {
    self.init(text, radix: 10)
  }
}

extension Double {
  /// A number as people write it, or an infinity, or NaN.
  fileprivate init?(written text: String) {
    // Swift reads what C does: hexadecimal digits, white space, `nan(0x1)`.
    let isPlain = text.utf8.allSatisfy { $0.isDigit || "+-.eE".utf8.contains($0) }
    guard isPlain || Double.words.contains(text.lowercased().trimmingSign) else { return nil }
    self.init(text)
  }
}

extension Double {
  /// What is written for values that are no numbers.
  fileprivate static let words: Set<String> = ["inf", "infinity", "nan"]
}

extension String {
  /// Without the plus or minus at its beginning.
  fileprivate var trimmingSign: String {
    hasPrefix("+") || hasPrefix("-") ? String(dropFirst()) : self
  }
}

extension Value {
  /// What `string(value)` gives; `nil` where CEL has no such conversion.
  fileprivate var asText: String? {
    switch self {
    case .string(let text): text
    case .int(let number): "\(number)"
    case .double(let number): Text.written(number)
    case .bool(let truth): truth ? "true" : "false"
    case .timestamp(let instant): instant.description
    case .duration(let span): span.description
    default: nil
    }
  }
}
