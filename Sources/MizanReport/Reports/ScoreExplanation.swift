public import MizanCore

/// How the score of a theme or of a whole checklist comes about for one city.
public struct ScoreExplanation {
  private let assessment: Assessment
  private let id: String
  private let words: ReportWords

  /// An explanation of the score of a group, up to the total.
  ///
  /// - Parameters:
  ///   - id: of a group of the assessment's checklist, or the checklist's own.
  ///   - assessment: whose numbers are redone.
  ///   - rulebook: the one that the assessment's checklist is from.
  ///   - language: of the explanation's own words.
  public init(of id: String, _ assessment: Assessment, rulebook: Rulebook, language: Language) {
    self.id = id
    self.assessment = assessment
    words = ReportWords(rulebook, language)
  }

  /// The group's title, then its arithmetic.
  public var document: Document {
    let group = assessment.total.flattened.first { $0.group.id == id }?.group
    let title = group.map { words.text($0.title) } ?? .code(id)
    return Document(
      language: words.language, country: [assessment.scorecard].country,
      blocks: [
        .heading(level: 1, title), .paragraph(words.title(assessment.checklist)),
        .paragraph(words.cityAtHead(assessment.profile)),
      ] + words.notes(on: assessment.checklist)
        + HistoryWords(checklist: assessment.checklist, words: words).notes([assessment.scorecard])
      {
        words.city($0.profile)
      }
        + WorkingWords(assessment: assessment, words: words).blocks(from: id))
  }
}
