extension Aggregation.Form {
  /// The points of all criteria, however deep, as a share of the most that they can give: a criterion
  /// gives up to its weight times those of the groups around it.
  ///
  /// A theme with more criteria counts for more. With only one level of groups of equal weights and
  /// sizes it is the arithmetic mean.
  public static let sum = Aggregation.Form(id: "sum", scope: .criteria(.product))
}
