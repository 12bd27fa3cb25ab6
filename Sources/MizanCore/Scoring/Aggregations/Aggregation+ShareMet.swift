extension Aggregation.Form {
  /// The weight of the criteria that reach a threshold, by default the full score, as a share of that of
  /// all, however deep: each weighs its weight times those of the groups around it.
  ///
  /// A group that is aggregated otherwise counts as one.
  ///
  /// - SeeAlso: UNDP, Gender Equality Seal for Public Institutions: share of the benchmarks met.
  public static let shareMet = Aggregation.Form(
    id: "share-met", takes: [.threshold], scope: .criteria(.product), hasInverse: false
  ) { settings in
    let step = step(settings)
    return ({ $0 >= step ? 1 : 0 }, { $0 })
  } bends: {
    [step($0)]
  }

  /// The margin keeps a score of exactly the threshold from falling below it by a rounding.
  private static func step(_ settings: Aggregation.Settings) -> Double {
    (settings.threshold ?? Aggregation.Settings.usualThreshold) - 1e-12
  }
}
