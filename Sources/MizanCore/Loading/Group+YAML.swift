internal import MizanYAML

/// Reads the groups of one checklist and numbers its criteria as they come.
struct GroupReader {
  let reader: TextReader
  /// What criteria are looked up in; those that stand whole in the checklist are put there too.
  private(set) var shelf: CriterionShelf
  /// Every criterion met, in the checklist's order.
  private(set) var criteria: [Criterion] = []
  private var criterionIDs = UniqueIDs()
  private var groupIDs = UniqueIDs()

  /// What the expressions of criteria that stand whole in the checklist may name.
  private let vocabulary: FactVocabulary

  init(reader: TextReader, shelf: CriterionShelf, vocabulary: FactVocabulary) {
    self.reader = reader
    self.shelf = shelf
    self.vocabulary = vocabulary
  }

  private static let keys = Keys(
    "group",
    [
      .required("id", .identifier), .required("title", .text),
      .optional("weight", .number(weights)), .optional("scoring", .mapping(ScoringChanges.keys)),
      .optional("groups", .list(of: .enclosing("group"), atLeast: 1)),
      .optional("criteria", .list(of: memberShape, atLeast: 1)),
    ],
    alternatives: [.exactlyOne(["groups", "criteria"])])
  static let shape = Shape.list(of: .mapping(keys), atLeast: 1)

  /// What a group or a criterion may weigh.
  static let weights = 0.0...1_000_000

  /// Less than this, but for 0, would lose digits beside other weights.
  fileprivate static let least = 1e-6

  /// The groups of a list; as deep as the file, whose depth is limited.
  mutating func groups(
    _ node: YAMLNode?, scoring: Scoring, _ log: inout FileLog
  ) -> [Group] {
    guard let node else { return [] }
    var groups: [Group] = []
    for element in node.list(&log) {
      if let group = group(element, outer: scoring, &log) { groups.append(group) }
    }
    if node.kind == .sequence, node.count == 0 { log.report(.emptyValue, at: node.start) }
    requireWeight(groups.map(\.weight), of: node, &log)
    return groups
  }

  private mutating func group(
    _ node: YAMLNode, outer: Scoring, _ log: inout FileLog
  ) -> Group? {
    guard let fields = Fields(node, GroupReader.keys, &log) else { return nil }
    let id = fields["id"]?.identifier(&log)
    let title = reader.text(fields["title"], &log)
    let weight = fields["weight"]?.weight(&log) ?? 1
    let changes = ScoringChanges(fields["scoring"], outer: outer, reader, &log)
    let scoring = changes.applied(to: outer)
    let members: Group.Members
    switch (fields["groups"], fields["criteria"]) {
    case (let list?, nil): members = .groups(groups(list, scoring: scoring, &log))
    case (nil, let list?): members = .criteria(criteria(list, &log))
    default:
      log.report(.groupMembers, at: node.start, ["name": id ?? ""])
      return nil
    }
    guard let id, let title, groupIDs.insert(id, node, &log) else { return nil }
    let group = Group(
      id: id, title: title, weight: weight, changes: changes, scoring: scoring, members: members)
    log.report(
      group.faults(criteria), of: group, at: (fields["scoring"] ?? fields["id"] ?? node).start)
    return group
  }

  private mutating func criteria(_ node: YAMLNode, _ log: inout FileLog) -> [Group.Member] {
    var members: [Group.Member] = []
    var weights: [Double] = []
    for element in node.list(&log) {
      let weight = element["weight"]?.weight(&log) ?? 1
      weights.append(weight)
      guard let criterion = criterion(element, &log) else { continue }
      guard criterionIDs.insert(criterion.id, element, else: .criterionTwice, &log) else {
        continue
      }
      members.append(Group.Member(index: criteria.count, weight: weight))
      criteria.append(criterion)
    }
    if node.kind == .sequence, node.count == 0 { log.report(.emptyValue, at: node.start) }
    requireWeight(weights, of: node, &log)
    return members
  }

  private static let referenceKeys = Keys(
    "member", [.required("id", .name(.criterion)), .optional("weight", .number(weights))])
  /// Of these keys a criterion that stands whole in the checklist has at least one.
  private static let inlineMarks = ["question", "title"]
  private static let memberShape = Shape.short(
    .name(.criterion),
    full: .either(having: inlineMarks, Criterion.inlineKeys, else: referenceKeys))

  /// A criterion by id, by id and weight, or whole.
  private mutating func criterion(_ node: YAMLNode, _ log: inout FileLog) -> Criterion? {
    var idNode = node
    if node.kind == .mapping {
      let isWhole = GroupReader.inlineMarks.contains { node[$0] != nil }
      if isWhole { return inline(node, &log) }
      guard let fields = Fields(node, GroupReader.referenceKeys, &log), let id = fields["id"]
      else { return nil }
      idNode = id
    }
    guard let id = idNode.identifier(dotted: true, &log) else { return nil }
    if let criterion = shelf.criteria[id] {
      if let fact = criterion.rule?.facts(outside: vocabulary).first {
        log.reportUnknown(
          .unknownFact, fact, at: idNode.place, candidates: vocabulary.declarations.map(\.path))
        return nil
      }
      return criterion
    }
    if !shelf.broken.contains(id) {
      log.reportUnknown(
        .unknownCriterion, id, at: idNode.place, candidates: shelf.criteria.keys.sorted())
    }
    return nil
  }

  /// A criterion that stands whole in the checklist.
  private mutating func inline(_ node: YAMLNode, _ log: inout FileLog) -> Criterion? {
    let context = CriterionContext(
      scales: shelf.scales, vocabulary: vocabulary, isThorough: shelf.isThorough)
    guard let criterion = Criterion(inline: node, reader, context, &log) else {
      if let id = node["id"]?.text { shelf.broken.insert(id) }
      return nil
    }
    guard shelf.ids.insert(criterion.id, node, &log) else { return nil }
    shelf.criteria[criterion.id] = criterion
    return criterion
  }

  /// That all weights of a list are zero is told at the list.
  private func requireWeight(_ weights: [Double], of node: YAMLNode, _ log: inout FileLog) {
    if !weights.isEmpty, weights.allSatisfy({ $0 == 0 }) {
      log.report(.noWeight, at: node.start)
    }
  }
}

extension FileLog {
  /// Notes what cannot work in a group's scoring, but that nothing has any weight.
  mutating func report(_ faults: [ScoringFault], of group: Group, at place: YAMLPlace) {
    for fault in faults where fault.kind != .noWeight {
      report(fault.code, at: place, fault.values(group.scoring.aggregation))
    }
  }
}

extension YAMLNode {
  /// What a group or a criterion weighs.
  func weight(_ log: inout FileLog) -> Double? {
    guard let weight = number(in: GroupReader.weights, &log) else { return nil }
    guard weight == 0 || weight >= GroupReader.least else {
      log.report(.tinyWeight, at: place, ["found": text])
      return nil
    }
    return weight
  }
}
