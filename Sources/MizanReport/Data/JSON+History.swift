internal import MizanCore

extension JSON {
  /// What became of answers to earlier versions, and what has changed since; null where there is
  /// nothing to say.
  static func carried(_ card: Scorecard, _ language: Language) -> JSON {
    let carryover = card.carryover
    let changes = card.changesSinceAnswered
    if carryover.isEmpty, changes == nil { return .null }
    return [
      "answers": .array(carryover.answers.map { answer($0, language) }),
      "mandates": .array(carryover.mandates.map(statement)),
      "costs": .array(carryover.costs.map(statement)),
      "changes": changes.map { .changes($0, card.checklist, language) } ?? .null,
    ]
  }

  private static func statement(_ statement: Carryover.Statement) -> JSON {
    [
      "from": .strings(statement.from), "to": .string(statement.to),
      "carried": .bool(statement.isCarried),
    ]
  }

  /// What has changed in a checklist since an earlier version.
  static func changes(
    _ changes: ChecklistChanges, _ checklist: Checklist, _ language: Language
  ) -> JSON {
    [
      "since": .string(changes.since),
      "added": .strings(changes.added.map { checklist.criteria[$0].id }),
      "reweighted": .array(
        changes.reweighted.map {
          ["id": .string($0.id), "before": .number($0.before), "now": .number($0.now)]
        }),
      "notes": .array(
        changes.changes.compactMap { change in
          change.note.map {
            ["version": .string(change.version), "note": .string($0[language])]
          }
        }),
    ]
  }

  private static func answer(_ item: Carryover.Item, _ language: Language) -> JSON {
    let (outcome, level, reason): (String, String?, String?) =
      switch item.outcome {
      case .carried: ("carried", nil, nil)
      case .merged: ("merged", nil, nil)
      case .noSuchLevel(let level): ("no-such-level", level, nil)
      case .differing: ("differing", nil, nil)
      case .partial: ("partial", nil, nil)
      case .answeredAnew: ("answered-anew", nil, nil)
      case .retired(let reason): ("retired", nil, reason[language])
      }
    return [
      "from": .strings(item.from), "to": .optional(item.to), "outcome": .string(outcome),
      "level": .optional(level), "reason": .optional(reason),
    ]
  }
}
