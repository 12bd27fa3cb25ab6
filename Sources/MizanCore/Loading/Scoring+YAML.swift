internal import MizanYAML

extension Scoring {
  static let keys = Keys(
    "scoring",
    [
      .optional("aggregate", .choice(Aggregation.all.map(\.id))),
      .optional("unknown", .choice(unknowns)), .optional("minimum-coverage", .number(0...1)),
      .optional("minimum-criteria", .integer(0...2_000)), .optional("decimals", .integer(0...6)),
      .optional("bands", .list(of: .mapping(Band.keys))),
    ],
    later: ["floor"])

  /// What unknown answers may count as.
  private static let unknowns = ["interval"]

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
        name, of: Scoring.unknowns, later: Scoring.laterUnknowns, "unknown", node, &log)
    }
    minimumCoverage = fields.number("minimum-coverage", &log) ?? minimumCoverage
    minimumCriteria = fields.integer("minimum-criteria", &log) ?? minimumCriteria
    decimals = fields.integer("decimals", &log) ?? decimals
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
  fileprivate static let keys = Keys(
    "band",
    [
      .required("id", .identifier), .required("from", .number(Level.scores)),
      .optional("label", .text),
    ])

  /// A list of bands that begins at 0 and rises.
  fileprivate static func list(
    _ node: YAMLNode, _ reader: TextReader, _ log: inout FileLog
  ) -> [Band] {
    var bands: [Band] = []
    var ids = UniqueIDs()
    for element in node.list(&log) {
      guard let fields = Fields(element, keys, &log) else { continue }
      let id = fields["id"]?.identifier(&log)
      let from = fields.number("from", &log)
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
