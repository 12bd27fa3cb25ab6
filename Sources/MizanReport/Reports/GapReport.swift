public import MizanCore

/// What a city has, lacks and does not know yet, on one checklist.
public struct GapReport {
  /// How much the report goes into.
  public enum Detail: Sendable {
    /// The answer, the first things to do and to find out.
    case brief
    /// Every gap, every criterion with its evidence, and the method.
    case full
  }

  let assessment: Assessment
  let detail: Detail
  let words: ReportWords
  /// What is not known, by how much knowing it would tell.
  let openQuestions: [OpenQuestion]
  private let frameworks: [Framework]

  /// A report on one city's assessment.
  ///
  /// - Parameters:
  ///   - assessment: what the report shows.
  ///   - rulebook: the one that the assessment's checklist is from; it names the sources.
  ///   - language: of the report's own words.
  ///   - detail: how much the report goes into.
  ///   - frameworks: those whose objectives it says something of.
  public init(
    _ assessment: Assessment, rulebook: Rulebook, language: Language, detail: Detail = .full,
    frameworks: [Framework] = []
  ) {
    self.frameworks = frameworks
    self.assessment = assessment
    self.detail = detail
    openQuestions = assessment.openQuestions()
    words = ReportWords(rulebook, language)
  }

  /// The report, from the answer down to the method.
  ///
  /// Where too little is known for a score, what to find out stands last rather than first.
  public var document: Document {
    var document = Document(
      language: words.language, country: [assessment.scorecard].country,
      subject: words.title(assessment.checklist))
    document.blocks += identity + answer
    document.blocks += assessment.total.withheld == nil ? [] : known + questions
    document.blocks += firstSteps
    if detail == .brief { document.blocks += themes }
    document.blocks += Section.allCases.filter { $0 != .findOut }.flatMap(section)
    document.blocks += assessment.total.withheld == nil ? questions : []
    if detail == .full { document.blocks += themes }
    document.blocks += ImplementationWords(assessment: assessment, words: words).blocks
    document.blocks += TailoringWords(checklist: assessment.checklist, words: words).blocks
    let history = HistoryWords(checklist: assessment.checklist, words: words)
    document.blocks += history.newer(assessment.newerVersionAnswered)
    document.blocks += history.blocks(assessment.carryover)
    document.blocks += history.blocks(assessment.changesSinceAnswered)
    document.blocks += frameworks.flatMap {
      FrameworkWords(framework: $0, assessment: assessment, words: words).blocks
    }
    if detail == .full { document.blocks += GapReportAnnex(self).blocks }
    document.blocks.append(.note(say(.limits)))
    return document
  }

  var say: PhraseCatalog { words.say }

  /// How many entries a list shows before it says how many more there are.
  func shown(_ brief: Int) -> Int { detail == .brief ? brief : .max }

  private var identity: [Block] {
    let profile = assessment.profile
    let origin = [
      say.word("respondent", profile.respondent.kind.rawValue), say.date(profile.date),
    ]
    return [
      .heading(level: 1, say(.gapReport, ["city": words.cityAtHead(profile)])),
      .paragraph(words.title(assessment.checklist)),
      .paragraph(origin.joined(by: say(.listComma))),
    ] + words.caveat(profile)
      + words.notes(on: assessment.checklist)
  }

  private var answer: [Block] {
    guard let score = assessment.score else {
      return [.highlight([words.noScore(assessment)] + words.waivers(assessment))]
    }
    if let withheld = assessment.total.withheld {
      return [
        .highlight(
          [say(.tooLittleKnown).strong, words.reason(withheld, assessment)]
            + words.waivers(assessment))
      ]
    }
    let scoring = assessment.checklist.scoring
    let range = words.range(score, scoring)
    var lines = [say(.outOf100, ["range": range]).strong]
    if let band = words.band(score, scoring) { lines[0] = lines[0] + .phrase(" ") + band }
    if score.width > 1e-12 {
      let numbers = NumberStyle(decimals: scoring.decimals)
      lines.append(
        say(
          .between,
          ["low": say.number(numbers.low(score.low)), "high": say.number(numbers.high(score.high))])
      )
    }
    lines += words.policy(score, scoring) + words.points(score)
    lines += words.headlines(assessment)
    lines.append(words.counts(assessment))
    lines += words.waivers(assessment)
    return [.highlight(lines)]
  }

  /// What is known or narrowed down, where too little is known for a score.
  private var known: [Block] {
    let findings = assessment.findings.filter(\.isPartlyKnown)
    let items = findings.prefix(shown(5)).map { finding in
      Item(body: words.text(finding.criterion.title), details: [words.stateAndLevel(finding)])
    }
    return [.heading(level: 2, say(.whatIsKnown)), .paragraph(words.counts(assessment))]
      + (items.isEmpty ? [] : [.list(items + more(findings.count, after: 5))])
  }

  private var questions: [Block] {
    guard !openQuestions.isEmpty else { return [] }
    let shown = detail == .brief ? 5 : GapReport.mostQuestions
    let items = openQuestions.prefix(shown).map { open in
      let width = say.number(NumberStyle.points(open.width).dropFirst() + "")
      return Item(
        lead: width, body: words.question(open, assessment.scorecard),
        details: words.options(open, assessment.scorecard) + [
          words.name(open, assessment.scorecard)
        ]
          + words.worth(open))
    }
    return [
      .heading(level: 2, say(.whatToAsk)),
      .paragraph(say(.whatToAskHow)),
      .list(items + moreQuestions(openQuestions.count - items.count)),
    ]
  }

  /// More questions stand in the annex: a reader asks a few at a time.
  static let mostQuestions = 10

  private func moreQuestions(_ count: Int) -> [Item] {
    guard count > 0 else { return [] }
    let phrase = detail == .brief ? Phrase.andMore : .andMoreAnnex
    return [Item(body: say(phrase, count: count))]
  }

  private var themes: [Block] {
    let asked = assessment.total.flattened.dropFirst().filter { !assessment.leavesOut($0) }
    return [.heading(level: 2, say(.themes))]
      + words.themes(Array(asked), assessment, byState: detail == .full)
  }

  func more(_ count: Int, after limit: Int) -> [Item] {
    guard detail == .brief, count > limit else { return [] }
    return [Item(body: say(.andMore, count: count - limit))]
  }
}

extension Finding {
  /// Whether facts or an answer leave fewer outcomes than the criterion has levels.
  fileprivate var isPartlyKnown: Bool {
    switch state {
    case .met, .partial, .notMet: true
    case .unknown: implementation != nil || possibleLevels.count < criterion.levels.count
    case .notApplicable, .error, .excluded: false
    }
  }
}

extension Assessment {
  /// Whether a tailoring leaves out every criterion of a group.
  func leavesOut(_ result: GroupResult) -> Bool {
    result.group.allCriteria.allSatisfy { findings[$0].state == .excluded }
  }
}
