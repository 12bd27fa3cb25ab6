/// A criterion as a value.
public struct DrawnCriterion: Hashable, Sendable {
  /// Such as `a.c3`.
  public var id: String
  /// Not negative.
  public var weight: Double
  /// Who can act.
  public var mandate: DrawnMandate
  /// Whether it stands in a file of its own.
  public var isFile: Bool
  /// How it is answered.
  public var question: DrawnQuestion
  /// What can be done about it.
  public var actions: [DrawnAction]
}

/// Who can act on a criterion.
public enum DrawnMandate: String, CaseIterable, Hashable, Sendable {
  case municipal, shared, national
  /// In profiles alone.
  case outside
}

/// How a criterion is answered.
public enum DrawnQuestion: Hashable, Sendable {
  /// By hand, with a level of these scores, worst first; `isShared` where the levels are a scale of the rules.
  case graded([Double], isShared: Bool)
  /// By hand, in three parts.
  case threefold
  /// By facts: each level but the worst has a condition.
  case ruled([Double], conditions: [DrawnCondition], applies: DrawnCondition?)
  /// By a number.
  case measured(DrawnMeasure, applies: DrawnCondition?)

  /// The scores of its levels, worst first.
  public var scores: [Double] {
    switch self {
    case .graded(let scores, _), .ruled(let scores, _, _): scores
    case .threefold: [0, 1]
    case .measured(let measure, _): measure.ends
    }
  }

  /// The names of the facts that it hangs on.
  public var facts: [String] {
    switch self {
    case .graded, .threefold: []
    case .ruled(_, let conditions, let applies):
      (conditions + [applies].compactMap(\.self)).flatMap(\.facts)
    case .measured(let measure, let applies): [measure.fact] + (applies?.facts ?? [])
    }
  }

  /// The names of its levels, worst first.
  public var levels: [String] {
    switch self {
    case .graded(let scores, _), .ruled(let scores, _, _): scores.indices.map { "l\($0)" }
    case .threefold: ["none", "full"]
    case .measured: ["worst", "best"]
    }
  }

  /// Whether it is measured.
  public var isMeasured: Bool { if case .measured = self { true } else { false } }
}

/// A recommendation of a criterion.
public struct DrawnAction: Hashable, Sendable {
  /// Unique in its criterion.
  public var id: String
  /// The index of a level, not the worst.
  public var raisesTo: Int
  /// 1, 3 or 9.
  public var points: Int
  /// What has to be done before, such as `a.c2/r0`.
  public var needs: [String]
}
