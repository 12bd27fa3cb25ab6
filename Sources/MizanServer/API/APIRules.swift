internal import MizanCore
internal import MizanReport

/// Checklists and criteria, for programs.
struct APIRules {
  let rulebook: Rulebook
  let language: Language

  /// What a path names; `nil` where it is nothing.
  func get(_ path: [String]) -> Response? {
    switch (path[0], path.count) {
    case ("checklists", 1): return .json(.array(rulebook.checklists.map(head)))
    case ("checklists", 2): return rulebook.checklist(path[1]).map { .json(checklist($0)) }
    case ("criteria", 1): return .json(.array(criteria.map { .string($0.id) }))
    default: return criteria.first { $0.id == path[1] }.map { .json(criterion($0)) }
    }
  }

  /// Each once, in the order of the checklists.
  private var criteria: [Criterion] {
    var seen: Set<String> = []
    return rulebook.checklists.flatMap(\.criteria).filter { seen.insert($0.id).inserted }
  }

  private func head(_ checklist: Checklist) -> JSON {
    .object([
      ("id", .string(checklist.id)), ("version", .string(checklist.version)),
      ("title", .string(checklist.root.title[language])),
      ("criteria", .int(checklist.criteria.count)),
    ])
  }

  private func checklist(_ checklist: Checklist) -> JSON {
    .object([
      ("id", .string(checklist.id)), ("version", .string(checklist.version)),
      ("title", .string(checklist.root.title[language])),
      ("groups", .array(checklist.root.groups.map { group($0, in: checklist) })),
      ("criteria", .array(checklist.criteria.map(criterion))),
    ])
  }

  private func group(_ group: Group, in checklist: Checklist) -> JSON {
    .object([
      ("id", .string(group.id)), ("title", .string(group.title[language])),
      ("weight", .number(group.weight)),
      ("groups", .array(group.groups.map { self.group($0, in: checklist) })),
      (
        "criteria",
        .array(
          group.criteria.map { member in
            .object([
              ("id", .string(checklist.criteria[member.index].id)),
              ("weight", .number(member.weight)),
            ])
          })
      ),
    ])
  }

  private func criterion(_ criterion: Criterion) -> JSON {
    .object([
      ("id", .string(criterion.id)), ("title", .string(criterion.title[language])),
      ("question", .string(criterion.question[language])),
      ("help", criterion.help.map { .string($0[language]) } ?? .null),
      ("computed", .bool(criterion.rule != nil)),
      (
        "levels",
        .array(
          criterion.levels.map { level in
            .object([("id", .string(level.id)), ("label", .string(level.label[language]))])
          })
      ),
    ])
  }
}
