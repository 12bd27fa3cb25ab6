internal import MizanCore

extension Bar {
  /// A score as a bar; an empty one where there is none.
  init(_ score: Score?) { self.init(low: score?.low ?? 0, high: score?.high ?? 0) }
}

extension ReportWords {
  /// "5 of 7": of the criteria that count, those of which the outcome is known.
  func known(_ findings: [Finding]) -> Text {
    let counted = findings.filter(\.isCounted)
    let known = counted.count(where: \.isCertain)
    return say(.nOfM, ["n": .phrase("\(known)"), "m": .phrase("\(counted.count)")])
  }

  /// Themes with their scores, and what is known of each.
  ///
  /// - Parameters:
  ///   - results: one row each.
  ///   - assessment: that they are from.
  ///   - byState: whether criteria are counted by state; else by whether they are known.
  /// - Returns: the table and what its bars mean.
  func themes(
    _ results: [GroupResult], _ assessment: Assessment, byState: Bool = false
  ) -> [Block] {
    // A rule that failed is neither an answer nor unknown.
    let hasErrors = assessment.count(.error) > 0
    let states: [State] = [.met, .partial, .notMet, .unknown] + (hasErrors ? [.error] : [])
    let counted =
      byState
      ? states.map { Table.Column(say.word("state", $0.rawValue), .end) }
      : [Table.Column(say(.knownCriteria), .end)]
    let columns =
      [
        Table.Column(say(.theme), isFlexible: true), Table.Column(say(.score), .end),
        Table.Column(Text()),
      ] + counted
    let rows = results.map { result -> [Table.Cell] in
      let findings = result.group.allCriteria.map { assessment.findings[$0] }.filter(\.isCounted)
      let counts =
        byState
        ? states.map { state in Text.phrase("\(findings.count { $0.state == state })") }
        : [known(findings)]
      return [.text(title(result)), .text(themeScore(result)), .bar(Bar(result.score))]
        + counts.map(Table.Cell.text)
    }
    return [.table(Table(columns, rows: rows)), .legend(say.legend)]
  }
}
