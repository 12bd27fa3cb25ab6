/// One profile against one checklist, judged again: slow, with nothing of mizan's own code.
public struct ReferenceJudgement {
  /// Something that is not known.
  public enum Unknown: Hashable {
    /// A criterion that is answered by hand, by its index, with all that it may score.
    case answer(Int, [Double?])
    /// A fact, with values that stand for all that it may be.
    case fact(String, [DrawnValue])

    /// How many options there are.
    public var count: Int {
      switch self {
      case .answer(_, let options): options.count
      case .fact(_, let values): values.count
      }
    }
  }

  let root: ReferenceGroup
  let criteria: [DrawnCriterion]
  let profile: DrawnProfile
  /// Everything that some criterion hangs on and nobody has said.
  public let unknown: [Unknown]

  /// Judges a profile.
  public init(_ checklist: DrawnChecklist, _ profile: DrawnProfile) {
    self.profile = profile
    root = ReferenceGroup(checklist)
    criteria = checklist.criteria
    let open = criteria.enumerated().compactMap { index, criterion in
      ReferenceJudgement.options(criterion, profile).map { Unknown.answer(index, $0) }
    }
    let judged = criteria.filter { !profile.decides($0) }
    let facts = checklist.facts.compactMap { fact -> Unknown? in
      let readers = judged.filter { $0.question.facts.contains(fact.name) }
      guard profile.facts[fact.name] == nil, !readers.isEmpty else { return nil }
      return .fact(fact.name, fact.values(readers.flatMap { $0.question.bounds(of: fact.name) }))
    }
    unknown = open + facts
  }

  /// How many ways there are in which everything may turn out.
  public var count: Double { unknown.reduce(1) { $0 * Double($1.count) } }

  /// Whether some unknown fact is read by two criteria, so that these cannot turn out each for itself.
  public var sharesUnknownFacts: Bool {
    unknown.contains { unknown in
      guard case .fact(let name, _) = unknown else { return false }
      return criteria.count { !profile.decides($0) && $0.question.facts.contains(name) } > 1
    }
  }

  /// Every way in which everything may turn out: a score of each criterion, or none where it does not apply.
  public func worlds() -> [[Double?]] {
    var choices: [[Int]] = [[]]
    for unknown in unknown {
      choices = choices.flatMap { choice in (0..<unknown.count).map { choice + [$0] } }
    }
    return choices.map(world)
  }

  /// The way in which each unknown turns out as one of its options, by index.
  public func world(_ choice: [Int]) -> [Double?] {
    var facts = profile.facts
    var answers: [Int: Double?] = [:]
    for (unknown, option) in zip(unknown, choice) {
      switch unknown {
      case .answer(let index, let options): answers[index] = .some(options[option])
      case .fact(let name, let values): facts[name] = values[option]
      }
    }
    return criteria.enumerated().map { index, criterion in
      answers[index] ?? score(of: criterion, facts)
    }
  }

  /// The scores of all groups in one world, by id; what does not apply is missing.
  public func scores(_ world: [Double?]) -> [String: ReferenceScore] {
    var scores: [String: ReferenceScore] = [:]
    root.score(world, into: &scores)
    return scores
  }

  /// The points of a sum in one world.
  public func points(of id: String, _ world: [Double?]) -> Double {
    root.flattened.first { $0.id == id }?.points(world, scores(world)) ?? 0
  }

  /// A world in which only what the city itself decides counts.
  public func municipal(_ world: [Double?], _ checklist: DrawnChecklist) -> [Double?] {
    let all = checklist.groups.flatMap { holders($0, around: nil) }
    return zip(world, all).map { $1 == .municipal ? $0 : nil }
  }

  /// Who can act on each criterion: as said of it or of the nearest group around it, else as it says itself.
  private func holders(_ group: DrawnGroup, around: DrawnMandate?) -> [DrawnMandate] {
    let said = profile.mandates[group.id] ?? around
    return group.criteria.map { profile.mandates[$0.id] ?? said ?? $0.mandate }
      + group.groups.flatMap { holders($0, around: said) }
  }

  /// The score by hand, else by facts; `nil` where it does not apply.
  private func score(of criterion: DrawnCriterion, _ facts: [String: DrawnValue]) -> Double? {
    switch profile.answers[criterion.id] {
    case .level(let level): criterion.question.scores[level]
    case .parts(let parts): parts.map { $0.options[0] }.reduce(0, +) / 3
    case .notApplicable: nil
    case .unknown, nil: criterion.question.score(facts)
    }
  }

  /// What a criterion may score that is answered by hand and not known; `nil` for all others.
  private static func options(
    _ criterion: DrawnCriterion, _ profile: DrawnProfile
  ) -> [Double?]? {
    switch profile.answers[criterion.id] {
    case .level, .notApplicable: return nil
    case .parts(let parts):
      let sums = parts.reduce([0]) { sums, part in
        sums.flatMap { sum in part.options.map { sum + $0 } }
      }
      let scores = Set(sums).sorted().map { $0 / 3 }
      return scores.count > 1 ? scores : nil
    case .unknown, nil:
      switch criterion.question {
      // What nobody has looked at may turn out not to concern the city.
      case .graded(let scores, _): return scores + [nil]
      case .threefold: return (0...6).map { Double($0) / 6 } + [nil]
      case .ruled, .measured: return nil
      }
    }
  }
}

extension DrawnProfile {
  /// Whether a person's answer stands.
  func decides(_ criterion: DrawnCriterion) -> Bool {
    switch answers[criterion.id] {
    case .level, .parts, .notApplicable: true
    case .unknown, nil: false
    }
  }
}

extension DrawnProfile.Part {
  /// What it may give.
  fileprivate var options: [Double] {
    switch self {
    case .yes: [1]
    case .partly: [0.5]
    case .no: [0]
    case .unknown: [0, 0.5, 1]
    }
  }
}

extension DrawnQuestion {
  /// The numbers at which something changes with a fact.
  fileprivate func bounds(of fact: String) -> [Double] {
    switch self {
    case .graded, .threefold: []
    case .ruled(_, let conditions, let applies):
      (conditions + [applies].compactMap(\.self)).flatMap { $0.bounds(of: fact) }
    case .measured(let measure, let applies):
      (measure.fact == fact ? measure.knots : []) + (applies?.bounds(of: fact) ?? [])
    }
  }
}
