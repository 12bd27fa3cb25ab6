internal import MizanExpression
internal import MizanYAML

/// What a criterion is read against.
struct CriterionContext {
  var scales: Scales
  /// What its expressions may name.
  var vocabulary: FactVocabulary
  /// Whether its rule is looked into and its tests are run.
  var isThorough: Bool
}

extension Criterion {
  private static let contentKeys: [Key] = [
    .required("id", .name(.criterion)), .required("title", .text), .required("question", .text),
    .optional("help", .text), .optional("mandate", .choice(Mandate.self)),
    .optional("mandate-basis", .choice(MandateBasis.self)),
    .optional("obligation", .choice(Obligation.self)), .optional("applies", .expression),
    .optional("variables", FactVocabulary.variablesShape),
    .optional("levels", LevelList.shape), .optional("scale", .identifier),
    .optional("measure", .mapping(Measure.keys)),
    .optional("addresses", .list(of: .identifier)),
    .optional("frameworks", FrameworkReference.shape), .optional("sources", Citation.listShape),
    .optional("recommendations", .list(of: .mapping(Recommendation.keys))),
    .optional("tests", .list(of: .mapping(RuleTest.keys))),
  ]
  /// The keys that say how the level is found.
  static let ways = ["levels", "scale", "measure"]

  static let fileKeys = Keys(
    file: .criterion, contentKeys, alternatives: [.exactlyOne(ways)])

  /// The keys of a criterion that stands in a checklist: those of a file, and its weight there.
  static let inlineKeys = Keys(
    "criterion", contentKeys + [.language, .optional("weight", .number(GroupReader.weights))],
    alternatives: [.exactlyOne(ways)])

  /// A criterion in a file of its own.
  init?(file root: YAMLNode, _ context: CriterionContext, _ log: inout FileLog) {
    guard let fields = Fields(root, Criterion.fileKeys, &log) else { return nil }
    self.init(fields, TextReader(fields, &log), context, &log)
  }

  /// A whole criterion in the list of a group.
  init?(
    inline node: YAMLNode, _ reader: TextReader, _ context: CriterionContext,
    _ log: inout FileLog
  ) {
    guard let fields = Fields(node, Criterion.inlineKeys, &log) else { return nil }
    var reader = reader
    if fields["language"] != nil { reader = TextReader(fields, &log) }
    self.init(fields, reader, context, &log)
  }

  private init?(
    _ fields: Fields, _ reader: TextReader, _ context: CriterionContext, _ log: inout FileLog
  ) {
    let id = fields["id"]?.identifier(dotted: true, &log)
    let title = reader.text(fields["title"], &log)
    let question = reader.text(fields["question"], &log)
    help = reader.text(fields["help"], &log)
    mandate = fields["mandate"]?.choice(Mandate.self, &log) ?? .municipal
    mandateBasis = fields["mandate-basis"]?.choice(MandateBasis.self, &log)
    obligation = fields["obligation"]?.choice(Obligation.self, &log) ?? .should
    sources = Citation.list(fields["sources"], &log)
    frameworks = FrameworkReference.list(fields["frameworks"], &log)
    addresses = Criterion.challenges(fields["addresses"], &log)
    let rules = RuleReader(fields, reader, context, &log)
    recommendations = Recommendation.list(
      fields["recommendations"], of: id, levels: rules?.levels, rules?.rule, reader, &log)
    let list = fields["recommendations"]
    if list == nil || list?.kind == .sequence && list?.count == 0 {
      log.report(.noRecommendation, at: fields.node.start, ["name": id ?? ""])
    }
    guard let id, let title, let question, let rules else { return nil }
    (self.id, self.title, self.question) = (id, title, question)
    (levels, rule, tests) = (rules.levels, rules.rule, rules.tests)
    isAskedThreeTimes = rules.isAskedThreeTimes
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
