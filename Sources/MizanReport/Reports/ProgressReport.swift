public import MizanCore

/// One city over time: what changed in its policy, apart from what changed in the method.
public struct ProgressReport {
  private let progress: CityProgress
  private let words: ReportWords
  private var say: PhraseCatalog { words.say }

  /// A report on a city's progress.
  ///
  /// - Parameters:
  ///   - progress: the city at its dates.
  ///   - rulebook: the one that the checklist is from.
  ///   - language: of the report's own words.
  public init(_ progress: CityProgress, rulebook: Rulebook, language: Language) {
    self.progress = progress
    words = ReportWords(rulebook, language)
  }

  /// The scores at all dates, what changed from each to the next, themes, and the method apart.
  public var document: Document {
    let tailoring = TailoringWords(checklist: progress.checklist, words: words)
    return Document(
      language: words.language, country: assessments.map(\.scorecard).country,
      subject: words.title(progress.checklist),
      blocks: identity + words.notes(on: progress.checklist) + dates
        + words.waivers(assessments.map(\.scorecard)) { say.date($0.profile.date) }
        + progress.steps.flatMap(step)
        + themes
        + method
        + assessments.flatMap { history.blocks($0.carryover) } + tailoring.blocks
        + [.note(say(.limits))])
  }

  private var assessments: [Assessment] { progress.assessments }

  private var history: HistoryWords {
    HistoryWords(checklist: progress.checklist, words: words)
  }

  private func date(_ index: Int) -> Text { say.date(assessments[index].profile.date) }

  private var identity: [Block] {
    let asked = progress.askedCriteria.count
    let how = progress.isCommonKnown ? Phrase.progressHow : .progressHowUnsaid
    return [
      .heading(level: 1, say(.progress, ["city": words.cityAtHead(assessments[0].profile)])),
      .paragraph(words.title(progress.checklist)),
      .paragraph(say(how, ["n": .phrase("\(asked)")])),
    ]
  }

  private var dates: [Block] {
    words.scores(
      assessments, first: (Table.Column(say(.date)), { say.date($0.profile.date) }),
      last: (
        Table.Column(say(.respondent), isFlexible: true),
        { say.word("respondent", $0.profile.respondent.kind.rawValue) }
      ))
  }

  private func step(_ step: CityProgress.Step) -> [Block] {
    var blocks: [Block] = [
      .heading(level: 2, say(.fromTo, ["from": date(step.from), "to": date(step.from + 1)]))
    ]
    if let movement = step.movements.first ?? nil {
      blocks.append(.paragraph(say.word("movement", movement.rawValue, ["points": points(step)])))
    }
    if step.isOtherRespondent { blocks.append(.note(say(.otherRespondent))) }
    if step.changes.isEmpty { blocks.append(.paragraph(say(.nothingChanged))) }
    for kind in CriterionChange.Kind.allCases {
      let changes = step.changes.filter { $0.kind == kind }
      guard !changes.isEmpty else { continue }
      blocks.append(.heading(level: 3, say.word("change-kind", kind.rawValue)))
      blocks.append(.list(changes.map { item($0, step.from) }))
    }
    return blocks
  }

  /// "25 to 50": by how many points the score moved, at least and at most.
  private func points(_ step: CityProgress.Step) -> Text {
    let (before, after) = (assessments[step.from].total, assessments[step.from + 1].total)
    guard let from = before.score, let to = after.score else { return Text() }
    let numbers = NumberStyle(decimals: after.group.scoring.decimals)
    let apart = [abs(to.low - from.high), abs(to.high - from.low)].sorted()
    let (low, high) = (say.number(numbers.low(apart[0])), say.number(numbers.high(apart[1])))
    return low == high ? low : say(.range, ["low": low, "high": high])
  }

  private func item(_ change: CriterionChange, _ from: Int) -> Item {
    let (before, after) = (
      assessments[from].findings[change.criterion], assessments[from + 1].findings[change.criterion]
    )
    return Item(
      body: words.text(after.criterion.title).strong,
      details: [
        say(
          .fromTo, ["from": words.stateAndLevel(before), "to": words.stateAndLevel(after)])
      ])
  }

  private var themes: [Block] {
    let columns =
      [Table.Column(say(.theme), isFlexible: true)]
      + assessments.indices.map { Table.Column(date($0), .end) }
    let first = assessments[0].total.flattened
    let asked = first.indices.dropFirst().filter { !assessments[0].leavesOut(first[$0]) }
    let rows = asked.map { row -> [Table.Cell] in
      [.text(words.title(first[row]))]
        + assessments.map { .text(words.themeScore($0.total.flattened[row])) }
    }
    return [.heading(level: 2, say(.themes)), .table(Table(columns, rows: rows))]
  }

  /// What changed in the method, and what that alone comes to.
  private var method: [Block] {
    guard let changes = progress.methodChanges else { return older }
    let told = history.blocks(changes, .methodChanges)
    let heading = told.isEmpty && !older.isEmpty ? [history.heading(changes, .methodChanges)] : []
    return told + heading + older
  }

  private var older: [Block] {
    guard let older = progress.olderMethod else { return [] }
    let result = older.assessment.total
    guard let score = result.score else { return [] }
    let scoring = older.assessment.checklist.scoring
    let was = say(
      result.withheld == nil ? .olderMethod : .olderMethodWithheld,
      ["date": date(0), "range": words.range(score, scoring)])
    guard let effect = older.effect else {
      return [.paragraph(was + .phrase(" ") + say(.methodEffectUnknown))]
    }
    let difference = say(
      effect.isExact ? .methodEffect : .methodEffectAtMost, ["effect": words.difference(effect.by)])
    let untailored = progress.checklist.tailoring == nil ? [] : [say(.methodEffectUntailored)]
    return [.paragraph(([was, difference] + untailored).joined(by: " "))]
  }
}

extension ReportWords {
  /// "+1.4", "-2 to +3": by how many points one score differs from another.
  func difference(_ range: ClosedRange<Double>) -> Text {
    let numbers = NumberStyle(decimals: 1)
    func signed(_ points: Double) -> Text {
      say.number((points > 0 ? "+" : "") + numbers.shortest(points * 100))
    }
    let (low, high) = (signed(range.lowerBound), signed(range.upperBound))
    return low == high ? low : say(.range, ["low": low, "high": high])
  }
}
