internal import MizanExpression

/// The names that a rulebook's files declare, gathered once: profiles are read against them by the thousand.
struct DeclaredNames: Sendable {
  /// The ids of all criteria, sorted.
  private(set) var criteria: [String] = []
  /// The ids of the groups of all checklists, in their order, each once.
  private(set) var groups: [String] = []
  /// The ids that some checklist has replaced or retired.
  private(set) var earlier: Set<String> = []
  /// The paths of all facts, sorted.
  private(set) var facts: [String] = []
  /// The paths of facts of which some rule asks with `has` whether there is one.
  private(set) var testedFacts: Set<String> = []
  /// The paths of the facts that each criterion's rule reads, by the criterion's id.
  private(set) var readFacts: [String: [String]] = [:]

  /// None.
  init() {}

  init(_ rulebook: Rulebook) {
    criteria = rulebook.criteria.keys.sorted()
    facts = rulebook.facts.keys.sorted()
    earlier = Set(rulebook.checklists.flatMap(\.history.earlierIDs))
    for checklist in rulebook.checklists { gather(checklist.root) }
    for (id, criterion) in rulebook.criteria {
      guard let rule = criterion.rule else { continue }
      let expressions = rule.expressions
      let slots = rule.facts
      readFacts[id] = slots.map { rule.vocabulary.declarations[$0].path }
      for slot in slots
      where expressions.contains(where: { $0.use(of: slot)?.isTested == true }) {
        testedFacts.insert(rule.vocabulary.declarations[slot].path)
      }
    }
  }

  private mutating func gather(_ group: Group) {
    for inner in group.groups {
      if !groups.contains(inner.id) { groups.append(inner.id) }
      gather(inner)
    }
  }
}
