internal import MizanCore

extension GapReport {
  /// The first gaps that the city can close itself, at a glance.
  var firstSteps: [Block] {
    // What a memo proposes first: an action that waits for something else is nothing to begin with.
    let planned = PlannableActions(of: assessment, PlanRequest(budget: nil)).planned
    var taken: Set<Int> = []
    let own = assessment.advice.filter {
      $0.mandate.holder == .municipal && taken.insert($0.index).inserted && planned.contains($0)
    }
    guard detail == .full, own.count > 1 else { return [] }
    let columns = [
      Table.Column(say(.gap), isFlexible: true), Table.Column(say(.why), isFlexible: true),
      Table.Column(say(.effortOf)), Table.Column(say(.adds), .end),
    ]
    let rows = own.prefix(GapReport.mostFirst).map { advice -> [Table.Cell] in
      let criterion = assessment.findings[advice.index].criterion
      return [
        .text(words.text(criterion.title)), .text(why(criterion)),
        .text(say.word("effort", advice.recommendation.effort.rawValue)),
        .text(words.gain(advice.gain)),
      ]
    }
    return [
      .heading(level: 2, say(.doFirst)), .table(Table(columns, rows: rows)),
      .note(say(.doFirstHow)),
    ]
  }

  private static let mostFirst = 3

  /// The challenges that a criterion answers, and whether the documents stress it.
  private func why(_ criterion: Criterion) -> Text {
    let challenges = criterion.addresses.compactMap { words.rulebook.challenge($0) }
    let stressed = criterion.obligation == .must ? [say(.stressed)] : []
    return (challenges.map { words.text($0.title) } + stressed).joined(by: say(.listSemicolon))
  }

  /// The gaps that are one kind of work for the city.
  func section(_ section: Section) -> [Block] {
    let gaps = assessment.gaps.filter { $0.section == section }
    guard !gaps.isEmpty else { return [] }
    let limit = section == .doNow || section == .plan ? 3 : 2
    let items = gaps.prefix(shown(limit)).map(item)
    return [
      .heading(level: 2, say.word("section", section.rawValue)),
      .list(items + more(gaps.count, after: limit)),
    ]
  }

  private func item(_ gap: Gap) -> Item {
    let finding = assessment.findings[gap.index]
    var details = [say(.today, ["level": words.level(finding)])]
    // The first recommendation is the one that gains most for its effort.
    if let advice = assessment.advice.first(where: { $0.index == gap.index }) {
      details.append(
        [
          words.action(advice), words.effort(advice.recommendation),
          advice.gain == gap.gain ? Text() : words.leadsTo(advice, finding),
        ].joined(by: " "))
      details += words.prerequisites(advice.recommendation, assessment)
      details += advice.practices.prefix(detail == .brief ? 1 : .max).map(words.practice)
    }
    if gap.section == .advocate, !assessment.advice.contains(where: { $0.index == gap.index }) {
      details.append(words.request(finding))
    }
    return Item(
      lead: words.gain(gap.gain), body: words.text(finding.criterion.title).strong,
      details: details)
  }
}
