internal import MizanCore

/// How far the ranks of cities hold.
struct RankWords {
  let comparison: Comparison
  let robustness: Robustness
  let words: ReportWords
  private var say: PhraseCatalog { words.say }

  /// The ranks, then what they hang on where that was looked into.
  var blocks: [Block] {
    [.heading(level: 2, say(.ranks)), .paragraph(how)] + caution
      + [.table(table), .note(legend)] + shares + centralWeights + removals + sensitivity
  }

  private var assessments: [Assessment] { comparison.assessments }
  private func name(_ index: Int) -> Text { words.city(assessments[index].profile) }

  /// That ranks of cities of which little is known rest on little.
  private var caution: [Block] {
    let count = assessments.count { $0.total.withheld != nil }
    let caution: Phrase = robustness.unknown == .interval ? .ranksCaution : .ranksCautionKnown
    return count > 0 ? [.paragraph(say(caution, count: count))] : []
  }

  private var how: Text {
    let settings = robustness.settings
    let weights: Text =
      switch settings.weights {
      case .given: say(.weightsGiven)
      case .free: say(.weightsFree)
      case .within(let share):
        say(.weightsWithin, ["percent": say.number(NumberStyle(decimals: 2).shortest(share * 100))])
      }
    let unknown: Phrase =
      switch robustness.unknown {
      case .interval: .unknownDrawn
      case .zero: .unknownAsLeast
      case .exclude: .unknownLeftOut
      }
    let draws = say(
      .ranksHow, count: settings.samples,
      ["weights": weights, "seed": .phrase("\(settings.seed)"), "unknown": say(unknown)])
    return ([draws] + aggregations + [say(.ranksOrder)]).joined(by: " ")
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

  private var legend: Text {
    let cases = [
      robustness.settings.weights == .given ? nil : say(.anyWeights),
      robustness.aggregations.count > 1 ? say(.anyAggregation) : nil,
      robustness.unknown == .interval ? say(.anyAnswers) : nil,
    ].compactMap(\.self)
    // With nothing that varies, one draw says all.
    return say(
      .ranksLegend,
      ["cases": (cases.isEmpty ? [say(.anyWeights)] : cases).joined(by: say(.listComma))])
  }

  /// The cities in the order given, sets whose ranks do not overlap one after the other, and those without
  /// ranks at the end.
  private var order: [Int] {
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
        assessments[index].total.withheld == nil ? name(index) : name(index) + .phrase(" *")
      guard let city = robustness.cities[index] else {
        return [.text(name)] + (0..<4).map { _ in .text(.phrase("–")) }
      }
      let usual = city.ranks.percentiles
      return [
        .text(name),
        .text(range(Double(city.guaranteed.lowerBound), Double(city.guaranteed.upperBound))),
        .text(range(usual.fifth, usual.ninetyFifth)),
        .text(say.number(NumberStyle(decimals: 1).shortest(city.ranks.mean))),
        .text(percent(city.ranks.acceptability[0])),
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
  private func percent(_ share: Double) -> Text {
    if share > 0, share < 0.0005 { return say(.percent, ["n": say.number("< 0.1")]) }
    if share < 1, share >= 0.9995 { return say(.percent, ["n": say.number("> 99.9")]) }
    return say(.percent, ["n": say.number(NumberStyle(decimals: 1).shortest(share * 100))])
  }

  /// Indices rest on draws: more than whole hundredths would be noise.
  private func index(_ share: Double) -> Text {
    say(.percent, ["n": say.number(NumberStyle(decimals: 0).shortest(min(1, max(0, share)) * 100))])
  }

  /// With more pairs of cities that are not surely ordered, their shares stand in the data only.
  private static let mostPairs = 15

  private var shares: [Block] {
    guard let ahead = robustness.ahead else { return [] }
    let open = comparison.pairs.filter { pair in
      // Where too little is known, shares tell of the draws alone.
      pair.isOpen && [pair.a, pair.b].allSatisfy { assessments[$0].total.withheld == nil }
    }
    guard !open.isEmpty, open.count <= RankWords.mostPairs else { return [] }
    let items = open.map { pair -> Item in
      let (a, b) =
        ahead[pair.a][pair.b] >= ahead[pair.b][pair.a] ? (pair.a, pair.b) : (pair.b, pair.a)
      return Item(
        body: say(
          .aheadShare, ["a": name(a), "b": name(b), "percent": percent(ahead[a][b])]))
    }
    return [.list(items)]
  }

  private var centralWeights: [Block] {
    guard !robustness.removals.isEmpty || robustness.sensitivity != nil else { return [] }
    let items = order.compactMap { index -> Item? in
      guard let city = robustness.cities[index], let weights = city.centralWeights,
        let first = city.confidence
      else { return nil }
      return deviations(weights).map {
        Item(
          body: say(.firstWith, ["city": name(index), "percent": percent(first)]), details: [$0])
      }
    }
    guard !items.isEmpty else {
      return [.heading(level: 3, say(.centralWeights)), .paragraph(say(.weightsAlike))]
    }
    return [
      .heading(level: 3, say(.centralWeights)), .paragraph(say(.centralWeightsHow)), .list(items),
    ]
  }

  /// The shares that are furthest from those of the checklist; `nil` where none is far.
  private func deviations(_ weights: [Robustness.Share]) -> Text? {
    let pairs = zip(weights, robustness.givenShares).map { (own: $0, given: $1.share) }
    let far = pairs.filter { abs($0.own.share - $0.given) >= 0.01 }
      .sorted { abs($0.own.share - $0.given) > abs($1.own.share - $1.given) }
    guard !far.isEmpty else { return nil }
    return far.prefix(RankWords.mostDeviations).map { item in
      say(
        .weightShare,
        [
          "name": title(item.own.id), "percent": percent(item.own.share),
          "given": percent(item.given),
        ])
    }.joined(by: say(.listSemicolon))
  }

  /// More weights that differ from the checklist's stand in the data only.
  private static let mostDeviations = 4

  private var removals: [Block] {
    guard !robustness.removals.isEmpty else { return [] }
    let columns = [
      Table.Column(say(.theme), isFlexible: true), Table.Column(say(.rankShift), .end),
    ]
    let rows = robustness.removals.map { removal -> [Table.Cell] in
      [
        .text(title(removal.group)),
        .text(say.number(NumberStyle(decimals: 2).shortest(removal.shift))),
      ]
    }
    return [.heading(level: 3, say(.leavingOut)), .table(Table(columns, rows: rows))]
  }

  private var sensitivity: [Block] {
    guard let sensitivity = robustness.sensitivity else { return [] }
    let shift = NumberStyle(decimals: 2).shortest(sensitivity.meanShift)
    let how = say(
      sensitivity.indices.isEmpty ? .choicesNone : .choicesHow, count: sensitivity.samples,
      ["shift": say.number(shift)])
    let columns = [
      Table.Column(say(.choice), isFlexible: true), Table.Column(say(.choiceAlone), .end),
      Table.Column(say(.choiceTogether), .end),
    ]
    let rows = sensitivity.indices.map { index -> [Table.Cell] in
      [
        .text(say.word("choice", index.choice.rawValue)),
        .text(self.index(index.first)),
        .text(self.index(index.total)),
      ]
    }
    return [.heading(level: 3, say(.choices)), .paragraph(how)]
      + (rows.isEmpty ? [] : [.table(Table(columns, rows: rows))])
  }

  private func title(_ id: String) -> Text {
    let group = assessments[0].total.flattened.first { $0.group.id == id }
    let criterion = comparison.checklist.criteria.first { $0.id == id }
    return group.map { words.text($0.group.title) } ?? criterion.map { words.text($0.title) }
      ?? .code(id)
  }
}
