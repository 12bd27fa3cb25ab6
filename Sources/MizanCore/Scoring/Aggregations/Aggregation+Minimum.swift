extension Aggregation.Form {
  /// The least score, whatever the weights above 0: nothing makes up for the weakest member.
  public static let minimum = Aggregation.Form(id: "minimum", center: .least)
}
