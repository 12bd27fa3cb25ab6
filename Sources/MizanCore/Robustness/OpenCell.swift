/// What one criterion of one city may turn out to be, where that is not known.
struct OpenCell: Sendable {
  /// The index of the criterion.
  let criterion: Int
  /// Every score it may have; empty where it may be anything in `range`.
  let scores: [Double]
  let range: ClosedRange<Double>
  let mayNotApply: Bool
}

/// What is not known of one city, ready to be drawn.
struct CityUnknowns: Sendable {
  /// Criteria that hang on facts of their own.
  let independent: [OpenCell]
  /// Criteria that hang on the same missing facts: every combination that some facts lead to.
  let combinations: [[OpenCell]]

  var isEmpty: Bool { independent.isEmpty && combinations.isEmpty }
}

extension Scorecard {
  /// What is not known of the city.
  var cityUnknowns: CityUnknowns {
    let lists = rescoring.alternativeOutcomes
    let shared = findings.indices.filter { index in
      lists.contains { $0[index] != lists[0][index] }
    }
    let open = findings.indices.filter { index in
      guard case .open = findings[index].outcome else { return false }
      return !shared.contains(index)
    }
    return CityUnknowns(
      independent: open.map { cell(findings[$0].outcome, at: $0) },
      combinations: shared.isEmpty
        ? [] : lists.map { list in shared.map { cell(list[$0], at: $0) } })
  }

  private func cell(_ outcome: Outcome, at index: Int) -> OpenCell {
    let finding = findings[index]
    switch outcome {
    case .known(let score):
      return OpenCell(criterion: index, scores: [score], range: score...score, mayNotApply: false)
    case .notApplicable:
      // Never drawn as a score.
      return OpenCell(criterion: index, scores: [.nan], range: 0...0, mayNotApply: false)
    case .open(let range, let mayNotApply):
      let isContinuous = finding.openScores != nil && !finding.criterion.isAskedThreeTimes
      let scores = isContinuous ? [] : finding.possibleAnswers.filter(range.contains)
      return OpenCell(criterion: index, scores: scores, range: range, mayNotApply: mayNotApply)
    }
  }
}
