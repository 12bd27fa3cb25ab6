internal import MizanCore

/// Every criterion with its answer and evidence, and how the figures came about.
struct GapReportAnnex {
  private let assessment: Assessment
  private let words: ReportWords
  private let openQuestions: [OpenQuestion]
  private var say: PhraseCatalog { words.say }

  init(_ report: GapReport) {
    assessment = report.assessment
    words = report.words
    openQuestions = report.openQuestions
  }

  var blocks: [Block] {
    [.heading(level: 2, say(.allCriteria))]
      + assessment.total.flattened.filter {
        !$0.group.criteria.isEmpty && !assessment.leavesOut($0)
      }.flatMap(group)
      + questions + words.sources(assessment) + method
  }

  /// The questions that are not among the first to ask.
  private var questions: [Block] {
    let rest = openQuestions.dropFirst(GapReport.mostQuestions)
    guard !rest.isEmpty else { return [] }
    let items = rest.map { open in
      Item(
        body: words.question(open, assessment.scorecard),
        details: [words.name(open, assessment.scorecard)])
    }
    return [.heading(level: 2, say(.otherQuestions)), .list(items)]
  }

  private func group(_ result: GroupResult) -> [Block] {
    let columns = [
      Table.Column(say(.criterion), isFlexible: true), Table.Column(say(.answer), isFlexible: true),
      Table.Column(say(.mandate)), Table.Column(say(.share), .end),
      Table.Column(say(.evidence), isFlexible: true),
    ]
    let findings = result.group.criteria.map { assessment.findings[$0.index] }
    let rows = findings.filter { !isOpen($0) }.map(row)
    let open = findings.filter(isOpen).map { finding in
      Item(lead: share(finding), body: words.text(finding.criterion.title))
    }
    return [.heading(level: 3, heading(result))]
      + (rows.isEmpty ? [] : [.table(Table(columns, rows: rows, isEven: true))])
      + (open.isEmpty ? [] : [.paragraph(say(.notKnownWithShare)), .list(open)])
  }

  /// Whether nothing can be said of a criterion but that it is unknown; its question stands elsewhere.
  private func isOpen(_ finding: Finding) -> Bool {
    finding.state == .unknown && words.grounds(finding, assessment).isEmpty
  }

  /// A group's title after those of the groups around it.
  private func heading(_ result: GroupResult) -> Text {
    let groups = assessment.total.flattened
    var titles = [words.text(result.group.title)]
    var parent = result.parent
    while let outer = groups.first(where: { $0.group.id == parent && $0.depth > 0 }) {
      titles.insert(words.text(outer.group.title), at: 0)
      parent = outer.parent
    }
    return titles.joined(by: " › ")
  }

  private func row(_ finding: Finding) -> [Table.Cell] {
    [
      .text(words.text(finding.criterion.title)), .text(words.stateAndLevel(finding)),
      .text(words.mandate(finding.mandate)),
      .text(share(finding)),
      .lines(words.grounds(finding, assessment)),
    ]
  }

  private func share(_ finding: Finding) -> Text {
    say.number(finding.share > 0 ? NumberStyle(decimals: 1).nearest(finding.share) : "–")
  }

  private var method: [Block] {
    let notes = MethodNotes(assessment: assessment, words: words).texts()
    var blocks: [Block] = [.heading(level: 2, say(.howToRead))]
    if let summary = assessment.checklist.summary {
      blocks.append(.paragraph(words.text(summary)))
    }
    blocks.append(.list(notes.map { Item(body: $0) }))
    return blocks
  }
}

extension ReportWords {
  /// What a finding rests on: the reason given and the evidence, or the facts that it was found from.
  func grounds(_ finding: Finding, _ assessment: Assessment) -> [Text] {
    if finding.isComputed { return statements(finding, assessment) }
    guard let answer = finding.answer else { return [] }
    var parts: [Text] = []
    if case .notApplicable(let reason) = answer.reply { parts.append(text(reason)) }
    if let because = answer.because { parts.append(text(because)) }
    parts += answer.evidence.map(evidence)
    if finding.criterion.rule != nil { parts.append(say(.byHandOverFacts)) }
    return parts
  }
}
