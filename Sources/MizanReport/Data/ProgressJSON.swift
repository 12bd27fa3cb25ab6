public import MizanCore

/// A city's progress for machines, in the form `progress/v1`.
///
/// Scores are 0...100 and unrounded.
public struct ProgressJSON {
  private let progress: CityProgress
  private let language: Language

  /// Progress whose names and titles are in `language`; ids are the same in all.
  public init(_ progress: CityProgress, language: Language) {
    self.progress = progress
    self.language = language
  }

  /// The whole result as one object, oldest date first.
  public var json: JSON {
    let assessments = progress.assessments
    return [
      "mizan": "progress/v1",
      "checklist": .checklist(progress.checklist, language),
      "tailoring": .tailoring(progress.checklist, nil, language),
      "city": .city(assessments[0].profile, language),
      "criteria": .strings(progress.askedCriteria.map(\.id)),
      "commonKnown": .bool(progress.isCommonKnown),
      "dates": .array(assessments.map(date)),
      "steps": .array(progress.steps.map(step)),
      "methodChanges": progress.methodChanges.map {
        .changes($0, progress.checklist, language)
      } ?? .null,
      "olderMethod": older,
    ]
  }

  private func date(_ assessment: Assessment) -> JSON {
    let respondent = assessment.profile.respondent
    return [
      "date": .string(assessment.profile.date),
      "respondent": [
        "id": .string(respondent.id), "kind": .string(respondent.kind.rawValue),
      ],
      "score": .score(assessment.score, withheld: assessment.total.withheld),
      "withheld": .withheld(assessment.total.withheld),
      "scoreWithoutWaivers": .total(assessment.withoutWaivers),
      "coverage": .number(assessment.coverage),
      "carried": .carried(assessment.scorecard, language),
      "groups": .array(
        assessment.total.flattened.dropFirst().map { result in
          [
            "id": .string(result.group.id), "parent": .optional(result.parent),
            "score": .score(result.score, withheld: result.withheld),
          ]
        }),
    ]
  }

  private func step(_ step: CityProgress.Step) -> JSON {
    let (before, after) = (progress.assessments[step.from], progress.assessments[step.from + 1])
    return [
      "from": .string(before.profile.date), "to": .string(after.profile.date),
      "movement": .optional(step.movements.first.flatMap { $0?.rawValue }),
      "groups": .array(
        zip(after.total.flattened, step.movements).dropFirst().map { result, movement in
          ["id": .string(result.group.id), "movement": .optional(movement?.rawValue)]
        }),
      "changes": .array(step.changes.map { self.change($0, before, after) }),
      "otherRespondent": .bool(step.isOtherRespondent),
    ]
  }

  private func change(
    _ change: CriterionChange, _ before: Assessment, _ after: Assessment
  ) -> JSON {
    let (old, new) = (before.findings[change.criterion], after.findings[change.criterion])
    let isAskedThreeTimes = new.criterion.isAskedThreeTimes
    func parts(_ finding: Finding) -> JSON { finding.aspects.map(JSON.implementation) ?? .null }
    return [
      "criterion": .string(new.criterion.id), "kind": .string(change.kind.rawValue),
      "before": .string(old.state.rawValue), "after": .string(new.state.rawValue),
      "implementation": isAskedThreeTimes ? ["before": parts(old), "after": parts(new)] : .null,
    ]
  }

  private var older: JSON {
    guard let older = progress.olderMethod else { return .null }
    return [
      "version": .string(older.assessment.checklist.version),
      "score": .score(older.assessment.score, withheld: older.assessment.total.withheld),
      "withheld": .withheld(older.assessment.total.withheld),
      "effect": older.effect.map { JSON.gain($0.by) } ?? .null,
      "bounds": .optional(older.effect.map { $0.isExact ? "exact" : "outer" }),
    ]
  }
}
