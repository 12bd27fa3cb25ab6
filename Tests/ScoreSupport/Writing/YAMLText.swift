/// Pieces of YAML that are on one line.
enum YAMLText {
  static func number(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }

  static func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }

  /// `{key: value}` of what there is.
  static func map(_ pairs: [(String, String?)]) -> String {
    let known = pairs.compactMap { key, value in value.map { "\(key): \($0)" } }
    return "{" + known.joined(separator: ", ") + "}"
  }

  static func range(_ range: ClosedRange<Double>) -> String {
    list([number(range.lowerBound), number(range.upperBound)])
  }
}

extension DrawnScoring {
  /// `nil` where it sets nothing.
  var yaml: String? {
    if isEmpty { return nil }
    var pairs: [(String, String?)] = []
    if let aggregate {
      pairs.append(("aggregate", aggregate.name))
      pairs.append(("floor", aggregate.floor.map(YAMLText.number)))
      if case .power(let exponent, _) = aggregate {
        pairs.append(("exponent", YAMLText.number(exponent)))
      }
      if case .shareMet(let threshold) = aggregate {
        pairs.append(("threshold", threshold.map(YAMLText.number)))
      }
    }
    pairs.append(("unknown", unknown?.rawValue))
    pairs.append(("minimum-coverage", minimumCoverage.map(YAMLText.number)))
    pairs.append(("minimum-criteria", minimumCriteria.map { "\($0)" }))
    return YAMLText.map(pairs)
  }
}

extension DrawnFact {
  var yaml: String {
    let (type, more): (String, [(String, String?)]) =
      switch kind {
      case .truth: ("bool", [])
      case .whole: ("int", [("range", range.map(YAMLText.range))])
      case .number: ("number", [("range", range.map(YAMLText.range))])
      case .share: ("share", [])
      case .word(let words): ("enum", [("values", YAMLText.list(words))])
      case .words(let words): ("list", [("values", YAMLText.list(words))])
      }
    return YAMLText.map([("type", type), ("question", "Q?")] + more)
  }
}

extension DrawnValue {
  var yaml: String {
    switch self {
    case .truth(let truth): "\(truth)"
    case .number(let number): YAMLText.number(number)
    case .word(let word): word
    case .words(let words): YAMLText.list(words.sorted())
    }
  }
}

extension DrawnCondition {
  /// As an expression of the rule language.
  var text: String {
    func literal(_ bound: Double, _ isWhole: Bool) -> String {
      isWhole ? "\(Int(bound))" : "\(bound)"
    }
    return switch self {
    case .isTrue(let fact): fact
    case .isFalse(let fact): "!\(fact)"
    case .atLeast(let fact, let bound, let isWhole): "\(fact) >= \(literal(bound, isWhole))"
    case .below(let fact, let bound, let isWhole): "\(fact) < \(literal(bound, isWhole))"
    case .isWord(let fact, let word): "\(fact) == '\(word)'"
    case .holds(let fact, let word): "'\(word)' in \(fact)"
    case .all(let parts): "(" + parts.map(\.text).joined(separator: " && ") + ")"
    case .any(let parts): "(" + parts.map(\.text).joined(separator: " || ") + ")"
    }
  }

  var yaml: String { "\"\(text)\"" }
}

extension DrawnMeasure {
  var yaml: String {
    let pairs: [(String, String?)] =
      switch curve {
      case .goalposts(let worst, let best, let isClipped, let isLogarithmic):
        [
          ("worst", YAMLText.number(worst)), ("best", YAMLText.number(best)),
          ("clipped", isClipped ? nil : "false"), ("logarithmic", isLogarithmic ? "true" : nil),
        ]
      case .band(let worst, let best):
        [("worst", YAMLText.range(worst)), ("best", YAMLText.range(best))]
      case .table(let rows):
        [
          (
            "table",
            YAMLText.list(
              rows.map { row in
                YAMLText.map([
                  ("from", YAMLText.number(row.from)), ("score", YAMLText.number(row.score)),
                ])
              })
          )
        ]
      }
    return YAMLText.map([("value", fact)] + pairs)
  }
}
