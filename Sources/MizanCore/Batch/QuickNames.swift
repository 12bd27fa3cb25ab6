internal import MizanExpression

/// What profiles can name, made ready for looking up by bytes.
struct QuickNames: Sendable {
  /// A fact that profiles may state.
  final class Fact: Sendable {
    let type: FactType
    /// In the checklist's vocabulary; `nil` where its rules know nothing of it.
    let slot: Int?
    let range: ClosedRange<Double>
    let needsEvidence: Bool
    /// The declared values, and each as rules see it.
    let options: ByteTable
    let values: [Value]

    init(_ declaration: FactDeclaration, _ vocabulary: FactVocabulary) {
      type = declaration.type
      slot = vocabulary.names.slot(of: declaration.path)
      range = declaration.range ?? FactDeclaration.bounds
      needsEvidence = declaration.needsEvidence
      options = ByteTable(declaration.values.map(\.id))
      values = declaration.values.map { .string($0.id) }
    }
  }

  /// A criterion that profiles may answer.
  final class Criterion: Sendable {
    /// In the checklist; `nil` where it does not ask it.
    let index: Int?
    let levels: ByteTable
    let isAskedThreeTimes: Bool

    init(_ criterion: MizanCore.Criterion, index: Int?) {
      self.index = index
      levels = ByteTable(criterion.levels.map(\.id))
      isAskedThreeTimes = criterion.isAskedThreeTimes
    }
  }

  /// A document that evidence may cite.
  final class Source: Sendable {
    /// `nil` where any section may be named.
    let sections: ByteTable?

    init(_ source: SourceDocument) {
      sections = source.sections.isEmpty ? nil : ByteTable(source.sections.map(\.id))
    }
  }

  let facts: ByteTable
  let factsByIndex: [Fact]
  let criteria: ByteTable
  let criteriaByIndex: [Criterion]
  let sources: ByteTable
  let sourcesByIndex: [Source]
  /// What a mandate may be over.
  let mandates: ByteTable
  let checklists: ByteTable
  let versions: [String]
  let topKeys = ByteTable(TopKey.allCases.map(\.name))
  let cityKeys = ByteTable(CityKey.allCases.map(\.name))
  let statementKeys = ByteTable(StatementKey.allCases.map(\.name))
  let evidenceKeys = ByteTable(EvidenceKey.allCases.map(\.name))
  let replies = ByteTable(allReplies.map(\.rawValue))
  let respondents = ByteTable(Respondent.Kind.allCases.map(\.rawValue))
  let roles = ByteTable(allRoles.map(\.rawValue))
  let sizes = ByteTable(allSizes.map(\.rawValue))
  let holders = ByteTable(allHolders.map(\.rawValue))

  // By the numbers that the tables give.
  static let allReplies = Aspect.Reply.allCases
  static let allRoles = CityRole.allCases
  static let allSizes = CitySize.allCases
  static let allHolders = CityMandate.Holder.allCases

  /// The keys at the top of a profile that are read here.
  enum TopKey: Int, CaseIterable {
    case mizan, city, respondent, date, facts, answers, mandate, fictional, answered, language

    var name: String { "\(self)" }
    var bit: UInt16 { 1 << UInt16(rawValue) }
  }

  /// The keys of a city.
  enum CityKey: Int, CaseIterable {
    case id, name, country, roles, size, localName

    var name: String { self == .localName ? "local-name" : "\(self)" }
  }

  /// The keys of a statement of a fact, or of an answer.
  enum StatementKey: Int, CaseIterable {
    case value, level, because, evidence, rule, means, practice, notApplicable

    var name: String { self == .notApplicable ? "not-applicable" : "\(self)" }
  }

  /// The keys of a piece of evidence.
  enum EvidenceKey: Int, CaseIterable {
    case source, section, document, phrase, url, date

    var name: String { "\(self)" }
  }

  init(_ rulebook: Rulebook, _ checklist: Checklist) {
    let paths = rulebook.names.facts
    facts = ByteTable(paths)
    factsByIndex = paths.compactMap { path in
      rulebook.facts[path].map { Fact($0, checklist.vocabulary) }
    }
    let earlier = rulebook.earlierIDs
    // What some checklist asks no more is for the full reader.
    let ids = rulebook.criterionIDs.filter { !earlier.contains($0) }
    let places = Dictionary(
      checklist.criteria.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    criteria = ByteTable(ids)
    criteriaByIndex = ids.compactMap { id in
      rulebook.criteria[id].map { Criterion($0, index: places[id]) }
    }
    sources = ByteTable(rulebook.sources.map(\.id))
    sourcesByIndex = rulebook.sources.map(Source.init)
    mandates = ByteTable(rulebook.groupIDs + rulebook.criterionIDs)
    checklists = ByteTable(rulebook.checklists.map(\.id))
    versions = rulebook.checklists.map(\.version)
  }
}
