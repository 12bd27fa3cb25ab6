public import MizanCore

/// Several cities side by side, in the order given, so that they learn from each other.
public struct ComparisonReport {
  let comparison: Comparison
  let robustness: Robustness?
  let words: ReportWords
  var say: PhraseCatalog { words.say }

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
    words = ReportWords(rulebook, language, among: comparison.scorecards.map(\.profile))
  }

  /// The report: scores, what is certain about them, groups, differences, who may learn from whom.
  public var document: Document {
    Document(
      language: words.language, country: scorecards.country,
      subject: words.title(comparison.checklist),
      blocks: identity + cities
        + words.waivers(scorecards) { words.city($0.profile) }
        + HistoryWords(checklist: comparison.checklist, words: words).notes(scorecards) {
          words.city($0.profile)
        } + findings
        + tailoring.blocks
        + [.note(say(.limits))])
  }

  private var isNetwork: Bool { scorecards.count > NetworkWords.mostSideBySide }

  /// Everything that is said of the cities together.
  private var findings: [Block] {
    guard isNetwork else {
      return certainties + ranks + groups + standings + differences + lessons
    }
    let network = NetworkWords(comparison: comparison, words: words)
    return network.how + network.certainties + ranks + network.groups + network.standings
      + network.differences + network.lessons
  }

  var scorecards: [Scorecard] { comparison.scorecards }

  func name(_ index: Int) -> Text { words.city(scorecards[index].profile) }

  private var identity: [Block] {
    [
      .heading(level: 1, say(.comparison)),
      .paragraph(words.title(comparison.checklist)),
      .paragraph(say(robustness == nil ? .comparisonHow : .comparisonHowRanked)),
    ] + selection + words.notes(on: comparison.checklist)
  }

  /// Which of the cities these are, so that whoever is handed the report does not take them for all.
  private var selection: [Block] {
    guard let selection = comparison.selection else { return [] }
    let like = selection.like.map { id -> Text in
      let profile = scorecards.map(\.profile).first { $0.city.id == id }
      return say(.selectedLike, ["city": profile.map(words.city) ?? .code(id)])
    }
    let condition = selection.condition.map {
      say(.selectedWhere, ["condition": .code($0)])
    }
    // Those that are left out have no names here.
    func named(_ phrase: Phrase, _ ids: [String]) -> Text? {
      let cities = ids.map { id -> Text in
        scorecards.first { $0.profile.city.id == id }.map { words.city($0.profile) } ?? .code(id)
      }
      return ids.isEmpty ? nil : say(phrase, ["cities": cities.joined(by: say(.listComma))])
    }
    return [
      like, condition, named(.noteLeftOut, selection.leftOut),
      named(.noteLeftOutUnknown, selection.leftOutUnknown),
      named(.selectedMost, selection.silent),
    ].compactMap(\.self).map(Block.note)
  }

  private var tailoring: TailoringWords {
    TailoringWords(checklist: comparison.checklist, words: words)
  }

  private var cities: [Block] {
    let columns = [
      Table.Column(say(.city), isFlexible: true), Table.Column(say(.score), .end),
      Table.Column(Text()), Table.Column(say(.knownCriteria), .end), Table.Column(say(.date)),
    ]
    let rows = scorecards.map { card -> [Table.Cell] in
      let applicable = card.findings.count(where: \.isCounted)
      let known = applicable - card.count(.unknown)
      return [
        .text(words.city(card.profile)), .text(words.marked(card.total)),
        .bar(Bar(card.score)),
        .text(say(.nOfM, ["n": .phrase("\(known)"), "m": .phrase("\(applicable)")])),
        .text(say.date(card.profile.date)),
      ]
    }
    // Themes have their marks only where the cities stand side by side.
    let isMarked = scorecards.contains {
      isNetwork ? $0.total.withheld != nil : $0.total.flattened.contains { $0.withheld != nil }
    }
    return [.table(Table(columns, rows: rows)), .legend(say.legend)]
      + (isMarked ? [.note(say(.markLegend))] : []) + timeApart
  }

  /// More months than these between answers are told.
  private static let mostMonthsApart = 18

  /// That differences may come from time, where the answers are of dates far apart.
  private var timeApart: [Block] {
    let months = scorecards.compactMap { CalendarDate($0.profile.date) }.map {
      $0.year * 12 + ($0.month ?? 1)
    }
    guard let first = months.min(), let last = months.max() else { return [] }
    let apart = last - first
    return apart > ComparisonReport.mostMonthsApart
      ? [.note(say(.datesApart, count: apart))] : []
  }

  private var ranks: [Block] {
    robustness.map { RankWords(comparison: comparison, robustness: $0, words: words).blocks } ?? []
  }

  private var groups: [Block] {
    let first = scorecards[0].total.flattened
    let columns =
      [Table.Column(say(.theme), isFlexible: true)]
      + scorecards.indices.map { Table.Column(name($0), .end) }
    let rows = first.indices.dropFirst().map { row -> [Table.Cell] in
      [.text(words.title(first[row]))]
        + scorecards.map { .text(words.marked($0.total.flattened[row])) }
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
