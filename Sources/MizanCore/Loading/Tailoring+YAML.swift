internal import MizanYAML

extension Tailoring {
  /// An id of a group or a criterion.
  private static let target = Shape.anyOf([.identifier, .name(.criterion)])

  static let keys = Keys(
    file: .tailoring,
    [
      .required("id", .identifier), .required("checklist", .identifier),
      .optional("title", .text), .optional("reason", .text),
      .optional("select", .list(of: target, atLeast: 1)),
      .optional("unselect", .list(of: target)),
      .optional(
        "weights",
        .anyOf([
          .constant(equal), .entries([.identifier, .criterion], .number(GroupReader.weights)),
        ])),
      .optional("scoring", .mapping(ScoringChanges.keys)),
      .optional("groups", .entries(.identifier, .mapping(groupKeys))),
      .optional("parameters", .entries(.factPath, .factValue)),
      .optional("waivers", .list(of: .mapping(Waiver.keys))),
    ])

  private static let groupKeys = Keys(
    "tailored-group", [.required("scoring", .mapping(ScoringChanges.keys))])

  /// What `weights` says where every weight counts as 1.
  private static let equal = "equal"

  /// The top of a tailoring's file, checked against the checklist that it names.
  init?(_ root: YAMLNode, _ rulebook: Rulebook, _ log: inout FileLog) {
    guard let fields = Fields(root, Tailoring.keys, &log) else { return nil }
    let reader = TextReader(fields, &log)
    let id = fields["id"]?.identifier(&log)
    let title = reader.text(fields["title"], &log)
    reason = reader.text(fields["reason"], &log)
    guard let name = fields["checklist"]?.identifier(&log), let id else { return nil }
    guard let checklist = rulebook.checklist(name) else {
      if let node = fields["checklist"], !rulebook.incomplete.contains(.checklist) {
        log.reportUnknown(
          .unknownChecklist, name, at: node.place, candidates: rulebook.checklists.map(\.id))
      }
      return nil
    }
    (self.id, self.title, self.checklist) = (id, title ?? LocalizedText(id), name)
    let targets = TailoringTargets(checklist)
    selected = targets.list(fields["select"], &log)
    if let list = fields["select"], list.kind == .sequence, list.count == 0 {
      log.report(.emptyValue, at: list.start)
    }
    unselected = targets.list(fields["unselect"], &log)
    isEqual = fields["weights"]?.text == Tailoring.equal && fields["weights"]?.kind == .scalar
    weights =
      isEqual
      ? [:]
      : targets.entries(fields["weights"], &log) { $0.weight(&$1) }
    scoring = ScoringChanges(fields["scoring"], outer: checklist.scoring, reader, &log)
    groupScoring = targets.groups(fields["groups"], &log) { node, group, log in
      Fields(node, Tailoring.groupKeys, &log).map {
        ScoringChanges($0["scoring"], outer: group.scoring, reader, &log)
      }
    }
    parameters = Tailoring.parameters(fields["parameters"], checklist, &log)
    waivers = Waiver.list(fields["waivers"], targets, reader, &log)
    check(checklist, fields, &log)
  }

  private static func parameters(
    _ node: YAMLNode?, _ checklist: Checklist, _ log: inout FileLog
  ) -> [String: FactValue] {
    guard let node else { return [:] }
    let known = checklist.vocabulary.declarations.filter { $0.parameter != nil }
    guard node.kind == .mapping else {
      log.reportNoMapping(node, known: known.map(\.path))
      return [:]
    }
    var parameters: [String: FactValue] = [:]
    for (key, value) in node.pairs {
      guard let declaration = known.first(where: { $0.path == key.text }) else {
        log.reportUnknown(
          .unknownParameter, key.text, at: key.place, candidates: known.map(\.path))
        continue
      }
      parameters[key.text] = FactValue(value, of: declaration, &log)
    }
    return parameters
  }

  /// Reports what cannot work once everything is applied.
  private func check(_ checklist: Checklist, _ fields: Fields, _ log: inout FileLog) {
    guard log.errorCount == 0 else { return }
    // Which waivers hold today changes nothing here.
    let today = CalendarDate(secondsSince1970: 0)
    let tailored = checklist.tailored(by: self, today: today)
    let leftOut = tailored.tailoring?.leftOut ?? []
    if leftOut.count == checklist.criteria.count {
      let node = fields["select"] ?? fields["unselect"] ?? fields.node
      log.report(.nothingSelected, at: node.start)
      return
    }
    let place = (fields["weights"] ?? fields["scoring"] ?? fields["groups"] ?? fields.node).start
    for (fault, group) in tailored.faults {
      log.report(fault.code, at: place, fault.values(group.scoring.aggregation))
    }
  }
}
