internal import MizanCore

/// The arithmetic from a criterion or a theme to the total, as it is done by hand.
struct WorkingWords {
  let assessment: Assessment
  let words: ReportWords
  private var say: PhraseCatalog { words.say }

  /// The workings of every number of the total, from the group around `id` outwards.
  func blocks(from id: String) -> [Block] {
    let workings =
      ownReading(id) + assessment.readings.flatMap { assessment.workings($0, from: id) }
    guard !workings.isEmpty else { return [] }
    // What is the same at both ends is worked out once.
    var told: Set<[Working.Line]> = []
    let new = workings.filter { told.insert($0.lines).inserted }
    return [.heading(level: 2, say(.fromHereToTheTotal)), .paragraph(say(.workingsHow))]
      + new.flatMap(blocks)
  }

  /// The score of a theme that counts what is unknown in a way of its own.
  private func ownReading(_ id: String) -> [Working] {
    guard !assessment.readings.contains(.known),
      let own = assessment.workings(.known, from: id).first,
      own.group.scoring.unknown != .interval,
      let result = assessment.total.flattened.first(where: { $0.group.id == own.group.id }),
      let score = result.score, score.width > 1e-12
    else { return [] }
    return [own]
  }

  private func blocks(_ working: Working) -> [Block] {
    let aggregation = working.group.scoring.aggregation
    let columns = [
      Table.Column(say(.workingMember), isFlexible: true), Table.Column(say(.score), .end),
      Table.Column(say(.workingWeight), .end),
      Table.Column(say.word("working-term", aggregation.id), .end, isFlexible: true),
    ]
    let rows = working.lines.map { line -> [Table.Cell] in
      [
        .text(title(line.id)), .text(say.number(points(line.score * 100))),
        .text(say.number(number(line.weight))),
        .text(line.term.map(term) ?? say(.workingLeftOut)),
      ]
    }
    let together: [Table.Cell] = [
      .text(say(.workingSum).strong), .text(Text()), .text(say.number(number(working.weights))),
      .text(say.number(number(working.sum))),
    ]
    let heading = say(
      .workingOf,
      [
        "group": words.text(working.group.title),
        "reading": say.word("reading", working.reading.rawValue),
      ])
    return [
      .heading(level: 3, heading), .table(Table(columns, rows: rows + [together])),
      .paragraph(result(working)),
    ]
  }

  /// A score may be as small as a floor.
  private func points(_ points: Double) -> String {
    points < 0 ? number(points) : NumberStyle.digits(points)
  }

  private func term(_ term: Double) -> Text {
    term.isFinite ? say.number(number(term)) : say(.workingUndefined)
  }

  private func result(_ working: Working) -> Text {
    if working.isZeroed { return say(.workingZeroed) }
    let settings = working.group.scoring.aggregation.settings
    let result = say.word(
      "working-result", working.group.scoring.aggregation.id,
      [
        "sum": say.number(number(working.sum)), "weights": say.number(number(working.weights)),
        "exponent": say.number(settings.exponent.map(NumberStyle.plain) ?? ""),
        "score": say.number(number(working.score * 100)).strong,
      ])
    let floor = settings.floor.map {
      [say(.methodFloor, ["floor": say.number(NumberStyle.digits($0 * 100))])]
    }
    let leavesOut = working.lines.contains { $0.term == nil }
    let shown = working.shown.map { shown in
      [say(.workingOutside, ["score": say.number(number(shown * 100)).strong])]
    }
    let notes = (floor ?? []) + (leavesOut ? [say(.workingLeftOutWhy)] : []) + (shown ?? [])
    return notes.isEmpty ? result : result + .phrase(". ") + notes.joined(by: " ")
  }

  /// Six decimals at most: enough for two to come out right.
  private func number(_ number: Double) -> String { NumberStyle(decimals: 6).shortest(number) }

  private func title(_ id: String) -> Text {
    if let criterion = assessment.checklist.criteria.first(where: { $0.id == id }) {
      return words.text(criterion.title)
    }
    // A group may be called as the checklist is, which is no member of anything.
    let group = assessment.total.flattened.dropFirst().first { $0.group.id == id }
    return group.map { words.text($0.group.title) } ?? .code(id)
  }
}
