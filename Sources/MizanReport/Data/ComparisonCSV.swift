public import MizanCore

/// Comparisons as one row for each checklist, city and group, the checklist itself first.
public struct ComparisonCSV {
  private let comparisons: [Comparison]
  private let language: Language

  /// Comparisons whose names and titles are in `language`.
  public init(_ comparisons: [Comparison], language: Language) {
    self.comparisons = comparisons
    self.language = language
  }

  private static let columns = [
    "checklist", "version", "city", "city_name", "date", "group", "parent", "group_title", "low",
    "high", "known", "coverage",
    "withheld",
  ]

  /// Scores are 0...100 and unrounded, coverage is 0...1; a group that does not apply has no score.
  public var text: String {
    var csv = CSV()
    csv.append(ComparisonCSV.columns.map(CSV.Cell.text))
    for assessment in comparisons.flatMap(\.assessments) {
      for result in assessment.total.flattened { csv.append(row(assessment, result)) }
    }
    return csv.text
  }

  private func row(_ assessment: Assessment, _ result: GroupResult) -> [CSV.Cell] {
    let profile = assessment.profile
    func points(_ score: Double?) -> CSV.Cell { score.map { .number($0 * 100) } ?? .empty }
    return [
      .text(assessment.checklist.id), .text(assessment.checklist.version),
      .text(profile.city.id), .text(CityName.plain(profile, language)),
      .text(profile.date), .text(result.group.id), result.parent.map { .text($0) } ?? .empty,
      .text(result.group.title[language]),
      points(result.score?.low), points(result.score?.high),
      points(result.withheld == nil ? result.score?.known : nil),
      .number(result.score?.coverage ?? 1), .text(result.withheld == nil ? "no" : "yes"),
    ]
  }
}
