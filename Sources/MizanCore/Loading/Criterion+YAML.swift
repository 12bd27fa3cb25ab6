internal import MizanYAML

extension Criterion {
  private static let contentKeys = Keys(
    required: ["id", "title", "question"],
    optional: [
      "help", "mandate", "mandate-basis", "obligation", "levels", "scale", "addresses", "sources",
      "recommendations", "language",
    ],
    later: ["applies", "measure", "tests", "frameworks", "variables"])

  private static let fileKeys = Keys(
    required: ["mizan"] + contentKeys.required, optional: contentKeys.optional,
    later: contentKeys.later)

  /// The keys of a criterion that stands in a checklist: those of a file, and its weight there.
  private static let inlineKeys = Keys(
    required: contentKeys.required, optional: contentKeys.optional + ["weight"],
    later: contentKeys.later)

  /// A criterion in a file of its own.
  init?(file root: YAMLNode, scales: Scales, _ log: inout FileLog) {
    guard let fields = Fields(root, Criterion.fileKeys, &log) else { return nil }
    self.init(fields, TextReader(fields, &log), scales: scales, &log)
  }

  /// A whole criterion in the list of a group.
  init?(inline node: YAMLNode, _ reader: TextReader, scales: Scales, _ log: inout FileLog) {
    guard let fields = Fields(node, Criterion.inlineKeys, &log) else { return nil }
    var reader = reader
    if fields["language"] != nil { reader = TextReader(fields, &log) }
    self.init(fields, reader, scales: scales, &log)
  }

  private init?(
    _ fields: Fields, _ reader: TextReader, scales: Scales, _ log: inout FileLog
  ) {
    let id = fields["id"]?.identifier(dotted: true, &log)
    let title = reader.text(fields["title"], &log)
    let question = reader.text(fields["question"], &log)
    help = reader.text(fields["help"], &log)
    mandate = fields["mandate"]?.choice(Mandate.self, &log) ?? .municipal
    mandateBasis = fields["mandate-basis"]?.choice(MandateBasis.self, &log)
    obligation = fields["obligation"]?.choice(Obligation.self, &log) ?? .should
    sources = Citation.list(fields["sources"], &log)
    addresses = Criterion.challenges(fields["addresses"], &log)
    let levels = Criterion.levels(fields, reader, scales: scales, &log)
    recommendations = Recommendation.list(
      fields["recommendations"], levels: levels, reader, &log)
    let list = fields["recommendations"]
    if list == nil || list?.kind == .sequence && list?.count == 0 {
      log.report(.noRecommendation, at: fields.node.start, ["name": id ?? ""])
    }
    guard let id, let title, let question, let levels else { return nil }
    (self.id, self.title, self.question, self.levels) = (id, title, question, levels)
  }

  private static func levels(
    _ fields: Fields, _ reader: TextReader, scales: Scales, _ log: inout FileLog
  ) -> [Level]? {
    switch (fields["levels"], fields["scale"]) {
    case (let node?, nil):
      return Level.list(node, reader, &log)
    case (nil, let node?):
      guard let name = node.string(&log) else { return nil }
      if let levels = scales.levels[name] { return levels }
      if !scales.isIncomplete {
        log.reportUnknown(
          .unknownScale, name, at: node.place, candidates: scales.levels.keys.sorted())
      }
      return nil
    case (nil, nil), (_?, _?):
      // A measured criterion has neither; it was refused as not yet supported.
      if fields.node["measure"] == nil {
        log.report(.levelsOrScale, at: fields["scale"]?.place ?? fields.node.start)
      }
      return nil
    }
  }

  private static func challenges(_ node: YAMLNode?, _ log: inout FileLog) -> [String] {
    var ids: [String] = []
    for element in node?.list(&log) ?? [] {
      guard let id = element.identifier(&log) else { continue }
      log.refer(to: .challenge, at: element.place, else: .unknownChallenge, name: id)
      ids.append(id)
    }
    return ids
  }
}
