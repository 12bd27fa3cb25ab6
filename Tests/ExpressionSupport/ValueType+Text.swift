package import MizanExpression

extension ValueType {
  /// The type that CEL writes as `text`, such as `map(string, list(int))`.
  package init?(written text: String) {
    let plain: [String: ValueType] = [
      "dyn": .dyn, "null_type": .null, "null": .null, "bool": .bool, "int": .int,
      "double": .double, "string": .string, "timestamp": .timestamp, "duration": .duration,
    ]
    if let type = plain[text] {
      self = type
      return
    }
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "(") else { return nil }
    let inner = String(text[text.index(after: open)...].dropLast())
    switch text[..<open] {
    case "list":
      guard let element = ValueType(written: inner) else { return nil }
      self = .list(element)
    case "map":
      guard let comma = inner.firstIndex(of: ","),
        let key = ValueType(written: String(inner[..<comma])),
        let value = ValueType(
          written: String(inner[inner.index(after: comma)...].drop { $0 == " " }))
      else { return nil }
      self = .map(key, value)
    default: return nil
    }
  }
}
