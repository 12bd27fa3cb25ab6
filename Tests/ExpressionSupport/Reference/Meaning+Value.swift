package import MizanExpression

extension Meaning {
  /// What a value means; `nil` for one that is unknown or a failure.
  package init?(_ value: Value) {
    switch value {
    case .null: self = .null
    case .bool(let truth): self = .bool(truth)
    case .int(let number): self = .int(number)
    case .double(let number): self = .double(number)
    case .string(let text): self = .text(text)
    case .timestamp(let instant):
      self = .instant(Int128(instant.seconds) * 1_000_000_000 + Int128(instant.nanoseconds))
    case .duration(let span): self = .span(span.nanoseconds)
    case .list(let elements): self = .list(elements.compactMap(Meaning.init))
    case .map(let map):
      self = .map(
        zip(map.keys, map.values).compactMap { key, value in
          Meaning(key).flatMap { key in Meaning(value).map { Entry(key, $0) } }
        })
    case .unknown, .failure: return nil
    }
  }

  /// As an expression writes it.
  package var written: String {
    switch self {
    case .null: "null"
    case .bool(let truth): "\(truth)"
    case .int(let number): "\(number)"
    case .double(let number): number.isFinite ? "\(number)" : "double('\(number)')"
    case .text(let text): Meaning.quoted(text)
    case .instant(let time): "timestamp('\(Calendar.written(time))')"
    case .span(let length): "duration('\(length)ns')"
    case .list(let elements): "[" + elements.map(\.written).joined(separator: ", ") + "]"
    case .map(let entries):
      "{"
        + entries.map { "\($0.key.written): \($0.value.written)" }.joined(separator: ", ") + "}"
    }
  }

  /// Whatever is not plain as an escape.
  private static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar in
      let isPlain = scalar.isASCII && scalar.value >= 0x20 && scalar.value < 0x7F
      if isPlain, scalar != "'", scalar != "\\" { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
    return "'" + scalars.joined() + "'"
  }

  /// The value that the evaluator takes it for.
  package var value: Value {
    let vocabulary = Vocabulary()
    guard let expression = try? CompiledExpression(written, in: vocabulary) else {
      fatalError("no expression: \(written)")
    }
    let value = expression.value(FactValues(for: vocabulary))
    guard Meaning(value)?.isSame(as: self) == true else { fatalError("\(written) is \(value)") }
    return value
  }
}
