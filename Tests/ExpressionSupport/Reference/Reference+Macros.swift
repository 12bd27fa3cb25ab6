internal import MizanExpression

extension Reference {
  mutating func walk(
    _ macro: String, _ variable: String, _ children: [Tree], _ locals: [String: Meaning]
  ) -> Outcome {
    let range = outcome(children[0], locals)
    guard case .value(let value) = range else { return range }
    let elements: [Meaning]
    switch value {
    case .list(let list): elements = list
    case .map(let entries): elements = entries.map(\.key)
    default: return .failure(.noOverload)
    }
    let scopes = elements.map { locals.merging([variable: $0]) { _, new in new } }
    switch macro {
    case "all", "exists":
      var truths: [Truth] = []
      for scope in scopes {
        truths.append(truth(children[1], scope))
        if isDecided(truths.last, macro == "exists") { break }
      }
      return joined(truths, decidedBy: macro == "exists")
    case "exists_one":
      let truths = scopes.map { truth(children[1], $0).map(Meaning.bool) }
      return strict(truths) { values in
        .value(.bool(values.filter { $0.isSame(as: .bool(true)) }.count == 1))
      }
    case "filter":
      let truths = scopes.map { truth(children[1], $0).map(Meaning.bool) }
      return strict(truths) { values in
        .value(.list(zip(elements, values).filter { $1.isSame(as: .bool(true)) }.map(\.0)))
      }
    default: return mapped(scopes, children)
    }
  }

  /// `map(x, result)`, or `map(x, test, result)`.
  private mutating func mapped(_ scopes: [[String: Meaning]], _ children: [Tree]) -> Outcome {
    var outcomes: [Outcome] = []
    for scope in scopes {
      if children.count == 3 {
        switch truth(children[1], scope) {
        case .yes: break
        case .no: continue
        case .open(let other):
          outcomes.append(other)
          continue
        }
      }
      outcomes.append(outcome(children[children.count - 1], scope))
    }
    return strict(outcomes) { .value(.list($0)) }
  }
}
