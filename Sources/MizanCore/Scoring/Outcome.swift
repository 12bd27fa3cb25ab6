/// What is known of one criterion, as far as scoring goes.
public enum Outcome: Hashable, Sendable {
  /// It does not concern the city, or is left out of this score.
  case notApplicable
  /// Its score is certain.
  case known(Double)
  /// Its score may be anything in the range, or it may as well turn out not applicable.
  case open(ClosedRange<Double>, mayNotApply: Bool = true)
}

extension Outcome {
  /// Whether it is not applicable, or may turn out so.
  var mayNotApply: Bool {
    switch self {
    case .notApplicable: true
    case .known: false
    case .open(_, let mayNotApply): mayNotApply
    }
  }

  /// Every score that it may have; `nil` where it does not apply.
  var range: ClosedRange<Double>? {
    switch self {
    case .notApplicable: nil
    case .known(let score): score...score
    case .open(let range, _): range
    }
  }

  /// The same with no score below `score`; what does not apply stays so.
  func raised(to score: Double) -> Outcome {
    switch self {
    case .notApplicable: self
    case .known(let today): .known(max(today, score))
    case .open(let range, false) where range.upperBound <= score: .known(score)
    case .open(let range, let mayNotApply):
      .open(
        max(range.lowerBound, score)...max(range.upperBound, score), mayNotApply: mayNotApply)
    }
  }
}
