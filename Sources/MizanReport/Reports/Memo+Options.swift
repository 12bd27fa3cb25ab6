internal import MizanCore

extension Memo {
  /// What there is to choose from: nothing, what is proposed, and everything that the city can plan.
  var options: [Block] {
    guard !agenda.proposed.isEmpty else { return [] }
    let all = ActionSum(ofEverythingFor: assessment, request)
    var rows = [row(.optionNothing, nil), row(.optionProposed, proposal)]
    // Where the proposal holds everything there is, there is no third choice.
    if all.count > proposal.count { rows.append(row(.optionAll, all)) }
    let columns = [
      Table.Column(say(.option), isFlexible: true), Table.Column(say(.actions), .end),
      Table.Column(say(isPlannedInMoney ? .optionCost : .optionEffort), .end),
      Table.Column(say(.gapsClosed), .end), Table.Column(say(.adds), .end),
      Table.Column(say(.scoreThen), .end),
    ]
    return [
      .heading(level: 2, say(.options)), .table(Table(columns, rows: rows)),
      .paragraph(
        say(
          isPlannedInMoney ? .optionsPriced : .optionsHow,
          ["what": complete(isPlannedInMoney ? .optionRisksAlone : .optionRisks)])),
    ]
  }

  private func row(_ name: Phrase, _ sum: ActionSum?) -> [Table.Cell] {
    let gaps = assessment.gaps.count { $0.section != .findOut }
    let amount = sum.map { say.number(NumberStyle.grouped($0.cost.value)) }
    return [
      .text(say(name)), .text(.phrase("\(sum?.count ?? 0)")), .text(amount ?? .phrase("0")),
      .text(
        say(.nOfM, ["n": .phrase("\(sum?.closed ?? 0)"), "m": .phrase("\(gaps)")])),
      .text(sum.map { words.gain($0.gain) } ?? .phrase("0")),
      .text(score(sum.map(\.after) ?? assessment.score)),
    ]
  }

  /// What the proposal takes and what it brings about.
  var effect: Text {
    let cost = planWords(request).amount(proposal.cost)
    guard assessment.total.withheld == nil else {
      return say(
        .effectGain, count: proposal.count, ["cost": cost, "gain": words.gain(proposal.gain)])
    }
    return say(
      .effectScore, count: proposal.count,
      ["cost": cost, "before": score(assessment.score), "after": score(proposal.after)])
  }

  private func score(_ score: Score?) -> Text {
    guard let score else { return say(.notApplicable) }
    guard assessment.total.withheld == nil else { return say(.tooLittleShort) }
    return words.range(score, assessment.checklist.scoring)
  }

  /// The themes in which most is missing or unknown, at most as many as a reader takes in at a glance.
  var themes: [Block] {
    let groups = assessment.total.groups.filter { !assessment.leavesOut($0) && $0.score != nil }
    let byLoss = groups.indices.sorted {
      let (a, b) = (loss(groups[$0]), loss(groups[$1]))
      return a == b ? $0 < $1 : a > b
    }
    let shown = byLoss.prefix(Memo.mostThemes).sorted().map { groups[$0] }
    guard shown.count > 1 else { return [] }
    return words.themes(shown, assessment)
      + (shown.count < groups.count ? [.note(say(.themesMost, count: shown.count))] : [])
  }

  private static let mostThemes = 6

  /// Points of the total that a theme does not have for sure.
  private func loss(_ result: GroupResult) -> Double {
    result.share * (1 - (result.score?.low ?? 0))
  }

  /// Where the decision is put down; nothing where none is asked for.
  var signature: [Block] {
    guard !agenda.proposed.isEmpty || asksForAnswers else { return [] }
    let boxes = [Phrase.signApprove, .signDiscuss, .signDecline].map {
      .phrase("☐\u{00A0}") + say($0)
    }
    return [
      .heading(level: 2, say(.signOff)),
      .highlight([boxes.joined(by: "\u{2003}"), say(.signature)]),
    ]
  }
}
