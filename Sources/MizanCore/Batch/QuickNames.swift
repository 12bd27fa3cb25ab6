internal import MizanExpression
internal import MizanYAML

/// What profiles can name, made ready for looking up by bytes.
///
/// An object, and of it only numbers are handed on: nothing of it is counted while a profile is read.
final class QuickNames: Sendable {
  /// A fact that profiles may state.
  struct Fact: Sendable {
    let type: FactType
    /// In the checklist's vocabulary; `nil` where its rules know nothing of it.
    let slot: Int?
    let range: ClosedRange<Double>
    let needsEvidence: Bool
    /// The declared values.
    let options: ByteTables.Table
    /// Where each of them stands as rules see it, among those of all facts.
    let values: Range<Int>
  }

  /// A criterion that profiles may answer.
  struct Criterion: Sendable {
    /// In the checklist; `nil` where it does not ask it.
    let index: Int?
    let levels: ByteTables.Table
    let isAskedThreeTimes: Bool
  }

  let tables: ByteTables
  let facts: ByteTables.Table
  let factsByIndex: [Fact]
  let values: [FactValues.Known]
  let criteria: ByteTables.Table
  let criteriaByIndex: [Criterion]
  /// The documents that evidence may cite, and the sections of each; `nil` where any section may be named.
  let sources: ByteTables.Table
  let sections: [ByteTables.Table?]
  /// What a mandate may be over.
  let mandates: ByteTables.Table
  let checklists: ByteTables.Table
  let versions: [String]
  let words: Words

  /// The words of profiles that are the same whatever the rules.
  struct Words: Sendable {
    let topKeys, cityKeys, statementKeys, evidenceKeys: ByteTables.Table
    let replies, respondents, roles, sizes, holders, languages: ByteTables.Table

    init(_ tables: inout ByteTables) {
      topKeys = tables.add(TopKey.allCases.map(\.name))
      cityKeys = tables.add(CityKey.allCases.map(\.name))
      statementKeys = tables.add(StatementKey.allCases.map(\.name))
      evidenceKeys = tables.add(EvidenceKey.allCases.map(\.name))
      replies = tables.add(allReplies.map(\.rawValue))
      respondents = tables.add(Respondent.Kind.allCases.map(\.rawValue))
      roles = tables.add(allRoles.map(\.rawValue))
      sizes = tables.add(allSizes.map(\.rawValue))
      holders = tables.add(allHolders.map(\.rawValue))
      languages = tables.add(Language.allCases.map(\.rawValue))
    }
  }

  // By the numbers that the tables give.
  static let allReplies = Aspect.Reply.allCases
  static let allRoles = CityRole.allCases
  static let allSizes = CitySize.allCases
  static let allHolders = CityMandate.Holder.allCases

  init(_ rulebook: Rulebook, _ checklist: Checklist) {
    var tables = ByteTables()
    words = Words(&tables)
    let declarations = rulebook.names.facts.compactMap { rulebook.facts[$0] }
    facts = tables.add(declarations.map(\.path))
    var values: [FactValues.Known] = []
    factsByIndex = declarations.map { Fact($0, checklist.vocabulary, &tables, &values) }
    self.values = values
    let earlier = rulebook.earlierIDs
    // What some checklist asks no more is for the full reader.
    let asked = rulebook.criterionIDs.filter { !earlier.contains($0) }
      .compactMap { rulebook.criteria[$0] }
    let places = Dictionary(
      checklist.criteria.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    criteria = tables.add(asked.map(\.id))
    criteriaByIndex = asked.map { criterion in
      Criterion(
        index: places[criterion.id], levels: tables.add(criterion.levels.map(\.id)),
        isAskedThreeTimes: criterion.isAskedThreeTimes)
    }
    sources = tables.add(rulebook.sources.map(\.id))
    sections = rulebook.sources.map { source in
      source.sections.isEmpty ? nil : tables.add(source.sections.map(\.id))
    }
    mandates = tables.add(rulebook.groupIDs + rulebook.criterionIDs)
    checklists = tables.add(rulebook.checklists.map(\.id))
    versions = rulebook.checklists.map(\.version)
    self.tables = tables
  }

  /// The index of a scalar's text in a list; `nil` where it is none of it.
  @inline(__always)
  func find(_ nodes: FlatNodes, _ node: Int, in table: ByteTables.Table) -> Int? {
    tables.index(of: nodes.text(node), in: table)
  }
}

extension QuickNames.Fact {
  fileprivate init(
    _ declaration: FactDeclaration, _ vocabulary: FactVocabulary, _ tables: inout ByteTables,
    _ values: inout [FactValues.Known]
  ) {
    type = declaration.type
    slot = vocabulary.names.slot(of: declaration.path)
    range = declaration.range ?? FactDeclaration.bounds
    needsEvidence = declaration.needsEvidence
    options = tables.add(declaration.values.map(\.id))
    let first = values.count
    values += declaration.values.map { FactValues.Known(.string($0.id)) }
    self.values = first..<values.count
  }
}
