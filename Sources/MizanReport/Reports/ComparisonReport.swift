public import MizanCore

/// Several cities side by side, in the order given, so that they learn from each other.
public struct ComparisonReport {
  let comparison: Comparison
  let robustness: Robustness?
  let words: ReportWords
  var say: PhraseCatalog { words.say }

  /// With more pairs of cities that cannot be told apart, their number is said instead.
  private static let mostPairsNamed = 6
  /// With more pairs that are surely in order, each city has one line.
  private static let mostSureNamed = 10
  /// More questions that could tell two cities apart stand in the data only.
  private static let mostTelling = 2

  /// A report on a comparison.
  ///
  /// - Parameters:
  ///   - comparison: the cities, in the order to show them.
  ///   - robustness: how far their ranks hold; `nil` for no ranks at all.
  ///   - rulebook: the one that the comparison's checklist is from.
  ///   - language: of the report's own words.
  public init(
    _ comparison: Comparison, _ robustness: Robustness? = nil, rulebook: Rulebook,
    language: Language
  ) {
    self.comparison = comparison
    self.robustness = robustness
    words = ReportWords(rulebook, language)
  }

  /// The report: scores, what is certain about them, groups, differences, who may learn from whom.
  public var document: Document {
    Document(
      language: words.language,
      blocks: identity + cities
        + words.waivers(assessments) { words.city($0.profile) }
        + HistoryWords(checklist: comparison.checklist, words: words).notes(assessments) {
          words.city($0.profile)
        } + findings
        + tailoring.blocks
        + [.note(say(.limits))])
  }

  private var isNetwork: Bool { assessments.count > NetworkWords.mostSideBySide }

  /// Everything that is said of the cities together.
  private var findings: [Block] {
    guard isNetwork else {
      return certainties + ranks + groups + standings + differences + lessons
    }
    let network = NetworkWords(comparison: comparison, words: words)
    return network.how + network.certainties + ranks + network.groups + network.standings
      + network.differences + network.lessons
  }

  var assessments: [Assessment] { comparison.assessments }

  func name(_ index: Int) -> Text { words.city(assessments[index].profile) }

  private var identity: [Block] {
    [
      .heading(level: 1, say(.comparison)),
      .paragraph(words.title(comparison.checklist)),
      .paragraph(say(robustness == nil ? .comparisonHow : .comparisonHowRanked)),
    ] + tailoring.note
  }

  private var tailoring: TailoringWords {
    TailoringWords(checklist: comparison.checklist, words: words)
  }

  private var cities: [Block] {
    let columns = [
      Table.Column(say(.city), isFlexible: true), Table.Column(say(.score), .end),
      Table.Column(Text()), Table.Column(say(.knownCriteria), .end), Table.Column(say(.date)),
    ]
    let rows = assessments.map { assessment -> [Table.Cell] in
      let applicable = assessment.findings.count(where: \.isCounted)
      let known = applicable - assessment.count(.unknown)
      let score = assessment.score
      return [
        .text(words.city(assessment.profile)), .text(words.marked(assessment.total)),
        .bar(Bar(low: score?.low ?? 0, high: score?.high ?? 0)),
        .text(say(.nOfM, ["n": .phrase("\(known)"), "m": .phrase("\(applicable)")])),
        .text(.code(assessment.profile.date)),
      ]
    }
    // Themes have their marks only where the cities stand side by side.
    let isMarked = assessments.contains {
      isNetwork ? $0.total.withheld != nil : $0.total.flattened.contains { $0.withheld != nil }
    }
    return [.table(Table(columns, rows: rows)), .note(say(.barLegend))]
      + (isMarked ? [.note(say(.markLegend))] : [])
  }

  private var ranks: [Block] {
    robustness.map { RankWords(comparison: comparison, robustness: $0, words: words).blocks } ?? []
  }

  /// What holds whatever the unknown answers turn out to be.
  private var certainties: [Block] {
    let sure = comparison.pairs.filter { $0.aSurelyAhead || $0.bSurelyAhead }
    let items = sure.count <= Self.mostSureNamed ? sure.map(surelyAbove) : surelyAboveByCity(sure)
    let equal = comparison.pairs.filter(\.isEqual)
    let equals = equal.map { Item(body: say(.pairEqual, ["a": name($0.a), "b": name($0.b)])) }
    let open = comparison.pairs.filter { !$0.aSurelyAhead && !$0.bSurelyAhead && !$0.isEqual }
    let isShort = open.count <= ComparisonReport.mostPairsNamed
    let named = isShort ? open : []
    let rest =
      named.map {
        Item(
          body: say(.pairNotDistinguishable, ["a": name($0.a), "b": name($0.b)]),
          details: telling($0))
      } + (isShort ? [] : [Item(body: say(.notDistinguishable, count: open.count))])
    guard !comparison.pairs.isEmpty else { return [] }
    return [.heading(level: 2, say(.whatCanBeSaid)), .list(items + equals + rest)]
  }

  private func surelyAbove(_ pair: Comparison.Pair) -> Item {
    let (above, below) = pair.aSurelyAhead ? (pair.a, pair.b) : (pair.b, pair.a)
    return Item(body: say(.surelyAbove, ["a": name(above), "b": name(below)]))
  }

  /// One line for each city that is above others.
  private func surelyAboveByCity(_ pairs: [Comparison.Pair]) -> [Item] {
    assessments.indices.compactMap { city in
      let below = pairs.compactMap { pair -> Int? in
        if pair.a == city, pair.aSurelyAhead { return pair.b }
        return pair.b == city && pair.bSurelyAhead ? pair.a : nil
      }
      guard !below.isEmpty else { return nil }
      let list = below.map(name).joined(by: ", ")
      return Item(body: say(.surelyAbove, ["a": name(city), "b": list]))
    }
  }

  /// What could be asked to put two cities in order.
  private func telling(_ pair: Comparison.Pair) -> [Text] {
    let questions = comparison.tellingQuestions(pair).prefix(Self.mostTelling)
    return questions.map { telling in
      let question = words.question(telling.question, assessments[telling.city])
      return say(.couldTell, ["city": name(telling.city), "question": question])
    }
  }

  private var groups: [Block] {
    let first = assessments[0].total.flattened
    let columns =
      [Table.Column(say(.theme), isFlexible: true)]
      + assessments.indices.map { Table.Column(name($0), .end) }
    let rows = first.indices.dropFirst().map { row -> [Table.Cell] in
      [.text(words.title(first[row]))]
        + assessments.map { .text(words.marked($0.total.flattened[row])) }
    }
    return [.heading(level: 2, say(.themes)), .table(Table(columns, rows: rows))]
  }
}

extension ReportWords {
  /// A range with a mark where too little is known to read it as a score.
  func marked(_ result: GroupResult) -> Text {
    result.withheld == nil ? cell(result) : cell(result) + .phrase(" *")
  }
}
