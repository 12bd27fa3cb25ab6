internal import MizanCore

/// What differs from the checklist's own file, and what is waived.
struct TailoringWords {
  let checklist: Checklist
  let words: ReportWords
  private var say: PhraseCatalog { words.say }

  /// Every change, then every waiver; nothing where the checklist stands as it is.
  var blocks: [Block] {
    guard let tailoring = checklist.tailoring else { return [] }
    let reason = tailoring.tailoring.reason.map { [Block.paragraph(words.text($0))] } ?? []
    let waivers = tailoring.tailoring.waivers.filter { !isLeftOut($0.criterion) }.map { waiver in
      tailoring.expired.contains(waiver) ? expired(waiver) : held(waiver)
    }
    let items = tailoring.changes.map { Item(body: change($0)) } + waivers
    return [.heading(level: 2, say(.whatWasTailored)), .paragraph(heading(tailoring))] + reason
      + (items.isEmpty ? [] : [.list(items)])
  }

  /// One sentence for the top of a report: that the checklist is not as it was published.
  var note: [Block] { checklist.tailoring.map { [.note(heading($0))] } ?? [] }

  /// Whether the tailoring does not ask a criterion at all: then no waiver of it matters.
  private func isLeftOut(_ id: String) -> Bool {
    guard let index = checklist.criteria.firstIndex(where: { $0.id == id }) else { return true }
    return checklist.tailoring?.leftOut.contains(index) ?? false
  }

  private func heading(_ tailoring: AppliedTailoring) -> Text {
    let own = tailoring.tailoring
    let id =
      own.title[words.language] == own.id ? Text() : .phrase(" (") + .code(own.id) + .phrase(")")
    return say(.tailoredBy, ["title": words.text(own.title) + id])
  }

  private func change(_ change: AppliedTailoring.Change) -> Text {
    let values = [
      "target": title(change.target), "before": Text.code(change.before),
      "after": Text.code(change.after),
    ]
    return switch change.kind {
    case .leftOut: say(.changeLeftOut, values)
    case .weight: say(.changeWeight, values)
    case .scoring: say(.changeScoring, values.merging(setting(change)) { $1 })
    case .parameter: say(.changeParameter, values)
    }
  }

  private func setting(_ change: AppliedTailoring.Change) -> [String: Text] {
    ["setting": .code(change.setting ?? "")]
  }

  /// The title of a group, criterion or parameter.
  private func title(_ id: String) -> Text {
    if id == checklist.id { return words.text(checklist.title) }
    if let criterion = checklist.criteria.first(where: { $0.id == id }) {
      return words.text(criterion.title)
    }
    if let group = checklist.root.group(id) { return words.text(group.title) }
    return checklist.vocabulary[id]?.question.map(words.text) ?? .code(id)
  }

  private func held(_ waiver: Waiver) -> Item {
    var details: [Text] = []
    if let author = waiver.author { details.append(say(.waiverBy, ["author": words.text(author)])) }
    if let until = waiver.until {
      details.append(say(.waiverUntil, ["date": say.date("\(until)")]))
    }
    return Item(
      body: say(
        .waiver, ["criterion": title(waiver.criterion), "reason": words.text(waiver.reason)]),
      details: details)
  }

  private func expired(_ waiver: Waiver) -> Item {
    Item(
      body: say(
        .waiverExpired,
        [
          "criterion": title(waiver.criterion), "reason": words.text(waiver.reason),
          "date": waiver.until.map { say.date("\($0)") } ?? Text(),
        ]))
  }
}

extension ReportWords {
  /// What the score would be without the waivers, and how many criteria they take out.
  func waivers(_ assessment: Assessment) -> [Text] {
    guard let result = assessment.withoutWaivers else { return [] }
    let waived = say(.waivedCriteria, count: assessment.waived.count)
    guard let score = result.score else { return [waived] }
    let range = range(score, assessment.checklist.scoring)
    return [
      say(
        result.withheld == nil ? .withoutWaivers : .withoutWaiversWithheld, ["range": range]),
      waived,
    ]
  }

  /// What each of several scorecards would score without the waivers, by the names that `name` gives them.
  func waivers(_ scorecards: [Scorecard], _ name: (Scorecard) -> Text) -> [Block] {
    let items = scorecards.compactMap { card in
      card.withoutWaivers.map { result in
        Item(
          body: say(
            .withoutWaiversOf, ["name": name(card), "range": themeScore(result)]))
      }
    }
    return items.isEmpty ? [] : [.list(items)]
  }

  /// Why there is no score at all.
  func noScore(_ assessment: Assessment) -> Text {
    say(assessment.withoutWaivers?.score == nil ? .nothingApplies : .everythingWaived)
  }
}

extension Group {
  /// The group called `id` in this one, however deep.
  fileprivate func group(_ id: String) -> Group? {
    groups.lazy.compactMap { $0.id == id ? $0 : $0.group(id) }.first
  }
}
