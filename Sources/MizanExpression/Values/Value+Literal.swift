extension Value {
  /// As an expression would write it; what cannot be written, in words that no expression has.
  public var written: String {
    switch self {
    case .null: "null"
    case .bool(let truth): truth ? "true" : "false"
    case .int(let number): "\(number)"
    case .double(let number): number.isFinite ? "\(number)" : Text.written(number)
    case .string(let text): Text.quoted(text)
    case .timestamp(let instant): "timestamp(\"\(instant)\")"
    case .duration(let span): "duration(\"\(span)\")"
    case .list(let elements): "[\(elements.map(\.written).joined(separator: ", "))]"
    case .map(let map):
      "{\(zip(map.keys, map.values).map { "\($0.written): \($1.written)" }.joined(separator: ", "))}"
    case .unknown: "unknown"
    case .failure(let failure): "error: \(failure.reason.rawValue)"
    }
  }
}

extension Text {
  /// A text literal: one that holds control characters or quotes has escapes for them.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
