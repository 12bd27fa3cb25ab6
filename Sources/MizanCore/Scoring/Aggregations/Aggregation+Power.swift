extension Aggregation.Form {
  /// The weighted power mean: 1 is the arithmetic mean, 2 the quadratic one, −1 the harmonic one; the
  /// lower the exponent, the more a weakness counts.
  ///
  /// - SeeAlso: W. Becker et al., "COINr", Journal of Open Source Software 7 (2022), `a_genmean`.
  public static let power = Aggregation.Form(
    id: "power", takes: [.floor, .exponent], term: .magnitude
  ) { settings in
    let floor = settings.floor ?? 0
    let exponent = settings.exponent ?? 1
    // With a negative exponent the power falls with the score, its negative rises.
    let sign: Double = exponent < 0 ? -1 : 1
    return (
      { score in
        let isOutside = exponent < 0 ? max(score, floor) <= 0 : score < 0 && settings.floor == nil
        return isOutside ? -.infinity : sign * Real.pow(max(score, floor), exponent)
      },
      { $0 == -.infinity ? 0 : Real.pow(sign * $0, 1 / exponent) }
    )
  } bends: {
    // Below 0 there is no mean; at 0 it begins at once where the exponent is above 0.
    [$0.floor ?? 0]
  }
}
