internal import MizanYAML

extension Answer {
  private static let keys = Keys(
    "answer", [.optional("level", .identifier)] + Implementation.keys + Support.keys,
    alternatives: [.atLeastOne(["level"] + Aspect.allCases.map(\.rawValue))])
  private static let notApplicableKeys = Keys(
    "no-answer", [.required("not-applicable", .text)] + Support.keys)

  static let shape = Shape.short(
    .identifier, full: .either(having: ["not-applicable"], notApplicableKeys, else: keys))

  /// A level's id, `unknown`, `{level: …, because: …, evidence: […]}`, the same with `rule`, `means` and
  /// `practice` on the implementation scale, or `{not-applicable: reason}`.
  init?(
    _ node: YAMLNode, to criterion: Criterion, _ reader: TextReader, _ log: inout FileLog
  ) {
    let reply = Answer.reply(
      node, reader, &log, notApplicable: Reply.notApplicable,
      aspects: { aspects, place, log in
        if criterion.isAskedThreeTimes { return aspects == .unknown ? .unknown : .aspects(aspects) }
        log.report(.misplacedAspect, at: place, ["name": criterion.id])
        return nil
      },
      level: { level, log in Answer.level(level, of: criterion, &log) })
    guard let reply else { return nil }
    self.init(reply.reply, because: reply.support?.because, evidence: reply.support?.evidence ?? [])
  }

  /// What an answer says and what supports it, whatever it answers to.
  fileprivate static func reply<Reply>(
    _ node: YAMLNode, _ reader: TextReader, _ log: inout FileLog,
    notApplicable: (LocalizedText) -> Reply,
    aspects: (Implementation, YAMLPlace, inout FileLog) -> Reply?,
    level: (YAMLNode, inout FileLog) -> Reply?
  ) -> (reply: Reply, support: Support?)? {
    if node.kind != .mapping { return level(node, &log).map { ($0, nil) } }
    let isNotApplicable = node["not-applicable"] != nil
    let keys = isNotApplicable ? Answer.notApplicableKeys : Answer.keys
    guard let fields = Fields(node, keys, &log) else { return nil }
    let support = Support(fields, reader, &log)
    if isNotApplicable {
      return reader.text(fields["not-applicable"], &log).map { (notApplicable($0), support) }
    }
    if let aspect = Implementation.first(in: fields) {
      let said = Implementation(fields, &log)
      // A level beside the parts would be a second answer.
      guard fields["level"] == nil else {
        log.report(.misplacedAspect, at: aspect.start, ["name": "level"])
        return nil
      }
      return aspects(said, aspect.start, &log).map { ($0, support) }
    }
    guard let node = fields["level"] else {
      log.report(.missingKey, at: node.start, ["name": "level"])
      return nil
    }
    return level(node, &log).map { ($0, support) }
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

extension EarlierAnswer {
  /// The same forms, with levels that no criterion of today need have.
  init?(_ node: YAMLNode, _ reader: TextReader, _ log: inout FileLog) {
    let reply = Answer.reply(
      node, reader, &log, notApplicable: Reply.notApplicable,
      aspects: { aspects, _, _ in aspects == .unknown ? .unknown : .aspects(aspects) },
      level: { level, log in EarlierAnswer.level(level, &log) })
    guard let reply else { return nil }
    self.init(
      reply: reply.reply, because: reply.support?.because, evidence: reply.support?.evidence ?? [])
  }

  private static func level(_ node: YAMLNode, _ log: inout FileLog) -> Reply? {
    guard let name = node.identifier(&log) else { return nil }
    if name == "not-applicable" {
      log.report(.reasonMissing, at: node.place)
      return nil
    }
    return name == "unknown" ? .unknown : .level(name)
  }
}
