// The four scoring models of XCCDF, by their names there.
//
// - SeeAlso: D. Waltermire et al., Specification for XCCDF 1.2, NISTIR 7275 revision 4 (2011),
//   tables 40 and 41. What XCCDF does with unknown results is `unknown: zero`.
extension Aggregation.Form {
  /// The mean of the members by their weights, group by group.
  public static let xccdfDefault = Aggregation.Form(id: "default")

  /// The points of all criteria as a share of the most: a criterion gives up to its own weight, and the
  /// weights of groups do not count.
  public static let xccdfFlat = Aggregation.Form(id: "flat", scope: .criteria(.own))

  /// The same with every criterion counting alike.
  public static let xccdfFlatUnweighted = Aggregation.Form(
    id: "flat-unweighted", scope: .criteria(.equal))

  /// 1 if every criterion has the full score, else 0.
  public static let xccdfAbsolute = Aggregation.Form(
    id: "absolute", scope: .criteria(.own), center: .least, hasInverse: false
  ) { _ in
    ({ $0 >= full ? 1 : 0 }, { $0 })
  } bends: { _ in
    [full]
  }

  /// The margin keeps a full score from falling below itself by a rounding.
  private static let full = 1 - 1e-12
}
