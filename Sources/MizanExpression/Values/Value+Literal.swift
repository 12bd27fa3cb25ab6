extension Value {
  /// As an expression would write it; what cannot be written, in words that no expression has.
  ///
  /// Lists in lists may share their elements and be far larger than what built them: after a thousand
  /// bytes the rest is left out and `…` says so.
  public var written: String {
    var text = ""
    write(to: &text)
    return text
  }

  private static let mostWritten = 1_000

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let truth): text += truth ? "true" : "false"
    case .int(let number): text += "\(number)"
    case .double(let number): text += number.isFinite ? "\(number)" : Text.written(number)
    case .string(let string): text += Text.quoted(string)
    case .timestamp(let instant): text += "timestamp(\"\(instant)\")"
    case .duration(let span): text += "duration(\"\(span)\")"
    case .list(let elements):
      Value.write(elements.count, "[", "]", to: &text) { elements[$0].write(to: &$1) }
    case .map(let map):
      Value.write(map.count, "{", "}", to: &text) { index, text in
        map.keys[index].write(to: &text)
        text += ": "
        map.values[index].write(to: &text)
      }
    case .unknown: text += "unknown"
    case .failure(let failure): text += "error: \(failure.reason.rawValue)"
    }
  }

  private static func write(
    _ count: Int, _ open: String, _ close: String, to text: inout String,
    _ element: (Int, inout String) -> Void
  ) {
    text += open
    for index in 0..<count {
      if index > 0 { text += ", " }
      if text.utf8.count > mostWritten {
        text += "…"
        break
      }
      element(index, &text)
    }
    text += close
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
