/// Who can act on a criterion.
public enum Mandate: String, CaseIterable, Hashable, Sendable {
  case municipal, shared, national
}

/// How the sources support a criterion's default mandate.
public enum MandateBasis: String, CaseIterable, Hashable, Sendable {
  /// A source says so.
  case stated
  /// It follows from what a source says.
  case implied
  /// The sources are silent; the checklist's authors propose it.
  case proposed
}
