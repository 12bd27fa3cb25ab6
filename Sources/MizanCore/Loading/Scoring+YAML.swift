internal import MizanYAML

extension ScoringChanges {
  static let keys = Keys(
    "scoring",
    [
      .optional("aggregate", .choice(Aggregation.forms.map(\.id))),
      .optional("floor", .number(1e-9...0.99)), .optional("exponent", .number(-20...20)),
      .optional("threshold", .number(0...1)), .optional("unknown", .choice(UnknownPolicy.self)),
      .optional("minimum-coverage", .number(0...1)),
      .optional("minimum-criteria", .integer(0...2_000)), .optional("decimals", .integer(0...6)),
      .optional("bands", .list(of: .mapping(Band.keys))),
    ])

  /// What `node` sets of the scoring around it; nothing where there is none.
  init(_ node: YAMLNode?, outer: Scoring, _ reader: TextReader, _ log: inout FileLog) {
    self.init()
    guard let node, let fields = Fields(node, ScoringChanges.keys, &log) else { return }
    aggregation = Aggregation(fields, outer: outer.aggregation, &log)
    unknown = fields["unknown"]?.choice(UnknownPolicy.self, &log)
    minimumCoverage = fields.number("minimum-coverage", &log)
    minimumCriteria = fields.integer("minimum-criteria", &log)
    decimals = fields.integer("decimals", &log)
    bands = fields["bands"].map { Band.list($0, reader, &log) }
  }
}

extension Aggregation {
  /// `nil` where neither a name nor a setting stands.
  fileprivate init?(_ fields: Fields, outer: Aggregation, _ log: inout FileLog) {
    var form = outer.form
    var settings = outer.settings
    if let node = fields["aggregate"], let name = node.string(&log) {
      guard let named = Aggregation.forms.first(where: { $0.id == name }) else {
        log.reportUnknown(
          .notAChoice, name, at: node.place, candidates: Aggregation.forms.map(\.id))
        return nil
      }
      // What is set for one aggregation says nothing of another.
      if named.id != form.id { settings = Settings() }
      form = named
    }
    for key in Settings.Key.allCases {
      guard let node = fields[key.rawValue] else { continue }
      // A number that was refused is not missing as well.
      let number = fields.number(key.rawValue, &log) ?? 1
      guard form.takes.contains(key) else {
        let takers = Aggregation.forms.filter { $0.takes.contains(key) }.map(\.id)
        log.report(
          .misplacedSetting, at: node.place,
          ["name": key.rawValue, "found": form.id, "known": FileLog.list(takers)])
        continue
      }
      settings[key] = number
    }
    if form.takes.contains(.exponent), abs(settings.exponent ?? 0) < Settings.leastExponent,
      let node = fields["exponent"] ?? fields["aggregate"]
    {
      log.report(.badExponent, at: node.place)
    }
    if fields["aggregate"] == nil, settings == outer.settings { return nil }
    self.init(form, settings)
  }
}

extension Aggregation.Settings {
  fileprivate subscript(key: Key) -> Double? {
    get {
      switch key {
      case .floor: floor
      case .exponent: exponent
      case .threshold: threshold
      }
    }
    set {
      switch key {
      case .floor: floor = newValue
      case .exponent: exponent = newValue
      case .threshold: threshold = newValue
      }
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
