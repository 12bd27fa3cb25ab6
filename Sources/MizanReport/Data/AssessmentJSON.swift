public import MizanCore
internal import MizanExpression

/// An assessment for machines, in the form `assessment/v1`.
///
/// Scores are 0...100 and unrounded.
public struct AssessmentJSON {
  private let assessment: Assessment
  private let language: Language
  private let frameworks: [Framework]

  /// An assessment whose titles and texts are in `language`; ids are the same in all.
  ///
  /// `frameworks` are those whose objectives it says something of.
  public init(_ assessment: Assessment, language: Language, frameworks: [Framework] = []) {
    self.frameworks = frameworks
    self.assessment = assessment
    self.language = language
  }

  /// The whole result as one object; what does not apply or is withheld is null.
  public var json: JSON {
    let checklist = assessment.checklist
    let profile = assessment.profile
    return [
      "mizan": "assessment/v1",
      "checklist": .checklist(checklist, language),
      "city": .city(profile, language),
      "respondent": [
        "id": .string(profile.respondent.id), "kind": .string(profile.respondent.kind.rawValue),
      ],
      "date": .string(profile.date),
      "language": .string(language.rawValue),
      "score": .score(assessment.score, withheld: assessment.total.withheld),
      "withheld": .withheld(assessment.total.withheld),
      "mandateScore": .score(
        assessment.mandateScore, withheld: assessment.mandateWithheld),
      "implementation": assessment.implementationGap().map(JSON.implementation) ?? .null,
      "tailoring": .tailoring(assessment.checklist, assessment.withoutWaivers, language),
      "carried": .carried(assessment.scorecard, language),
      "bounds": .string(assessment.isExact ? "exact" : "outer"),
      "coverage": .number(assessment.coverage),
      "band": band,
      "counts": counts,
      "groups": .array(assessment.total.groups.map(group)),
      "gaps": .array(assessment.gaps.map(gap)),
      "recommendations": .array(assessment.advice.map(recommendation)),
      "unknowns": .array(assessment.openQuestions().map(unknown)),
      "frameworks": .array(
        frameworks.flatMap { assessment.objectives(of: $0) }.map {
          JSON.objective($0, language)
        }),
    ]
  }

  private var band: JSON {
    guard let score = assessment.score,
      let low = assessment.checklist.scoring.band(of: score.low),
      let high = assessment.checklist.scoring.band(of: score.high)
    else { return .null }
    return ["low": .string(low.id), "high": .string(high.id)]
  }

  private var counts: JSON {
    .object(State.allCases.map { (key: $0.rawValue, value: JSON.int(assessment.count($0))) })
  }

  private func group(_ result: GroupResult) -> JSON {
    [
      "id": .string(result.group.id),
      "title": .string(result.group.title[language]),
      "weight": .number(result.group.weight),
      "share": .number(result.share),
      "scoring": .scoring(result.group.scoring),
      "score": .score(result.score, withheld: result.withheld),
      "withheld": .withheld(result.withheld),
      "coverage": .number(result.score?.coverage ?? 1),
      "groups": .array(result.groups.map(group)),
      "criteria": .array(result.group.criteria.map { criterion(assessment.findings[$0.index]) }),
    ]
  }

  private func criterion(_ finding: Finding) -> JSON {
    let levels = finding.criterion.levels
    let possible = finding.possibleLevels.map { levels[$0] }
    let score = finding.scores.map { scores -> JSON in
      ["low": .number(scores.lowerBound * 100), "high": .number(scores.upperBound * 100)]
    }
    return [
      "id": .string(finding.criterion.id),
      "title": .string(finding.criterion.title[language]),
      "state": .string(finding.state.rawValue),
      "level": .optional(finding.level.map { levels[$0].id }),
      "possibleLevels": .array(possible.map { .string($0.id) }),
      "score": score ?? .null,
      "implementation": finding.implementation.map(JSON.implementation) ?? .null,
      "waived": .bool(finding.waiver != nil),
      "measured": finding.measured.map(JSON.number) ?? .null,
      "weight": .number(finding.weight),
      "share": .number(finding.share),
      "mandate": .string(finding.mandate.holder.rawValue),
      "counterpart": .optional(finding.mandate.counterpart?[language]),
      "byHand": .bool(finding.isByHand),
      "because": .optional(because(finding)),
      "evidence": .array(finding.evidence(in: assessment).map(evidence)),
      "missingFacts": .array(finding.missingFacts.map { .string(path($0)) }),
      "explanation": .array(explanation(finding)),
    ]
  }

  private func path(_ slot: Int) -> String {
    assessment.checklist.vocabulary.declarations[slot].path
  }

  /// What each expression of a rule came to, part by part.
  private func explanation(_ finding: Finding) -> [JSON] {
    guard finding.isComputed, let rule = finding.criterion.rule else { return [] }
    return rule.expressions.map { expression in
      [
        "expression": .string(expression.text.oneLine),
        "value": .string(expression.value(assessment.facts).written),
        "terms": .array(
          expression.terms(assessment.facts).map { term in
            [
              "expression": .string(term.text), "value": .string(term.value.written),
              "missing": .array(term.missing.map { .string(path($0)) }),
            ]
          }),
      ]
    }
  }

  private func because(_ finding: Finding) -> String? {
    if case .notApplicable(let reason)? = finding.answer?.reply { return reason[language] }
    return finding.answer?.because?[language]
  }

  private func evidence(_ evidence: Evidence) -> JSON {
    JSON.passage([
      ("source", evidence.source), ("section", evidence.section),
      ("document", evidence.document), ("phrase", evidence.phrase),
      ("url", evidence.url), ("date", evidence.date),
    ])
  }

  private func gap(_ gap: Gap) -> JSON {
    let criterion = assessment.findings[gap.index].criterion
    return [
      "criterion": .string(criterion.id),
      "level": .optional(gap.level.map { criterion.levels[$0].id }),
      "nextLevel": .optional(gap.nextLevel.map { criterion.levels[$0].id }),
      "gain": .gain(gap.gain),
      "priority": .int(gap.priority),
      "section": .string(gap.section.rawValue),
    ]
  }

  private func recommendation(_ advice: Advice) -> JSON {
    [
      "id": .string(advice.recommendation.id),
      "criterion": .string(assessment.findings[advice.index].criterion.id),
      "text": .string(advice.recommendation.text[language]),
      "effort": .string(advice.recommendation.effort.rawValue),
      "horizon": .string(advice.recommendation.horizon.rawValue),
      "mandate": .string(advice.mandate.holder.rawValue),
      "counterpart": .optional(advice.mandate.counterpart?[language]),
      "section": .string(advice.section.rawValue),
      "gain": .gain(advice.gain),
      "practices": .array(advice.practices.map { .practice($0, language) }),
    ]
  }

  private func unknown(_ open: OpenQuestion) -> JSON {
    .object([
      JSON.subject(of: open, assessment.checklist),
      (key: "width", value: .number(open.width * 100)),
      (key: "meanWidth", value: .number(open.meanWidth * 100)),
      (key: "mostWidth", value: .number(open.mostWidth * 100)),
      (key: "mayChangeBand", value: .bool(open.mayChangeBand)),
    ])
  }
}
