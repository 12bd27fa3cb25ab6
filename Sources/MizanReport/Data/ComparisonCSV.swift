public import MizanCore

/// A comparison as one row for each city and group, the checklist itself first.
public struct ComparisonCSV {
  private let comparison: Comparison
  private let language: Language

  /// A comparison whose names and titles are in `language`.
  public init(_ comparison: Comparison, language: Language) {
    self.comparison = comparison
    self.language = language
  }

  private static let columns = [
    "city", "city_name", "group", "parent", "group_title", "low", "high", "known", "coverage",
    "withheld",
  ]

  /// Scores are 0...100 and unrounded, coverage is 0...1; a group that does not apply has no score.
  public var text: String {
    var csv = CSV()
    csv.append(ComparisonCSV.columns.map(CSV.Cell.text))
    for assessment in comparison.assessments {
      for result in assessment.total.flattened { csv.append(row(assessment.profile, result)) }
    }
    return csv.text
  }

  private func row(_ profile: Profile, _ result: GroupResult) -> [CSV.Cell] {
    func points(_ score: Double?) -> CSV.Cell { score.map { .number($0 * 100) } ?? .empty }
    return [
      .text(profile.city.id), .text(CityName.plain(profile, language)),
      .text(result.group.id), result.parent.map { .text($0) } ?? .empty,
      .text(result.group.title[language]),
      points(result.score?.low), points(result.score?.high),
      points(result.withheld == nil ? result.score?.known : nil),
      .number(result.score?.coverage ?? 1), .text(result.withheld == nil ? "no" : "yes"),
    ]
  }
}
