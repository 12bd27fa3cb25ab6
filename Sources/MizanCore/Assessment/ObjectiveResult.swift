/// What the criteria that serve an objective say of a city: a reading aid, never a finding of compliance.
public struct ObjectiveResult: Hashable, Sendable {
  /// The framework's id.
  public var framework: String
  /// What the criteria serve.
  public var objective: Framework.Objective
  /// Indices in `Assessment.findings` of the criteria that serve it, in their order.
  public var criteria: [Int]
  /// The mean of those that count, by their shares of the total; `nil` where none does.
  public var score: Score?
  /// Why the score is not to be shown; `nil` when enough is known.
  public var withheld: Withheld?
}

extension Assessment {
  /// The objectives of a framework that criteria of the checklist serve, in the framework's order.
  public func objectives(of framework: Framework) -> [ObjectiveResult] {
    framework.objectives.compactMap { objective in
      let reference = FrameworkReference(framework: framework.id, objective: objective.id)
      let serving = findings.filter { $0.criterion.frameworks.contains(reference) }
      guard !serving.isEmpty else { return nil }
      let parts = serving.filter { $0.share > 0 }.compactMap {
        Part($0.index, $0.outcome, weight: $0.share)
      }
      let score = Score(parts, .standard)
      return ObjectiveResult(
        framework: framework.id, objective: objective, criteria: serving.map(\.index),
        score: score, withheld: score.flatMap(checklist.scoring.withheldAlone))
    }
  }
}

extension Scoring {
  /// As for groups, but that a single known criterion can say something of an objective.
  fileprivate func withheldAlone(_ score: Score) -> Withheld? {
    var scoring = self
    scoring.minimumCriteria = min(1, minimumCriteria)
    return scoring.withheld(score)
  }
}
