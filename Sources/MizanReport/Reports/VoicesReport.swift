public import MizanCore

/// Several respondents on one city: where they agree, and the disagreements first.
public struct VoicesReport {
  private let voices: Voices
  private let words: ReportWords
  private var say: PhraseCatalog { words.say }

  /// A report on several voices.
  ///
  /// - Parameters:
  ///   - voices: the respondents, in the order to show them.
  ///   - rulebook: the one that the checklist is from.
  ///   - language: of the report's own words.
  public init(_ voices: Voices, rulebook: Rulebook, language: Language) {
    self.voices = voices
    words = ReportWords(rulebook, language)
  }

  /// The scores of all voices, how far they agree, then every disagreement with what supports it.
  public var document: Document {
    let tailoring = TailoringWords(checklist: voices.checklist, words: words)
    return Document(
      language: words.language, country: assessments.map(\.scorecard).country,
      subject: words.title(voices.checklist),
      blocks: identity + words.notes(on: voices.checklist) + scores
        + words.waivers(assessments.map(\.scorecard)) { name($0.profile) }
        + HistoryWords(checklist: voices.checklist, words: words).notes(
          assessments.map(\.scorecard)
        ) {
          name($0.profile)
        } + disagreements + agreement + known
        + tailoring.blocks + [.note(say(.limits))])
  }

  private var assessments: [Assessment] { voices.assessments }

  private var identity: [Block] {
    let isDeskReview = assessments.first { $0.profile.respondent.kind == .deskReview }
    return [
      .heading(level: 1, say(.voices, ["city": words.cityAtHead(assessments[0].profile)])),
      .paragraph(words.title(voices.checklist)), .paragraph(say(.voicesHow)),
    ] + (isDeskReview.map { words.caveat($0.profile) } ?? [])
  }

  /// "Answered by the municipality (office)".
  private func name(_ profile: Profile) -> Text {
    say.word("respondent", profile.respondent.kind.rawValue) + .phrase(" (")
      + .code(profile.respondent.id) + .phrase(")")
  }

  private var scores: [Block] {
    words.scores(
      assessments, first: (Table.Column(say(.respondent), isFlexible: true), { name($0.profile) }),
      last: (Table.Column(say(.date)), { say.date($0.profile.date) }))
  }

  private var agreement: [Block] {
    let columns =
      [Table.Column(say(.theme), isFlexible: true)]
      + [Phrase.agreementDiffer, .agreementAgree, .agreementOneKnows, .agreementNobodyKnows].map {
        Table.Column(say($0), .end)
      }
    let asked = assessments[0].total.flattened.filter { !assessments[0].leavesOut($0) }
    let rows = asked.map { result -> [Table.Cell] in
      let counts = [Voices.Agreement.differ, .agree, .oneKnows, .nobodyKnows].map {
        Table.Cell.text(.phrase("\(voices.count($0, among: result.group.allCriteria))"))
      }
      // The first row is the whole.
      let title = words.title(result)
      return [.text(result.depth == 0 ? title.strong : title)] + counts
    }
    let leftOut =
      voices.leftOut == 0 ? [] : [Block.note(say(.voicesLeftOut, count: voices.leftOut))]
    return [.heading(level: 2, say(.howFarTheyAgree)), .table(Table(columns, rows: rows))] + leftOut
  }

  private var disagreements: [Block] {
    guard !voices.disagreements.isEmpty else {
      let compared = voices.count(.agree, among: Array(voices.checklist.criteria.indices))
      return [.paragraph(say(compared > 0 ? .noDisagreements : .nothingToCompare))]
    }
    let items = voices.disagreements.map { disagreement in
      Item(
        body: words.text(voices.checklist.criteria[disagreement.criterion].title).strong,
        details: assessments.map { says($0, disagreement.criterion) })
    }
    return [.heading(level: 2, say(.disagreements)), .list(items)]
  }

  private var known: [Block] {
    let items = voices.knownByOne.map { item in
      Item(
        body: words.text(voices.checklist.criteria[item.criterion].title),
        details: [says(assessments[item.voice], item.criterion)])
    }
    return items.isEmpty ? [] : [.heading(level: 2, say(.knownByOne)), .list(items)]
  }

  private func says(_ assessment: Assessment, _ index: Int) -> Text {
    let finding = assessment.findings[index]
    let grounds = words.grounds(finding, assessment).joined(by: " · ")
    return say(
      grounds.isEmpty ? .voiceSays : .voiceSaysBecause,
      [
        "respondent": name(assessment.profile), "level": words.stateAndLevel(finding),
        "grounds": grounds,
      ])
  }
}
