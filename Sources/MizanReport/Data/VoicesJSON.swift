public import MizanCore

/// Several voices for machines, in the form `voices/v1`.
///
/// Scores are 0...100 and unrounded.
public struct VoicesJSON {
  private let voices: Voices
  private let language: Language

  /// Voices whose names and titles are in `language`; ids are the same in all.
  public init(_ voices: Voices, language: Language) {
    self.voices = voices
    self.language = language
  }

  /// The whole result as one object, with the respondents in the order given.
  public var json: JSON {
    let assessments = voices.assessments
    return [
      "mizan": "voices/v1",
      "checklist": .checklist(voices.checklist, language),
      "tailoring": .tailoring(voices.checklist, nil, language),
      "city": .city(assessments[0].profile, language),
      "voices": .array(assessments.map(voice)),
      "counts": .object(
        Voices.Agreement.allCases.map { ($0.rawValue, JSON.int(voices.count($0))) }
          .map { (key: $0, value: $1) }),
      "leftOut": .int(voices.leftOut),
      "disagreements": .array(
        voices.disagreements.map {
          [
            "criterion": .string(voices.checklist.criteria[$0.criterion].id),
            "difference": .number($0.difference * 100), "share": .number($0.share),
          ]
        }),
      "criteria": .array(voices.checklist.criteria.indices.map(criterion)),
    ]
  }

  private func voice(_ assessment: Assessment) -> JSON {
    let respondent = assessment.profile.respondent
    return [
      "respondent": [
        "id": .string(respondent.id), "kind": .string(respondent.kind.rawValue),
      ],
      "date": .string(assessment.profile.date),
      "score": .score(assessment.score, withheld: assessment.total.withheld),
      "withheld": .withheld(assessment.total.withheld),
      "scoreWithoutWaivers": .total(assessment.withoutWaivers),
      "coverage": .number(assessment.coverage),
      "carried": .carried(assessment.scorecard, language),
    ]
  }

  private func criterion(_ index: Int) -> JSON {
    let criterion = voices.checklist.criteria[index]
    let levels = voices.assessments.map { assessment -> JSON in
      let finding = assessment.findings[index]
      return [
        "state": .string(finding.state.rawValue),
        "possibleLevels": .strings(finding.possibleLevels.map { criterion.levels[$0].id }),
        "implementation": finding.aspects.map(JSON.implementation) ?? .null,
      ]
    }
    return [
      "id": .string(criterion.id), "agreement": .optional(voices.agreements[index]?.rawValue),
      "voices": .array(levels),
    ]
  }
}
