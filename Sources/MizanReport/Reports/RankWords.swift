internal import MizanCore

/// How far the ranks of cities hold.
struct RankWords {
  let comparison: Comparison
  let robustness: Robustness
  let words: ReportWords
  var say: PhraseCatalog { words.say }

  /// The ranks, then what they hang on where that was looked into.
  var blocks: [Block] {
    guard saysAnything else {
      return [.heading(level: 2, say(.ranks)), .paragraph(say(.ranksNone))]
    }
    return [.heading(level: 2, say(.ranks)), .paragraph(how)] + caution
      + [.table(table)] + legend + shares + centralWeights + removals + sensitivity
  }

  var scorecards: [Scorecard] { comparison.scorecards }
  func name(_ index: Int) -> Text { words.city(scorecards[index].profile) }

  /// Whether any city could be read as a score, or has fewer ranks open than there are.
  private var saysAnything: Bool {
    let ranks = robustness.cities.compactMap { $0?.guaranteed }
    return scorecards.contains { $0.total.withheld == nil }
      || ranks.contains { $0.count < ranks.count }
  }

  /// That ranks of cities of which little is known rest on little.
  private var caution: [Block] {
    let count = scorecards.count { $0.total.withheld != nil }
    let caution: Phrase = robustness.drawsUnknown ? .ranksCaution : .ranksCautionKnown
    return count > 0 ? [.paragraph(say(caution, count: count))] : []
  }

  /// What was drawn, and nothing that was not.
  private var how: Text {
    guard robustness.varies else { return say(.ranksHowNothing) }
    let settings = robustness.settings
    let weights: Text =
      switch settings.weights {
      case .given: say(.weightsGiven)
      case .free: say(.weightsFree)
      case .within(let share):
        say(.weightsWithin, ["percent": say.number(NumberStyle(decimals: 2).shortest(share * 100))])
      }
    let draws = say(
      hasUnknown ? .ranksHow : .ranksHowKnown, count: settings.samples,
      ["weights": weights, "seed": .phrase("\(settings.seed)"), "unknown": say(unknown)])
    return ([draws] + aggregations + [say(.ranksOrder)]).joined(by: " ")
  }

  /// What an unknown answer counted as.
  private var unknown: Phrase {
    switch robustness.unknown {
    case .interval: .unknownDrawn
    case .zero: .unknownAsLeast
    case .exclude: .unknownLeftOut
    }
  }

  /// Whether anything unknown has a part in the ranks: it was drawn, or counted as it does in the scores.
  private var hasUnknown: Bool {
    robustness.drawsUnknown
      || robustness.unknown != .interval
        && scorecards.contains { $0.findings.contains { [.unknown, .error].contains($0.state) } }
  }

  /// Which other aggregations were tried, and what a low score counts as in them.
  private var aggregations: [Text] {
    let others = robustness.aggregations.dropFirst()
    guard !others.isEmpty else { return [] }
    let ways = others.map { aggregation -> Text in
      switch aggregation.id {
      case Aggregation.Form.geometric.id: say(.wayGeometric)
      case Aggregation.Form.harmonic.id: say(.wayHarmonic)
      default: say(.wayMean)
      }
    }
    let floor = others.compactMap(\.settings.floor).first.map { floor in
      say(.ranksFloor, ["floor": say.number(NumberStyle.digits(floor * 100))])
    }
    return [say(.ranksAggregations, ["ways": ways.joined(by: say(.listSemicolon))])]
      + (floor.map { [$0] } ?? [])
  }

  /// What the columns mean; nothing where every draw is the same.
  private var legend: [Block] {
    let cases = [
      robustness.settings.weights == .given ? nil : say(.anyWeights),
      robustness.aggregations.count > 1 ? say(.anyAggregation) : nil,
      robustness.drawsUnknown ? say(.anyAnswers) : nil,
    ].compactMap(\.self)
    guard !cases.isEmpty else { return [] }
    let legend = say(.ranksLegend, ["cases": cases.joined(by: say(.listComma))])
    let firsts = robustness.cities.reduce(0) { $0 + ($1?.ranks.firstShare ?? 0) }
    let shared = firsts > 1 + 1e-9 ? [say(.ranksShared)] : []
    let wider = robustness.drawsUnknown ? [say(.ranksWider)] : []
    return [.note(([legend] + wider + shared).joined(by: " "))]
  }

  /// The cities in the order given, sets whose ranks do not overlap one after the other, and those without
  /// ranks at the end.
  var order: [Int] {
    let ranks = robustness.cities.map { $0?.guaranteed }
    let ranked = ranks.indices.filter { ranks[$0] != nil }
      .sorted { (ranks[$0]?.lowerBound ?? 0, $0) < (ranks[$1]?.lowerBound ?? 0, $1) }
    var sets: [[Int]] = []
    var last = 0
    for city in ranked {
      if (ranks[city]?.lowerBound ?? 0) > last { sets.append([]) }
      sets[sets.count - 1].append(city)
      last = max(last, ranks[city]?.upperBound ?? 0)
    }
    return sets.flatMap { $0.sorted() } + ranks.indices.filter { ranks[$0] == nil }
  }

  private var table: Table {
    let columns = [
      Table.Column(say(.city), isFlexible: true), Table.Column(say(.rankSure), .end),
      Table.Column(say(.rankUsual), .end), Table.Column(say(.rankMean), .end),
      Table.Column(say(.rankFirst), .end),
    ]
    let rows = order.map { index -> [Table.Cell] in
      let name =
        scorecards[index].total.withheld == nil ? name(index) : name(index) + .phrase(" *")
      guard let city = robustness.cities[index] else {
        return [.text(name)] + (0..<4).map { _ in .text(say(.notApplicable)) }
      }
      let usual = city.ranks.percentiles
      return [
        .text(name),
        .text(range(Double(city.guaranteed.lowerBound), Double(city.guaranteed.upperBound))),
        .text(range(usual.fifth, usual.ninetyFifth)),
        .text(say.number(NumberStyle(decimals: 1).shortest(city.ranks.mean))),
        .text(percent(city.ranks.firstShare)),
      ]
    }
    return Table(columns, rows: rows)
  }

  /// Ranks are whole; those between two draws are rounded outwards.
  private func range(_ low: Double, _ high: Double) -> Text {
    let (low, high) = (Int(low.rounded(.down)), Int(high.rounded(.up)))
    return low == high
      ? .phrase("\(low)")
      : say(.range, ["low": .phrase("\(low)"), "high": .phrase("\(high)")])
  }

  /// With one decimal; a little is never shown as nothing, nor nearly all as all.
  func percent(_ share: Double) -> Text {
    if share > 0, share < 0.0005 { return say(.percent, ["n": say.number("< 0.1")]) }
    if share < 1, share >= 0.9995 { return say(.percent, ["n": say.number("> 99.9")]) }
    return say(.percent, ["n": say.number(NumberStyle(decimals: 1).shortest(share * 100))])
  }
}
