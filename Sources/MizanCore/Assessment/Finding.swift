/// What became of a criterion.
public enum State: String, CaseIterable, Hashable, Sendable {
  /// The best level.
  case met
  /// A level between the worst and the best.
  case partial
  /// The worst level.
  case notMet = "not-met"
  /// More than one level is still possible.
  case unknown
  case notApplicable = "not-applicable"
}

/// One criterion, judged for one city.
public struct Finding: Hashable, Sendable {
  /// The criterion's index in `Checklist.criteria`.
  public var index: Int
  /// What was asked, with the levels that the indices here lead to.
  public var criterion: Criterion
  /// What `possibleLevels` come to in one word.
  public var state: State
  /// The index of the level, where it is certain.
  public var level: Int?
  /// The levels that are still possible, worst first; empty when the criterion does not apply.
  public var possibleLevels: [Int]
  /// Who can act, in this city.
  public var mandate: Mandate
  /// What the respondent said; `nil` where nothing was said.
  public var answer: Answer?
  /// The criterion's weight in its group.
  public var weight: Double
  /// Its effective weight in the total, in 0...1; 0 when it does not apply.
  public var share: Double

  /// Whether its level is certain and not the best one.
  public var isCertainGap: Bool { state == .partial || state == .notMet }

  /// What scoring needs to know of it.
  public var outcome: Outcome {
    guard let worst = possibleLevels.first, let best = possibleLevels.last else {
      return .notApplicable
    }
    let levels = criterion.levels
    if worst == best { return .known(levels[worst].score) }
    return .open(levels[worst].score...levels[best].score)
  }
}

extension Finding {
  init(_ criterion: Criterion, at index: Int, _ profile: Profile, groups: [String]) {
    self.index = index
    self.criterion = criterion
    answer = profile.answers[criterion.id]
    mandate = profile.mandate(over: criterion, in: groups)
    weight = 0
    share = 0
    switch answer?.reply {
    case .level(let level):
      self.level = level
      possibleLevels = [level]
      state = level == criterion.levels.count - 1 ? .met : level == 0 ? .notMet : .partial
    case .notApplicable:
      possibleLevels = []
      state = .notApplicable
    case .unknown, nil:
      possibleLevels = Array(criterion.levels.indices)
      state = .unknown
    }
  }
}

extension Profile {
  /// Who can act on a criterion: as the profile says of it or of the nearest group around it, else
  /// as the criterion says.
  ///
  /// `groups` are the ids of the groups around it, outermost first.
  func mandate(over criterion: Criterion, in groups: [String]) -> Mandate {
    let named = [criterion.id] + groups.reversed()
    return named.lazy.compactMap { mandates[$0] }.first ?? criterion.mandate
  }
}
