internal import MizanCore

/// What became of answers to earlier versions of a checklist, and what has changed since.
struct HistoryWords {
  let checklist: Checklist
  let words: ReportWords
  private var say: PhraseCatalog { words.say }

  /// What was carried over; nothing where the profile answers today's questions alone.
  func blocks(_ carryover: Carryover) -> [Block] {
    let items = items(carryover)
    return items.isEmpty ? [] : [.heading(level: 2, say(.carriedHeading)), .list(items)]
  }

  /// What became of each answer and of each mandate, or of those that came to one criterion.
  func items(_ carryover: Carryover, to id: String? = nil) -> [Item] {
    let mandates = carryover.mandates.filter { id == nil || $0.to == id }.map { mandate in
      say(
        mandate.isCarried ? .carriedMandate : .carriedMandateNot,
        ["from": codes(mandate.from), "to": .code(mandate.to)])
    }
    let costs = carryover.costs.filter { id == nil || $0.to.hasPrefix("\(id ?? "")/") }.map {
      cost in
      say(
        cost.isCarried ? .carriedCost : .carriedCostNot,
        ["from": codes(cost.from), "to": .code(cost.to)])
    }
    let answers = carryover.answers.filter { id == nil || $0.to == id }
    return (answers.map(answer) + mandates + costs).map { Item(body: $0) }
  }

  /// A sentence or two for each of several scorecards, by the names that `name` gives them, where answers of
  /// it are to other versions.
  func notes(_ scorecards: [Scorecard], _ name: (Scorecard) -> Text) -> [Block] {
    let items = scorecards.flatMap { card -> [Item] in
      let name = name(card)
      let (all, counted) = card.carryover.counts
      let carried = Item(
        body: say(.carriedOf, count: all, ["name": name, "counted": .phrase("\(counted)")]))
      let answered = [card.profile.answeredVersions[checklist.id]].compactMap(\.self)
      let others = answered.filter { $0 != checklist.version }.map { version in
        Item(
          body: say(
            .answeredOther,
            ["name": name, "version": .code(version), "now": .code(checklist.version)]))
      }
      return others + (all > 0 ? [carried] : [])
    }
    return items.isEmpty ? [] : [.list(items)]
  }

  /// That the answers are to a checklist that is not at hand yet.
  func newer(_ version: String?) -> [Block] {
    guard let version else { return [] }
    return [
      .paragraph(
        say(.answeredNewer, ["version": .code(version), "now": .code(checklist.version)]))
    ]
  }

  /// What is new in the checklist, and which weights were others; nothing where nobody says.
  func blocks(_ changes: ChecklistChanges?, _ heading: Phrase = .changedSince) -> [Block] {
    guard let changes else { return [] }
    let added = changes.added.map {
      say(.changedAdded, ["title": words.text(checklist.criteria[$0].title)])
    }
    let weights = changes.reweighted.map { change in
      say(
        .changedWeight,
        [
          "title": words.text(change.title), "before": say.number(NumberStyle.plain(change.before)),
          "now": say.number(NumberStyle.plain(change.now)),
        ])
    }
    let notes = changes.changes.compactMap { change in
      change.note.map {
        say(.changedNote, ["version": .code(change.version), "note": words.text($0)])
      }
    }
    let items = (added + weights + notes).map { Item(body: $0) }
    return items.isEmpty ? [] : [self.heading(changes, heading), .list(items)]
  }

  /// What stands over changes.
  func heading(_ changes: ChecklistChanges, _ heading: Phrase) -> Block {
    .heading(level: 2, say(heading, ["version": .code(changes.since)]))
  }

  private func codes(_ ids: [String]) -> Text { ids.map(Text.code).joined(by: say(.listComma)) }

  private func answer(_ item: Carryover.Item) -> Text {
    var values = ["from": codes(item.from), "to": item.to.map(Text.code) ?? Text()]
    switch item.outcome {
    case .carried: return say(.carriedCarried, values)
    case .merged: return say(.carriedMerged, values)
    case .differing: return say(.carriedDiffering, values)
    case .partial: return say(.carriedPartial, values)
    case .answeredAnew: return say(.carriedAnsweredAnew, values)
    case .noSuchLevel(let level):
      values["level"] = .code(level)
      return say(.carriedNoSuchLevel, values)
    case .retired(let reason):
      values["reason"] = words.text(reason)
      return say(.carriedRetired, values)
    }
  }
}

extension Carryover {
  /// How many answers are to earlier versions, and how many of them count.
  var counts: (all: Int, counted: Int) {
    func count(_ items: [Item]) -> Int { items.reduce(0) { $0 + $1.from.count } }
    let counted = answers.filter { $0.outcome == .carried || $0.outcome == .merged }
    return (count(answers), count(counted))
  }
}
