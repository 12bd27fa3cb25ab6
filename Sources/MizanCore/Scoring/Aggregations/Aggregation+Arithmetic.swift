extension Aggregation.Form {
  /// The weighted arithmetic mean: a weakness can be made up for by a strength.
  ///
  /// - SeeAlso: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6.
  public static let arithmetic = Aggregation.Form(id: "arithmetic")
}
