/// Everything that `rules/` holds: sources, challenges, criteria and checklists, checked against
/// each other.
///
/// Immutable once loaded: share it freely between tasks.
public struct Rulebook: Sendable {
  /// In the order of their files.
  public internal(set) var sources: [SourceDocument] = []
  /// In the order of their file.
  public internal(set) var challenges: [Challenge] = []
  /// In the order of their files.
  public internal(set) var frameworks: [Framework] = []
  /// Every fact that profiles may state, by its path.
  public internal(set) var facts: [String: FactDeclaration] = [:]
  /// The paths of parameters, which no profile states.
  var parameters: Set<String> = []
  /// The facts of `rules/facts.yaml` as rules test them.
  public internal(set) var vocabulary = FactVocabulary()
  /// Every criterion by its id, those that stand in checklists included.
  public internal(set) var criteria: [String: Criterion] = [:]
  /// In the order of their files.
  public internal(set) var checklists: [Checklist] = []

  /// The file each criterion was read from, by the criterion's id.
  public internal(set) var criterionFiles: [String: String] = [:]

  /// The file each checklist was read from, by the checklist's id.
  public internal(set) var checklistFiles: [String: String] = [:]

  /// Ids of criteria whose own file has errors: to name one is no second error.
  var broken: Set<String> = []

  /// Ids of criteria whose files were not needed, and not read.
  var passedOver: Set<String> = []

  /// Kinds of files of which some could not be read in full: a name of that kind that is not
  /// declared may stand in one of them.
  var incomplete: Set<FileKind> = []

  /// What the files declare; empty until all are read.
  var names = DeclaredNames()

  /// What references can lead to; nothing until all files are read.
  var targets = ReferenceTargets()

  /// The ids of all criteria, sorted.
  public var criterionIDs: [String] { names.criteria }

  /// The ids of the groups of all checklists, in their order, each once.
  public var groupIDs: [String] { names.groups }

  /// The checklist called `id`, or `nil` when there is none.
  public func checklist(_ id: String) -> Checklist? { checklists.first { $0.id == id } }

  /// The document cited as `id`, or `nil` when there is none.
  public func source(_ id: String) -> SourceDocument? { sources.first { $0.id == id } }

  /// The framework called `id`, or `nil` when there is none.
  public func framework(_ id: String) -> Framework? { frameworks.first { $0.id == id } }

  /// The challenge that criteria address as `id`, or `nil` when there is none.
  public func challenge(_ id: String) -> Challenge? { challenges.first { $0.id == id } }

  /// The checklists that ask something `profile` says something about.
  public func checklists(spokenToBy profile: Profile) -> [Checklist] {
    checklists.filter { spoken(to: $0, by: profile) > 0 }
  }

  /// The checklists that a profile says it answers; else all that it speaks to, those first that it says most of.
  public func checklists(meantBy profile: Profile) -> [Checklist] {
    let named = checklists.filter { profile.answeredVersions[$0.id] != nil }
    guard named.isEmpty else { return named }
    let counts = checklists.map { spoken(to: $0, by: profile) }
    return checklists.indices.filter { counts[$0] > 0 }.sorted {
      counts[$0] == counts[$1] ? $0 < $1 : counts[$0] > counts[$1]
    }.map { checklists[$0] }
  }

  /// How many criteria of a checklist `profile` says something about.
  public func spoken(to checklist: Checklist, by profile: Profile) -> Int {
    let today = checklist.criteria.count { criterion in
      profile.answers[criterion.id] != nil
        || names.readFacts[criterion.id, default: []].contains { profile.facts[$0] != nil }
    }
    return today + checklist.history.earlierIDs.count { profile.earlierAnswers[$0] != nil }
  }

  /// The ids that some checklist has replaced or retired.
  var earlierIDs: Set<String> { names.earlier }

  /// Whether any rule asks with `has` if there is such a fact.
  public func asksWhetherThereIs(_ path: String) -> Bool { names.testedFacts.contains(path) }
}
