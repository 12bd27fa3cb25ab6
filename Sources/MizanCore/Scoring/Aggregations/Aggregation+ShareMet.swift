extension Aggregation.Form {
  /// The weight of the members that reach a threshold, by default the full score, as a share of that of
  /// all.
  ///
  /// - SeeAlso: UNDP, Gender Equality Seal for Public Institutions: share of the benchmarks met.
  public static let shareMet = Aggregation.Form(
    id: "share-met", takes: [.threshold]
  ) { settings in
    let step = step(settings)
    return ({ $0 >= step ? 1 : 0 }, { $0 })
  } bends: {
    [step($0)]
  }

  /// The margin keeps a score of exactly the threshold from falling below it by a rounding.
  private static func step(_ settings: Aggregation.Settings) -> Double {
    (settings.threshold ?? 1) - 1e-12
  }
}
