internal import MizanCore

extension GapReport {
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
