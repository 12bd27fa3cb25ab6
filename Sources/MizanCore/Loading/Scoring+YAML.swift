internal import MizanYAML

extension Scoring {
  private static let keys = Keys(
    optional: [
      "aggregate", "unknown", "minimum-coverage", "minimum-criteria", "decimals", "bands",
    ],
    later: ["floor"])

  /// The ways of the format that this version does not support.
  private static let laterAggregates = ["geometric", "harmonic", "minimum", "sum", "share-met"]
  private static let laterUnknowns = ["exclude", "zero"]

  /// The scoring of a checklist or group: what `node` sets, and the outer scoring for the rest.
  init(_ node: YAMLNode?, outer: Scoring, _ reader: TextReader, _ log: inout FileLog) {
    self = outer
    guard let node, let fields = Fields(node, Scoring.keys, &log) else { return }
    if let node = fields["aggregate"], let name = node.string(&log) {
      let known = Aggregation.all.map(\.id)
      Scoring.choose(name, of: known, later: Scoring.laterAggregates, "aggregate", node, &log)
      aggregation = Aggregation.all.first { $0.id == name } ?? aggregation
    }
    if let node = fields["unknown"], let name = node.string(&log) {
      Scoring.choose(
        name, of: ["interval"], later: Scoring.laterUnknowns, "unknown", node, &log)
    }
    if let node = fields["minimum-coverage"] {
      minimumCoverage = node.number(in: 0...1, &log) ?? minimumCoverage
    }
    if let node = fields["minimum-criteria"] {
      minimumCriteria = node.integer(in: 0...2_000, &log) ?? minimumCriteria
    }
    if let node = fields["decimals"] { decimals = node.integer(in: 0...6, &log) ?? decimals }
    if let node = fields["bands"] { bands = Band.list(node, reader, &log) }
  }

  /// Reports a name that is not supported, or not a name at all.
  private static func choose(
    _ name: String, of known: [String], later: [String], _ key: String, _ node: YAMLNode,
    _ log: inout FileLog
  ) {
    if known.contains(name) { return }
    if later.contains(name) {
      log.report(.notYetSupported, at: node.place, ["name": "\(key): \(name)"])
    } else {
      log.reportUnknown(.notAChoice, name, at: node.place, candidates: known)
    }
  }
}

extension Band {
  private static let keys = Keys(required: ["id", "from"], optional: ["label"])

  /// A list of bands that begins at 0 and rises.
  fileprivate static func list(
    _ node: YAMLNode, _ reader: TextReader, _ log: inout FileLog
  ) -> [Band] {
    var bands: [Band] = []
    var ids = UniqueIDs()
    for element in node.list(&log) {
      guard let fields = Fields(element, keys, &log) else { continue }
      let id = fields["id"]?.identifier(&log)
      let from = fields["from"]?.number(in: 0...1, &log)
      let label = reader.text(fields["label"], &log)
      guard let id, let from, ids.insert(id, element, &log) else { continue }
      if let last = bands.last ?? nil, from <= last.from, let place = fields["from"]?.place {
        log.report(.badBands, at: place, ["name": id])
      } else if bands.isEmpty, from != 0, let place = fields["from"]?.place {
        log.report(.badBands, at: place, ["name": id])
      }
      bands.append(Band(id: id, from: from, label: label ?? LocalizedText(id)))
    }
    return bands
  }
}
