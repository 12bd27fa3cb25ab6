/// What a criterion or group gets from those it took the place of.
enum Inheritance<Value: Sendable>: Sendable {
  /// Nobody said anything of those.
  case nothing
  /// What was said of the ids in `from`; one is another's equal.
  case value(Value, from: [String])
  /// Something else was said of each of the ids in `from`.
  case differing(from: [String])
  /// Something was said of the ids in `from`, and nothing of others that were joined with them.
  case partial(from: [String])

  private var from: [String] {
    switch self {
    case .nothing: []
    case .value(_, let from), .differing(let from), .partial(let from): from
    }
  }

  /// What several inheritances come to where they are joined; a single one stays as it is.
  init(joining parts: [Inheritance], _ join: (Value, Value) -> Value?) {
    guard parts.count != 1 else {
      self = parts[0]
      return
    }
    let from = parts.flatMap(\.from)
    var joined: Value?
    var (isDiffering, isPartial) = (false, false)
    for part in parts {
      switch part {
      case .value(let value, _):
        guard let other = joined else {
          joined = value
          continue
        }
        joined = join(other, value) ?? other
        if join(other, value) == nil { isDiffering = true }
      case .differing: isDiffering = true
      case .partial, .nothing: isPartial = true
      }
    }
    if from.isEmpty {
      self = .nothing
    } else if isDiffering {
      self = .differing(from: from)
    } else if let joined, !isPartial {
      self = .value(joined, from: from)
    } else {
      self = .partial(from: from)
    }
  }
}

extension ChecklistHistory {
  /// What comes down to each id that took the place of others and was replaced by none.
  ///
  /// What was said of an id stands over what comes down to it.
  ///
  /// - Parameters:
  ///   - said: what was said of an id; `nil` where nothing was.
  ///   - join: what two values come to where their ids became one; `nil` where they differ.
  /// - Returns: by id.
  func inheritances<Value>(
    _ said: (String) -> Value?, joining join: (Value, Value) -> Value?
  ) -> [String: Inheritance<Value>] {
    var waiting: [String: Int] = [:]
    for replacement in replacements { waiting[replacement.new, default: 0] += 1 }
    var parts: [String: [(position: Int, Inheritance<Value>)]] = [:]
    func inheritance(_ id: String) -> Inheritance<Value> {
      let ordered = (parts[id] ?? []).sorted { $0.position < $1.position }.map(\.1)
      return ordered.isEmpty ? .nothing : Inheritance(joining: ordered, join)
    }
    let steps = Dictionary(
      replacements.enumerated().map { ($1.old, ($0, $1.new)) }
    ) { first, _ in first }
    // Each id only after all that it took the place of.
    var ready = replacements.map(\.old).filter { waiting[$0] == nil }
    while let id = ready.popLast() {
      guard let (position, new) = steps[id] else { continue }
      let own = said(id).map { Inheritance.value($0, from: [id]) }
      parts[new, default: []].append((position, own ?? inheritance(id)))
      waiting[new, default: 0] -= 1
      if waiting[new] == 0 { ready.append(new) }
    }
    let ends = parts.keys.filter { steps[$0] == nil }
    return Dictionary(uniqueKeysWithValues: ends.map { ($0, inheritance($0)) })
  }
}
