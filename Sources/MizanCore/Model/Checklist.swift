/// A theme of a checklist: criteria, or groups of them, with weights.
public struct Group: Hashable, Identifiable, Sendable {
  /// A criterion at its place in the checklist.
  public struct Member: Hashable, Sendable {
    /// The criterion's index in `Checklist.criteria`.
    public var index: Int
    /// Not negative; only its ratio to the group's other weights matters.
    public var weight: Double
  }

  /// A group holds groups or criteria, never both.
  public enum Members: Hashable, Sendable {
    case groups([Group])
    case criteria([Member])
  }

  /// The name that profiles set a mandate by; unique in its checklist.
  public var id: String
  /// The theme, as a heading of reports.
  public var title: LocalizedText
  /// Its weight in the group above; not negative.
  public var weight: Double
  /// What it sets of its scoring itself.
  public var changes = ScoringChanges()
  /// The group's own scoring, with that of the group above for what it does not set.
  public var scoring: Scoring
  /// What is weighed against each other in it.
  public var members: Members

  /// The groups directly in it; empty when it holds criteria.
  public var groups: [Group] {
    if case .groups(let groups) = members { return groups }
    return []
  }

  /// The criteria directly in it; empty when it holds groups.
  public var criteria: [Member] {
    if case .criteria(let criteria) = members { return criteria }
    return []
  }

  /// The indices of all criteria in it, however deep.
  public var allCriteria: [Int] { criteria.map(\.index) + groups.flatMap(\.allCriteria) }

  /// All groups in it, however deep, each before those in it.
  var allGroups: [Group] { groups.withInner }

  /// Whether the criterion at `index` is in it, however deep.
  func holds(_ index: Int) -> Bool {
    switch members {
    case .criteria(let members): members.contains { $0.index == index }
    case .groups(let groups): groups.contains { $0.holds(index) }
    }
  }
}

/// A versioned tree of groups and criteria with its scoring method.
///
/// One file of `rules/checklists`.
public struct Checklist: Hashable, Identifiable, Sendable {
  /// One to four numbers with dots between, such as `1.0.0` or `2021`.
  public var version: String
  /// What it asks about, where it comes from and how its weights were chosen.
  public var summary: LocalizedText?
  /// Ids of the source documents it rests on as a whole.
  public var sources: [String]
  /// The facts that its rules may test: those of `rules/facts.yaml`, then its own.
  public var vocabulary: FactVocabulary
  /// Every criterion once, in the checklist's order.
  public var criteria: [Criterion]
  /// The whole: its id, title and scoring are the checklist's.
  public var root: Group
  /// How it came from its earlier versions.
  public var history = ChecklistHistory()

  /// What differs from the checklist's file; `nil` where nothing does.
  public var tailoring: AppliedTailoring?

  /// The name that a request asks for it by, and that of its file in `rules/checklists`.
  public var id: String { root.id }
  /// What a person knows it by.
  public var title: LocalizedText { root.title }
  /// How the total is made, and read: its groups may each set their own.
  public var scoring: Scoring { root.scoring }

  /// Whether it, or a group in it, is called `id`.
  public func has(group id: String) -> Bool {
    func isIn(_ group: Group) -> Bool { group.id == id || group.groups.contains(where: isIn) }
    return isIn(root)
  }

  /// The ids of the groups around each criterion, outermost first, in the order of `criteria`.
  public var groupPaths: [[String]] {
    var paths = [[String]](repeating: [], count: criteria.count)
    func walk(_ group: Group, _ path: [String]) {
      for member in group.criteria { paths[member.index] = path }
      for inner in group.groups { walk(inner, path + [inner.id]) }
    }
    walk(root, [])
    return paths
  }
}

extension [Group] {
  /// The groups and all in them, however deep, each before those in it.
  var withInner: [Group] { flatMap { [$0] + $0.allGroups } }
}
