internal import MizanCore

extension JSON {
  /// What differs from the checklist's own file; null where it stands as it is.
  ///
  /// - Parameters:
  ///   - checklist: as it was used.
  ///   - withoutWaivers: the total without the waivers, where any hold.
  ///   - language: of titles and reasons.
  /// - Returns: an object, or null.
  static func tailoring(
    _ checklist: Checklist, _ withoutWaivers: GroupResult?, _ language: Language
  ) -> JSON {
    guard let applied = checklist.tailoring else { return .null }
    let waivers = applied.tailoring.waivers.map { waiver -> JSON in
      [
        "criterion": .string(waiver.criterion), "reason": .string(waiver.reason[language]),
        "by": .optional(waiver.author?[language]),
        "until": .optional(waiver.until.map { "\($0)" }),
        "expired": .bool(applied.expired.contains(waiver)),
        "holds": .bool(applied.waived.values.contains(waiver)),
      ]
    }
    return [
      "id": .string(applied.tailoring.id), "title": .string(applied.tailoring.title[language]),
      "reason": .optional(applied.tailoring.reason?[language]),
      "changes": .array(applied.changes.map(change)), "waivers": .array(waivers),
      "scoreWithoutWaivers": .total(withoutWaivers),
    ]
  }

  private static func change(_ change: AppliedTailoring.Change) -> JSON {
    let isPair = change.kind != .leftOut
    return [
      "kind": .string(change.kind.rawValue), "target": .string(change.target),
      "setting": .optional(change.setting),
      "before": isPair ? .string(change.before) : .null,
      "after": isPair ? .string(change.after) : .null,
    ]
  }
}
