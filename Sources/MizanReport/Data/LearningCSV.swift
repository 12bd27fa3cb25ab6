public import MizanCore

/// Who could learn what from whom, as one row for each practice of a teacher, or one without a practice
/// where none tells of it.
public struct LearningCSV {
  private let comparisons: [Comparison]
  private let rulebook: Rulebook
  private let language: Language
  private let dialect: CSVDialect

  /// Lessons as a table.
  ///
  /// - Parameters:
  ///   - comparisons: one for each checklist.
  ///   - rulebook: the one that the checklists are from; it names the sources.
  ///   - language: of names, titles and practices.
  ///   - dialect: for whom it is written.
  public init(
    _ comparisons: [Comparison], rulebook: Rulebook, language: Language,
    dialect: CSVDialect = .plain
  ) {
    (self.comparisons, self.rulebook, self.language) = (comparisons, rulebook, language)
    self.dialect = dialect
  }

  private static let columns = [
    "checklist", "version", "learner", "learner_name", "teacher", "teacher_name", "criterion",
    "criterion_title", "met", "nearness", "practice", "practice_text", "since", "sources",
  ]

  /// By learner, then in the checklist's order, the nearest teacher first.
  public var text: String {
    var csv = CSV(dialect, language: language)
    csv.append(LearningCSV.columns.map(CSV.Cell.text))
    for comparison in comparisons {
      for lesson in comparison.lessons {
        let head = self.head(lesson, comparison)
        let rows = lesson.practices.isEmpty ? [none] : lesson.practices.map(practice)
        for row in rows { csv.append(head + row) }
      }
    }
    return csv.text
  }

  private func head(_ lesson: Lesson, _ comparison: Comparison) -> [CSV.Cell] {
    let criterion = comparison.checklist.criteria[lesson.criterion]
    return [.text(comparison.checklist.id), .text(comparison.checklist.version)]
      + city(comparison.scorecards[lesson.learner].profile)
      + city(comparison.scorecards[lesson.teacher].profile) + [
        .text(criterion.id), .text(criterion.title[language]),
        .text(lesson.isMet ? "yes" : "no"), .number(Double(lesson.nearness)),
      ]
  }

  private func city(_ profile: Profile) -> [CSV.Cell] {
    [.text(profile.city.id), .text(CityNames(language).plain(profile))]
  }

  private let none: [CSV.Cell] = [.empty, .empty, .empty, .empty]

  private func practice(_ practice: Practice) -> [CSV.Cell] {
    [
      .text(practice.id), .text(practice.text[language]),
      practice.since.map { .text($0) } ?? .empty,
      .text(practice.sources.map(source).joined(separator: "; ")),
    ]
  }

  /// "Title, section"; the id where no source is called so.
  private func source(_ reference: Practice.Reference) -> String {
    let id = reference.citation.source
    let title = rulebook.source(id)?.title[language] ?? id
    return reference.citation.section.map { "\(title), \($0)" } ?? title
  }
}
