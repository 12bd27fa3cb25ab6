public import MizanCore

/// A comparison for machines, in the form `comparison/v1`.
///
/// Scores are 0...100 and unrounded.
public struct ComparisonJSON {
  private let comparison: Comparison
  private let robustness: Robustness?
  private let rulebook: Rulebook
  private let language: Language

  /// A comparison as data.
  ///
  /// - Parameters:
  ///   - comparison: the cities, in the order to write them.
  ///   - robustness: how far their ranks hold; `nil` for no ranks.
  ///   - rulebook: the one that the comparison's checklist is from; it names the sources.
  ///   - language: of names and titles; ids are the same in all.
  public init(
    _ comparison: Comparison, _ robustness: Robustness? = nil, rulebook: Rulebook,
    language: Language
  ) {
    self.comparison = comparison
    self.robustness = robustness
    self.rulebook = rulebook
    self.language = language
  }

  /// The whole result as one object, with the cities in the order given.
  public var json: JSON {
    let lessons = comparison.lessons
    return [
      "mizan": "comparison/v1",
      "checklist": .checklist(comparison.checklist, language),
      "tailoring": .tailoring(comparison.checklist, nil, language),
      "selection": .optional(comparison.selection.map(selection)),
      "cities": .array(comparison.scorecards.indices.map(city)),
      "groups": .array(rows.map(group)),
      "pairs": comparison.hasFewPairs ? pairs : .null,
      "differences": .array(comparison.differences.map(difference)),
      "learning": .array(lessons.map(lesson)),
      "sources": .array(sources(of: lessons).map { .source($0, language) }),
      "method": robustness.map(JSON.method) ?? [
        "samples": .null, "seed": .null, "weights": "given", "aggregations": .null,
        "unknown": .null,
      ],
      "removals": .optional(robustness.map(JSON.removals)),
      "sensitivity": .optional(robustness.map(JSON.sensitivity)),
    ]
  }

  private func selection(_ selection: Comparison.Selection) -> JSON {
    [
      "like": .optional(selection.like), "where": .optional(selection.condition),
      "leftOut": .array(selection.leftOut.map { .string($0) }),
      "leftOutUnknown": .array(selection.leftOutUnknown.map { .string($0) }),
      "silent": .array(selection.silent.map { .string($0) }),
    ]
  }

  private func id(_ index: Int) -> JSON {
    .string(comparison.scorecards[index].profile.city.id)
  }

  private func city(_ index: Int) -> JSON {
    let card = comparison.scorecards[index]
    guard case .object(let name) = JSON.city(card.profile, language) else { return .null }
    return .object(
      name + [
        (key: "date", value: .string(card.profile.date)),
        (
          key: "score",
          value: .score(card.score, withheld: card.total.withheld)
        ),
        (key: "withheld", value: .withheld(card.total.withheld)),
        (key: "scoreWithoutWaivers", value: .total(card.withoutWaivers)),
        (key: "coverage", value: .number(card.coverage)),
        (key: "carried", value: .carried(card, language)),
        (key: "standings", value: .array(comparison.standings(of: index).map(standing))),
        (key: "rank", value: .optional(robustness?.cities[index].map(JSON.rank))),
      ])
  }

  /// The positions of the groups in each scorecard's flattened results.
  private var rows: Range<Int> { 1..<comparison.scorecards[0].total.flattened.count }

  private func group(_ row: Int) -> JSON {
    let first = comparison.scorecards[0].total.flattened[row]
    let cells = comparison.scorecards.map { card -> JSON in
      let result = card.total.flattened[row]
      return [
        "city": .string(card.profile.city.id),
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

  private var pairs: JSON {
    let pairs = Array(comparison.pairs)
    let questions = TellingQuestions(comparison, pairs)
    return .array(pairs.map { pair($0, questions[$0]) })
  }

  private func pair(_ pair: Comparison.Pair, _ questions: [TellingQuestion]) -> JSON {
    [
      "a": id(pair.a), "b": id(pair.b), "aSurelyAhead": .bool(pair.aSurelyAhead),
      "bSurelyAhead": .bool(pair.bSurelyAhead), "aNeverBehind": .bool(pair.aNeverBehind),
      "bNeverBehind": .bool(pair.bNeverBehind), "equal": .bool(pair.isEqual),
      "aAheadShare": .optional(robustness?.ahead.map { .number($0[pair.a][pair.b]) }),
      "bAheadShare": .optional(robustness?.ahead.map { .number($0[pair.b][pair.a]) }),
      "levelShare": .optional(robustness?.levelShare(pair.a, pair.b).map { .number($0) }),
      "toFindOut": .array(questions.map(telling)),
    ]
  }

  private func telling(_ telling: TellingQuestion) -> JSON {
    .object([
      (key: "city", value: id(telling.city)),
      JSON.subject(of: telling.question, comparison.checklist),
    ])
  }

  private func standing(_ standing: Standing) -> JSON {
    [
      "group": .string(comparison.scorecards[0].total.flattened[standing.group].group.id),
      "above": .number(Double(standing.above)), "below": .number(Double(standing.below)),
      "others": .number(Double(standing.others)),
    ]
  }

  private func difference(_ difference: Difference) -> JSON {
    [
      "criterion": .string(comparison.checklist.criteria[difference.criterion].id),
      "spread": .number(difference.spread * 100), "weighed": .number(difference.weighed * 100),
    ]
  }

  private func lesson(_ lesson: Lesson) -> JSON {
    [
      "learner": id(lesson.learner), "teacher": id(lesson.teacher),
      "criterion": .string(comparison.checklist.criteria[lesson.criterion].id),
      "met": .bool(lesson.isMet), "nearness": .number(Double(lesson.nearness)),
      "teachers": .number(Double(lesson.teachers)),
      "practices": .array(lesson.practices.map { .practice($0, language) }),
    ]
  }

  /// The documents that tell of the practices, each once, in the order of the rules.
  private func sources(of lessons: [Lesson]) -> [SourceDocument] {
    let cited = Set(
      lessons.flatMap(\.practices).flatMap(\.sources).map(\.citation.source))
    return rulebook.sources.filter { cited.contains($0.id) }
  }
}
