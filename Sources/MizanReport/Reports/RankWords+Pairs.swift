internal import MizanCore

extension RankWords {
  /// With more pairs of cities that are not surely ordered, their shares stand in the data only.
  private static let mostPairs = 15

  /// How often one of two cities is above, level with and below the other, for those that are not surely in
  /// order.
  var shares: [Block] {
    guard let ahead = robustness.ahead else { return [] }
    let open = comparison.pairs.filter { pair in
      // Where too little is known, shares tell of the draws alone.
      pair.isOpen && [pair.a, pair.b].allSatisfy { scorecards[$0].total.withheld == nil }
    }
    guard !open.isEmpty, open.count <= RankWords.mostPairs else { return [] }
    let items = open.map { pair in
      let isFirst = ahead[pair.a][pair.b] >= ahead[pair.b][pair.a]
      return Item(body: isFirst ? share(pair.a, pair.b, ahead) : share(pair.b, pair.a, ahead))
    }
    return [.list(items)]
  }

  private func share(_ a: Int, _ b: Int, _ ahead: [[Double]]) -> Text {
    let level = robustness.levelShare(a, b)
    let (above, below) = (ahead[a][b], ahead[b][a])
    let tenths = RankWords.tenths([above, level ?? (1 - above - below), below])
    let shown = zip([above, level ?? 0, below], tenths).map(percent)
    let phrase: Phrase =
      level == nil ? .aheadShareRest : level == 0 ? .aheadShare : .aheadShareLevel
    return say(
      phrase,
      ["a": name(a), "b": name(b), "above": shown[0], "level": shown[1], "below": shown[2]])
  }

  /// Shares that come to 1 as tenths of a hundredth that come to 100 %: what rounding down leaves goes to those
  /// that lose most by it.
  static func tenths(_ shares: [Double]) -> [Int] {
    let exact = shares.map { max(0, $0) * 1000 }
    // What is a whole number but for rounding stays one.
    var tenths = exact.map { Int(($0 + 1e-6).rounded(.down)) }
    let order = exact.indices.sorted { a, b in
      let (one, other) = (exact[a] - Double(tenths[a]), exact[b] - Double(tenths[b]))
      return abs(one - other) < 1e-6 ? a < b : one > other
    }
    for index in order.prefix(max(0, 1000 - tenths.reduce(0, +))) { tenths[index] += 1 }
    return tenths
  }

  /// A little is never shown as nothing, nor nearly all as all.
  private func percent(_ share: Double, _ tenths: Int) -> Text {
    let (sign, shown) =
      share > 0 && tenths == 0
      ? ("< ", 1) : share < 1 && tenths == 1000 ? ("> ", 999) : ("", tenths)
    let number = say.number(NumberStyle(decimals: 1).shortest(Double(shown) / 10))
    return say(.percent, ["n": .phrase(sign) + number])
  }
}
