import MizanExpression

extension Value {
  /// As CEL writes it; what is no value as a word in angle brackets.
  var shown: String {
    switch self {
    case .null: "null"
    case .bool(let truth): "\(truth)"
    case .int(let number): "\(number)"
    case .double(let number): "\(number)"
    case .string(let text): text.debugDescription
    case .timestamp(let instant): "timestamp('\(instant)')"
    case .duration(let span): "duration('\(span)')"
    case .list(let elements): "[" + elements.map(\.shown).joined(separator: ", ") + "]"
    case .map(let map):
      "{"
        + zip(map.keys, map.values).map { "\($0.shown): \($1.shown)" }.joined(separator: ", ") + "}"
    case .unknown: "<unknown>"
    case .failure(let failure): "<\(failure.reason.rawValue)>"
    }
  }
}
