extension Aggregation.Form {
  /// The weighted harmonic mean: harder on weaknesses still than the geometric one.
  ///
  /// - SeeAlso: W. Becker et al., "COINr", Journal of Open Source Software 7 (2022), `a_hmean`.
  public static let harmonic = Aggregation.Form(
    id: "harmonic", takes: [.floor], term: .magnitude
  ) { settings in
    let floor = settings.floor ?? 0
    return (
      { score in
        let score = max(score, floor)
        // The reciprocal falls with the score, its negative rises.
        return score > 0 ? -1 / score : -.infinity
      },
      { $0 == -.infinity ? 0 : -1 / $0 }
    )
  }
}
