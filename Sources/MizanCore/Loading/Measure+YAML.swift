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
    if case .goalposts(let goalposts) = curve, !goalposts.isClipped {
      // Without ends there would be no range to hold what nobody knows.
      let scores = self.range.map { [$0.lowerBound, $0.upperBound].map(goalposts.score) }
      if scores?.contains(nil) ?? true, let node = fields["clipped"] {
        log.report(.unclippedWithoutRange, at: node.place)
      }
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
