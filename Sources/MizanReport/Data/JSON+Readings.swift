internal import MizanCore

extension JSON {
  /// How far policies stand on paper and in force, in points of 100.
  static func implementation(_ gap: ImplementationGap) -> JSON {
    [
      "rule": .gain(gap.rule), "means": .gain(gap.means), "practice": .gain(gap.practice),
      "gap": .gain(gap.gap),
    ]
  }

  /// The three parts of an answer.
  static func implementation(_ said: Implementation) -> JSON {
    .object(Aspect.allCases.map { (key: $0.rawValue, value: .string(said[$0].rawValue)) })
  }

  /// What the criteria say on an objective of a framework.
  static func objective(_ result: ObjectiveResult, _ language: Language) -> JSON {
    [
      "id": .string(result.framework), "objective": .string(result.objective.id),
      "title": .string(result.objective.title[language]),
      "coverage": .number(result.score?.coverage ?? 1),
      "score": .score(result.score, withheld: result.withheld),
    ]
  }
}
