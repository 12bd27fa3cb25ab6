internal import MizanCore

/// What ranks hang on.
extension RankWords {
  /// With which weights each city comes first, and how often with them.
  var centralWeights: [Block] {
    guard !robustness.removals.isEmpty || robustness.sensitivity != nil else { return [] }
    let items = order.compactMap { index -> Item? in
      guard let city = robustness.cities[index], let weights = city.centralWeights,
        let first = city.confidence
      else { return nil }
      return Item(
        body: firsts(index, first),
        details: deviations(weights, isAlwaysFirst: city.ranks.firstShare == 1))
    }
    guard !items.isEmpty else { return [] }
    let drawn = robustness.drawsUnknown ? [say(.centralWeightsDrawn)] : []
    let how = ([say(weightsHow)] + drawn).joined(by: " ")
    return [.heading(level: 3, say(.centralWeights)), .paragraph(how), .list(items)]
  }

  /// In how many draws of the unknown answers a city comes first with its mean weights; with nothing to draw,
  /// whether it does.
  private func firsts(_ index: Int, _ share: Double) -> Text {
    let city = ["city": name(index), "percent": percent(share)]
    if robustness.drawsUnknown { return say(.firstWith, city) }
    return say(share > 0 ? .firstWithKnown : .firstWithoutKnown, city)
  }

  /// What the weights of the list below are.
  private var weightsHow: Phrase {
    if robustness.settings.weights == .given { return .centralWeightsGiven }
    return hasOneMember ? .centralWeightsAlone : .centralWeightsHow
  }

  /// Whether there is a single theme, which weighs all there is.
  private var hasOneMember: Bool { robustness.givenShares.count == 1 }

  /// The shares that are furthest from those of the checklist, or that none is far; nothing where there are no
  /// other shares.
  private func deviations(_ weights: [Robustness.Share], isAlwaysFirst: Bool) -> [Text] {
    guard robustness.settings.weights != .given, !hasOneMember else { return [] }
    if isAlwaysFirst { return [say(.firstAlways)] }
    let pairs = zip(weights, robustness.givenShares).map { (own: $0, given: $1.share) }
    let far = pairs.filter { abs($0.own.share - $0.given) >= 0.01 }
      .sorted { abs($0.own.share - $0.given) > abs($1.own.share - $1.given) }
    guard !far.isEmpty else { return [say(.weightsAlike)] }
    let shares = far.prefix(RankWords.mostDeviations).map { item in
      say(
        .weightShare,
        [
          "name": title(item.own.id), "percent": percent(item.own.share),
          "given": percent(item.given),
        ])
    }
    return [shares.joined(by: say(.listSemicolon))]
  }

  /// More weights that differ from the checklist's stand in the data only.
  private static let mostDeviations = 4

  var removals: [Block] {
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

  var sensitivity: [Block] {
    guard let sensitivity = robustness.sensitivity else { return [] }
    let shift = NumberStyle(decimals: 2).shortest(sensitivity.meanShift)
    // Shares of what hardly moves would be shares of noise.
    if sensitivity.meanShift > 0, sensitivity.meanShift < 0.005 {
      return [
        .heading(level: 3, say(.choices)),
        .paragraph(say(.choicesLittle, count: sensitivity.samples)),
      ]
    }
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
    let group = scorecards[0].total.flattened.first { $0.group.id == id }
    let criterion = comparison.checklist.criteria.first { $0.id == id }
    return group.map { words.text($0.group.title) } ?? criterion.map { words.text($0.title) }
      ?? .code(id)
  }

  /// Indices rest on draws: more than whole hundredths would be noise.
  private func index(_ share: Double) -> Text {
    say(.percent, ["n": say.number(NumberStyle(decimals: 0).shortest(min(1, max(0, share)) * 100))])
  }
}
