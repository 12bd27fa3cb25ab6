internal import MizanYAML

extension Answer {
  private static let keys = Keys("answer", [.required("level", .identifier)] + Support.keys)
  private static let notApplicableKeys = Keys(
    "no-answer", [.required("not-applicable", .text)] + Support.keys)

  static let shape = Shape.short(
    .identifier, full: .either(having: ["not-applicable"], notApplicableKeys, else: keys))

  /// A level's id, `unknown`, `{level: …, because: …, evidence: […]}` or `{not-applicable: reason}`.
  init?(
    _ node: YAMLNode, to criterion: Criterion, _ reader: TextReader, _ log: inout FileLog
  ) {
    because = nil
    evidence = []
    if node.kind != .mapping {
      guard let reply = Answer.level(node, of: criterion, &log) else { return nil }
      self.reply = reply
      return
    }
    let isNotApplicable = node["not-applicable"] != nil
    let keys = isNotApplicable ? Answer.notApplicableKeys : Answer.keys
    guard let fields = Fields(node, keys, &log) else { return nil }
    let support = Support(fields, reader, &log)
    (because, evidence) = (support.because, support.evidence)
    if isNotApplicable {
      guard let reason = reader.text(fields["not-applicable"], &log) else { return nil }
      reply = .notApplicable(reason: reason)
    } else {
      guard let level = fields["level"],
        let reply = Answer.level(level, of: criterion, &log)
      else { return nil }
      self.reply = reply
    }
  }

  private static func level(
    _ node: YAMLNode, of criterion: Criterion, _ log: inout FileLog
  ) -> Reply? {
    guard let name = node.string(&log) else { return nil }
    if let level = criterion.level(name) { return .level(level) }
    if name == "unknown" { return .unknown }
    if name == "not-applicable" {
      log.report(.reasonMissing, at: node.place)
      return nil
    }
    log.reportUnknown(
      .unknownLevel, name, at: node.place, candidates: criterion.levels.map(\.id) + ["unknown"],
      ["criterion": criterion.id])
    return nil
  }
}
