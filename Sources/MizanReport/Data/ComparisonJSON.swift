public import MizanCore

/// A comparison for machines, in the form `comparison/v1`.
///
/// Scores are 0...100 and unrounded.
public struct ComparisonJSON {
  private let comparison: Comparison
  private let language: Language

  /// A comparison whose names and titles are in `language`; ids are the same in all.
  public init(_ comparison: Comparison, language: Language) {
    self.comparison = comparison
    self.language = language
  }

  /// The whole result as one object, with the cities in the order given and never ranked.
  public var json: JSON {
    [
      "mizan": "comparison/v1",
      "checklist": .checklist(comparison.checklist, language),
      "tailoring": .tailoring(comparison.checklist, nil, language),
      "cities": .array(comparison.assessments.map(city)),
      "groups": .array(rows.map(group)),
      "pairs": .array(comparison.pairs.map(pair)),
      "learning": .array(comparison.lessons.map(lesson)),
      "method": ["samples": .null, "seed": .null, "weights": "given"],
    ]
  }

  private func id(_ index: Int) -> JSON {
    .string(comparison.assessments[index].profile.city.id)
  }

  private func city(_ assessment: Assessment) -> JSON {
    guard case .object(let name) = JSON.city(assessment.profile, language) else { return .null }
    return .object(
      name + [
        (key: "date", value: .string(assessment.profile.date)),
        (
          key: "score",
          value: .score(assessment.score, withheld: assessment.total.withheld)
        ),
        (key: "withheld", value: .withheld(assessment.total.withheld)),
        (key: "scoreWithoutWaivers", value: .total(assessment.withoutWaivers)),
        (key: "coverage", value: .number(assessment.coverage)),
        (key: "carried", value: .carried(assessment, language)),
        (key: "rank", value: .null),
      ])
  }

  /// The positions of the groups in each assessment's flattened results.
  private var rows: Range<Int> { 1..<comparison.assessments[0].total.flattened.count }

  private func group(_ row: Int) -> JSON {
    let first = comparison.assessments[0].total.flattened[row]
    let cells = comparison.assessments.map { assessment -> JSON in
      let result = assessment.total.flattened[row]
      return [
        "city": .string(assessment.profile.city.id),
        "score": .score(result.score, withheld: result.withheld),
        "withheld": .withheld(result.withheld),
        "coverage": .number(result.score?.coverage ?? 1),
      ]
    }
    return [
      "id": .string(first.group.id), "parent": .optional(first.parent),
      "title": .string(first.group.title[language]), "cities": .array(cells),
    ]
  }

  private func pair(_ pair: Comparison.Pair) -> JSON {
    [
      "a": id(pair.a), "b": id(pair.b), "aSurelyAhead": .bool(pair.aSurelyAhead),
      "bSurelyAhead": .bool(pair.bSurelyAhead), "aAheadShare": .null,
    ]
  }

  private func lesson(_ lesson: Comparison.Lesson) -> JSON {
    [
      "learner": id(lesson.learner), "teacher": id(lesson.teacher),
      "criterion": .string(comparison.checklist.criteria[lesson.criterion].id),
    ]
  }
}
