internal import MizanCore

/// All plans worth having as a table: what each costs, what it adds, and what is new in it.
struct FrontierTable {
  private let frontier: PlanFrontier
  private let candidates: [Plan.Candidate]
  private let planWords: PlanWords
  private var words: ReportWords { planWords.words }
  private var say: PhraseCatalog { words.say }

  init(_ frontier: PlanFrontier, among candidates: [Plan.Candidate], _ planWords: PlanWords) {
    (self.frontier, self.candidates, self.planWords) = (frontier, candidates, planWords)
  }

  var blocks: [Block] {
    let heading = Block.heading(level: 2, say(.frontier))
    guard !frontier.points.isEmpty else { return [heading, .paragraph(say(.frontierNone))] }
    let columns = [
      Table.Column(say(.frontierCost), .end), Table.Column(say(.frontierAdds), .end),
      Table.Column(say(.frontierActions), .end),
      Table.Column(say(.frontierNew), isFlexible: true),
    ]
    let rows = frontier.points.indices.map(row)
    return [heading, .paragraph(say(.frontierHow)), .table(Table(columns, rows: rows))] + marks
  }

  private func row(_ index: Int) -> [Table.Cell] {
    let point = frontier.points[index]
    let mark = isProven(point) ? Text() : Text.phrase("*")
    return [
      .text(planWords.amount(point.cost)), .text(words.gain(point.gain) + mark),
      .text(.phrase("\(point.actions.count)")), .text(changes(index)),
    ]
  }

  /// What the plan holds that the one before does not, and the other way round.
  private func changes(_ index: Int) -> Text {
    let own = frontier.points[index].actions
    let before = index > 0 ? frontier.points[index - 1].actions : []
    let gone = before.filter { !own.contains($0) }.map(title)
    let without =
      gone.isEmpty ? [] : [say(.frontierGone, ["list": gone.joined(by: say(.listSemicolon))])]
    return (own.filter { !before.contains($0) }.map(title) + without).joined(
      by: say(.listSemicolon))
  }

  private func title(_ advice: Advice) -> Text { planWords.title(advice, among: candidates) }

  private func isProven(_ point: PlanFrontier.Point) -> Bool {
    point.isExact || point.possiblyMore < 1e-9
  }

  private var marks: [Block] {
    let most = frontier.points.filter { !isProven($0) }.map(\.possiblyMore).max()
    let mark = most.map {
      Block.note(say(.frontierMark, ["gain": say.number(NumberStyle.points($0))]))
    }
    return [mark, frontier.isComplete ? nil : .note(say(.frontierCut))].compactMap(\.self)
  }
}
