extension Aggregation.Form {
  /// The weight of the members that reach a threshold, by default the full score, as a share of that of
  /// all.
  ///
  /// - SeeAlso: UNDP, Gender Equality Seal for Public Institutions: share of the benchmarks met.
  public static let shareMet = Aggregation.Form(id: "share-met", takes: [.threshold]) { settings in
    // The margin keeps a score of exactly the threshold from falling below it by a rounding.
    let threshold = (settings.threshold ?? 1) - 1e-12
    return ({ $0 >= threshold ? 1 : 0 }, { $0 })
  }
}
