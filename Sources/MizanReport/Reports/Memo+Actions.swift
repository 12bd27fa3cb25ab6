internal import MizanCore

extension Memo {
  var actions: [Block] {
    let items = agenda.proposed.map { advice in
      var item = item(advice)
      item.details.append(
        say(
          .ownerCostDate,
          [
            "owner": complete(.owner), "cost": complete(.cost), "date": complete(.deadline),
          ]))
      return item
    }
    guard !items.isEmpty else { return [] }
    return [.heading(level: 2, say(.proposedActions)), .numbered(items)]
      + more(agenda.own.count)
  }

  /// What others have to agree to or decide.
  var others: [Block] {
    [
      (Section.agree, agenda.agreed), (.advocate, agenda.advocated), (.partner, agenda.partnered),
    ].flatMap {
      section, advice -> [Block] in
      guard !advice.isEmpty else { return [] }
      let items = advice.prefix(MemoAgenda.mostShown).map(item)
      return [.heading(level: 2, say.word("section", section.rawValue)), .list(items)]
        + more(advice.count)
    }
  }

  /// How many of `count` entries the memo leaves to the gap report.
  func more(_ count: Int) -> [Block] {
    let rest = count - MemoAgenda.mostShown
    return rest > 0 ? [.paragraph(say(.andMoreMemo, count: rest))] : []
  }

  private func item(_ advice: Advice) -> Item {
    let finding = assessment.findings[advice.index]
    let closes = say(
      .closes,
      [
        "criterion": words.text(finding.criterion.title), "level": words.level(finding),
        "gain": words.gain(advice.gain),
      ])
    return Item(
      body: words.action(advice).strong,
      details: [closes, words.effort(advice.recommendation)]
        + words.prerequisites(advice.recommendation, assessment)
        + advice.practices.map(words.practice))
  }
}
