/// What is known of one criterion, as far as scoring goes.
public enum Outcome: Hashable, Sendable {
  /// It does not concern the city, or is left out of this score.
  case notApplicable
  /// Its score is certain.
  case known(Double)
  /// Nobody has said: its score may be anything in `range`, or it may turn out not applicable.
  case open(ClosedRange<Double>)
}
