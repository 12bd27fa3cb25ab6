internal import MizanCore

extension ReportWords {
  /// "12 met, 3 partly met, 5 not met, 50 unknown, 2 not applicable": the states that occur.
  func counts(_ assessment: Assessment) -> Text {
    let parts = State.allCases.compactMap { state -> Text? in
      let count = assessment.count(state)
      guard count > 0 else { return nil }
      return say(
        .countsState, ["n": .phrase("\(count)"), "state": say.word("counted", state.rawValue)])
    }
    return say(.counts, ["list": parts.joined(by: say(.listComma))])
  }

  /// Why a score is withheld, in numbers.
  func reason(_ withheld: Withheld, _ assessment: Assessment) -> Text {
    let applicable = assessment.findings.count(where: \.isCounted)
    var parts = [
      say(
        .unknownOf, count: assessment.count(.unknown), ["total": .phrase("\(applicable)")])
    ]
    if withheld.coverage < withheld.minimum {
      parts.append(
        say(
          .coverageBelow,
          [
            "coverage": say.number(NumberStyle.percent(withheld.coverage)),
            "minimum": say.number(NumberStyle.percent(withheld.minimum)),
          ]))
    } else if withheld.knownCriteria < withheld.minimumCriteria {
      parts.append(
        say(.criteriaBelow, count: withheld.minimumCriteria))
    }
    return parts.joined(by: " ")
  }

  /// What the number beside a range is, where the checklist makes one of what is known.
  func policy(_ score: Score, _ scoring: Scoring) -> [Text] {
    guard score.width > 1e-12, score.known != nil else { return [] }
    return switch scoring.unknown {
    case .interval: []
    case .exclude: [say(.overKnown)]
    case .zero: [say(.unknownAsZero)]
    }
  }

  /// What stands beside the score over everything: the score over what the city itself decides, and how
  /// much is known.
  func headlines(_ assessment: Assessment) -> [Text] {
    var lines: [Text] = []
    if let mandate = assessment.mandateScore {
      let isShown = assessment.mandateWithheld == nil
      let range =
        isShown ? range(mandate, assessment.checklist.scoring) : say(.tooLittleShort)
      lines.append(say(isShown ? .mandateScore : .mandateWithheld, ["range": range]))
    }
    return lines + (assessment.score.map { [coverage($0)] } ?? [])
  }

  /// "Known: 64 % of the weight.", as it stands beside the score.
  func coverage(_ score: Score) -> Text {
    say(.coverageIs, ["coverage": say.number(NumberStyle.percent(score.coverage))])
  }

  /// "4.5 of 9 points.", of a score that is a sum.
  func points(_ score: Score) -> [Text] {
    guard let points = score.points else { return [] }
    let (low, high) = (NumberStyle.amount(points.low), NumberStyle.amount(points.high))
    let range =
      low == high
      ? say.number(low) : say(.range, ["low": say.number(low), "high": say.number(high)])
    let maximum = say.number(NumberStyle.amount(points.maximum))
    return [say(.pointsOf, ["points": range, "maximum": maximum])]
  }

  /// A group's title, set in under the group around it.
  func title(_ result: GroupResult) -> Text {
    .phrase(String(repeating: "\u{2003}", count: max(0, result.depth - 1)))
      + text(result.group.title)
  }

  /// A theme's score, or that too little of it is known.
  func themeScore(_ result: GroupResult) -> Text {
    guard result.score != nil, result.withheld != nil else { return cell(result) }
    return say(.tooLittleShort)
  }
}
