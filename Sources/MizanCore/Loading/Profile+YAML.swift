internal import MizanYAML

extension Profile {
  static let keys = Keys(
    file: .profile,
    [
      .required("city", .mapping(City.keys)), .required("respondent", .mapping(Respondent.keys)),
      .required("date", .date), .optional("facts", .entries(.factPath, FactStatement.shape)),
      .optional("answers", .entries(.criterion, Answer.shape)),
      .optional("mandate", .entries([.identifier, .criterion], CityMandate.shape)),
      .optional("fictional", .bool), .optional("answered", .entries(.identifier, .version)),
      .optional("costs", Profile.costsShape), .optional("currency", .currency),
    ])

  /// The top of a profile's file, its answers and mandates checked against `rulebook`.
  init?(_ root: YAMLNode, _ rulebook: Rulebook, _ log: inout FileLog) {
    guard let fields = Fields(root, Profile.keys, &log) else { return nil }
    let reader = TextReader(fields, &log)
    let city = fields["city"].flatMap { City($0, reader, &log) }
    let respondent = fields["respondent"].flatMap { Respondent($0, &log) }
    let date = fields["date"]?.date(&log)
    isFictional = fields["fictional"]?.bool(&log) ?? false
    mandates = Profile.mandates(fields["mandate"], rulebook, reader, &log)
    facts = Profile.facts(fields["facts"], rulebook, reader, isFictional: isFictional, &log)
    (answers, earlierAnswers) = Profile.answers(
      fields["answers"], rulebook, reader, evidenceExpected: !isFictional, &log)
    answeredVersions = Profile.versions(fields["answered"], rulebook, &log)
    (costs, currency) = Profile.costs(fields, rulebook, &log)
    guard let city, let respondent, let date else { return nil }
    (self.city, self.respondent, self.date) = (city, respondent, date)
  }

  private static func mandates(
    _ node: YAMLNode?, _ rulebook: Rulebook, _ reader: TextReader, _ log: inout FileLog
  ) -> [String: CityMandate] {
    guard let node else { return [:] }
    guard node.kind == .mapping else {
      log.reportNoMapping(node, known: rulebook.groupIDs)
      return [:]
    }
    let groups = rulebook.groupIDs
    let earlier = rulebook.earlierIDs
    // A name that is not declared may be a group of a checklist that could not be read.
    let isCertain = !rulebook.incomplete.contains(.checklist)
    var mandates: [String: CityMandate] = [:]
    for (key, value) in node.pairs {
      let mandate = CityMandate(value, reader, &log)
      let isCriterion = rulebook.criteria[key.text] != nil || rulebook.broken.contains(key.text)
      if isCertain, !isCriterion, !groups.contains(key.text), !earlier.contains(key.text) {
        log.reportUnknown(
          .unknownMandateTarget, key.text, at: key.place,
          candidates: groups + rulebook.criterionIDs, ["known": FileLog.list(groups)])
      }
      mandates[key.text] = mandate
    }
    return mandates
  }

  private static func facts(
    _ node: YAMLNode?, _ rulebook: Rulebook, _ reader: TextReader, isFictional: Bool,
    _ log: inout FileLog
  ) -> [String: FactStatement] {
    guard let node else { return [:] }
    let known = rulebook.names.facts
    guard node.kind == .mapping else {
      log.reportNoMapping(node, known: known)
      return [:]
    }
    var facts: [String: FactStatement] = [:]
    for (key, value) in node.pairs {
      guard let declaration = rulebook.facts[key.text] else {
        // It may stand in a file of facts or a checklist that could not be read in full.
        if !rulebook.incomplete.isDisjoint(with: [.facts, .checklist]) { continue }
        let isGiven = FactDeclaration.given.contains { $0.path == key.text }
        if rulebook.parameters.contains(key.text) {
          log.report(.parameterStated, at: key.place, ["name": key.text])
        } else if isGiven {
          log.report(.givenFact, at: key.place, ["name": key.text])
        } else {
          log.reportUnknown(.unknownFact, key.text, at: key.place, candidates: known)
        }
        continue
      }
      guard let statement = FactStatement(value, of: declaration, reader, &log) else { continue }
      let hasNone = value["evidence"].map { $0.kind == .sequence && $0.count == 0 } ?? true
      if !isFictional, hasNone, statement.content != .unknown {
        log.report(
          declaration.needsEvidence ? .factNeedsEvidence : .evidenceMissing, at: key.place,
          ["name": key.text])
      }
      if case .absent = statement.content, !rulebook.asksWhetherThereIs(key.text) {
        log.report(.absentAndNotAskedFor, at: key.place, ["name": key.text])
      }
      facts[key.text] = statement
    }
    return facts
  }

  private static func answers(
    _ node: YAMLNode?, _ rulebook: Rulebook, _ reader: TextReader, evidenceExpected: Bool,
    _ log: inout FileLog
  ) -> (today: [String: Answer], earlier: [String: EarlierAnswer]) {
    guard let node else { return ([:], [:]) }
    guard node.kind == .mapping else {
      log.reportNoMapping(node, known: rulebook.criterionIDs)
      return ([:], [:])
    }
    let known = rulebook.criterionIDs
    let earlierIDs = rulebook.earlierIDs
    var answers: [String: Answer] = [:]
    var earlier: [String: EarlierAnswer] = [:]
    for (key, value) in node.pairs {
      let id = key.text
      let isGiven: Bool
      if let criterion = rulebook.criteria[id] {
        guard let answer = Answer(value, to: criterion, reader, &log) else { continue }
        answers[id] = answer
        // What one checklist has replaced, another may still ask.
        let asEarlier = EarlierAnswer(answer, to: criterion)
        if earlierIDs.contains(id) { earlier[id] = asEarlier }
        isGiven = asEarlier.hasLevel
      } else if earlierIDs.contains(id) {
        guard let answer = EarlierAnswer(value, reader, &log) else { continue }
        earlier[id] = answer
        isGiven = answer.hasLevel
      } else {
        if rulebook.broken.contains(id) { continue }
        log.reportUnknown(.unknownCriterion, id, at: key.place, candidates: known)
        continue
      }
      // Evidence that was given and could not be read is no second problem.
      let hasNone = value["evidence"].map { $0.kind == .sequence && $0.count == 0 } ?? true
      if evidenceExpected, isGiven, hasNone {
        log.report(.evidenceMissing, at: key.place, ["name": id])
      }
    }
    return (answers, earlier)
  }
}

extension City {
  fileprivate static let keys = Keys(
    "city",
    [
      .required("id", .identifier), .required("name", .text), .optional("local-name", .string),
      .optional("country", .country),
      .optional("roles", .list(of: .choice(CityRole.self))),
      .optional("size", .choice(CitySize.self)),
    ])

  fileprivate init?(_ node: YAMLNode, _ reader: TextReader, _ log: inout FileLog) {
    guard let fields = Fields(node, City.keys, &log) else { return nil }
    let id = fields["id"]?.identifier(&log)
    let name = reader.text(fields["name"], &log)
    localName = fields["local-name"]?.string(&log)
    country = fields["country"]?.countryCode(&log)
    size = fields["size"]?.choice(CitySize.self, &log)
    roles = []
    for element in fields["roles"]?.list(&log) ?? [] {
      if let role = element.choice(CityRole.self, &log) { roles.append(role) }
    }
    guard let id, let name else { return nil }
    (self.id, self.name) = (id, name)
  }
}

extension Respondent {
  fileprivate static let keys = Keys(
    "respondent", [.required("id", .identifier), .required("kind", .choice(Kind.self))])

  fileprivate init?(_ node: YAMLNode, _ log: inout FileLog) {
    guard let fields = Fields(node, Respondent.keys, &log) else { return nil }
    let id = fields["id"]?.identifier(&log)
    let kind = fields["kind"]?.choice(Kind.self, &log)
    guard let id, let kind else { return nil }
    (self.id, self.kind) = (id, kind)
  }
}

extension YAMLNode {
  /// Two capital letters, as in ISO 3166-1 alpha-2.
  fileprivate func countryCode(_ log: inout FileLog) -> String? {
    guard let code = string(&log) else { return nil }
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      log.report(.badCountry, at: place, ["found": code])
      return nil
    }
    return code
  }
}
