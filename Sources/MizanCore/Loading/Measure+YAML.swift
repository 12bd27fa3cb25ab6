internal import MizanExpression
internal import MizanYAML

extension Measure {
  private static let goalpost = Shape.anyOf([
    .number(FactDeclaration.bounds), .list(of: .number(FactDeclaration.bounds), count: 2...2),
  ])

  static let keys = Keys(
    "measure",
    [
      .required("value", .expression), .optional("worst", goalpost), .optional("best", goalpost),
      .optional("clipped", .bool), .optional("logarithmic", .bool),
      .optional("table", .list(of: .mapping(TableRow.keys), atLeast: 2)),
      .optional("unit", .text),
      .optional("range", .list(of: .number(FactDeclaration.bounds), count: 2...2)),
    ],
    alternatives: [.exactlyOne(["best", "table"])])

  init?(
    _ node: YAMLNode, _ vocabulary: FactVocabulary, _ reader: TextReader, _ log: inout FileLog
  ) {
    guard let fields = Fields(node, Measure.keys, &log) else { return nil }
    let errors = log.errorCount
    let value = fields["value"]?.expression(in: vocabulary, &log)
    let unit = reader.text(fields["unit"], &log)
    let range = fields["range"]?.numbers(&log)
    let curve = Curve(fields, &log)
    guard let value, let curve, log.errorCount == errors else { return nil }
    if value.type != .int, value.type != .double, value.type != .dyn, let node = fields["value"] {
      log.report(
        .wrongType, at: log.place(of: 0..<node.utf8.count, in: node),
        ["found": value.type.description, "expected": "int or double"])
      return nil
    }
    let fact = value.plainName.flatMap { vocabulary[$0] }
    self.init(
      value: value, curve: curve, unit: unit ?? fact?.unit, range: range ?? fact?.range,
      isPlainFact: fact != nil && range == nil)
    if case .goalposts(let goalposts) = curve, !goalposts.isClipped, let node = fields["clipped"] {
      requireEnds(of: goalposts, node, &log)
    }
  }

  /// How far out a score may lie that is not clipped, on either side of 0.
  private static let furthest = 1_000.0

  /// Requires scores at both ends of the range, as what nobody knows lies between them, and that they can be added.
  private func requireEnds(of goalposts: Goalposts, _ node: YAMLNode, _ log: inout FileLog) {
    let ends = range.map { [$0.lowerBound, $0.upperBound].compactMap(goalposts.score) } ?? []
    guard ends.count == 2 else {
      log.report(.unclippedWithoutRange, at: node.place)
      return
    }
    let (low, high) = (min(ends[0], ends[1]), max(ends[0], ends[1]))
    if max(-low, high) > Measure.furthest {
      log.report(
        .unclippedTooFar, at: node.place,
        ["low": plain(low), "high": plain(high), "most": plain(Measure.furthest)])
    }
  }

  /// The two ends as levels, for answers by hand and for reports.
  var levels: [Level] {
    let ends = curve.ends
    return [
      Level(id: "worst", score: ends.worst, label: LocalizedText(curve.worstLabel)),
      Level(id: "best", score: ends.best, label: LocalizedText(curve.bestLabel)),
    ]
  }
}
