extension Aggregation.Form {
  /// The weighted geometric mean: a weakness counts for more than a strength, and a zero that the floor
  /// does not lift makes everything zero.
  ///
  /// - SeeAlso: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6; UNDP, Human
  ///   Development Report, technical note 1.
  public static let geometric = Aggregation.Form(
    id: "geometric", takes: [.floor], term: .asIs
  ) { settings in
    let floor = settings.floor ?? 0
    return (
      { score in
        let score = max(score, floor)
        return score > 0 ? Real.log(score) : -.infinity
      },
      { Real.exp($0) }
    )
  }
}
