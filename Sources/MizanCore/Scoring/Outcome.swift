/// What is known of one criterion, as far as scoring goes.
public enum Outcome: Hashable, Sendable {
  /// It does not concern the city, or is left out of this score.
  case notApplicable
  /// Its score is certain.
  case known(Double)
  /// Its score may be anything in the range, or it may as well turn out not applicable.
  case open(ClosedRange<Double>, mayNotApply: Bool = true)
}
