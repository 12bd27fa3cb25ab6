public import MizanCore

/// Comparisons as one row for each checklist, city and group, the checklist itself first; the last columns
/// tell of a tailoring.
public struct ComparisonCSV {
  private let comparisons: [(comparison: Comparison, robustness: Robustness?)]
  private let language: Language
  private let dialect: CSVDialect

  /// Comparisons as a table.
  ///
  /// - Parameters:
  ///   - comparisons: one for each checklist, with ranks where they were asked for.
  ///   - language: of names and titles.
  ///   - dialect: for whom it is written.
  public init(
    _ comparisons: [(comparison: Comparison, robustness: Robustness?)], language: Language,
    dialect: CSVDialect = .plain
  ) {
    self.comparisons = comparisons
    (self.language, self.dialect) = (language, dialect)
  }

  private static let columns = [
    "checklist", "version", "city", "city_name", "date", "group", "parent", "group_title", "low",
    "high", "known", "coverage",
    "withheld", "tailoring", "low_without_waivers", "high_without_waivers",
    "known_without_waivers", "rank_low", "rank_high", "mean_rank", "first_share",
  ]

  /// Scores are 0...100 and unrounded, coverage is 0...1; a group that does not apply has no score.
  public var text: String {
    var csv = CSV(dialect, language: language)
    csv.append(ComparisonCSV.columns.map(CSV.Cell.text))
    for (comparison, robustness) in comparisons {
      for (city, card) in comparison.scorecards.enumerated() {
        let without = card.withoutWaivers?.flattened
        for (index, result) in card.total.flattened.enumerated() {
          csv.append(
            row(card, result) + tailoring(card, without?[index])
              + rank(index == 0 ? robustness?.cities[city] : nil))
        }
      }
    }
    return csv.text
  }

  private func row(_ card: Scorecard, _ result: GroupResult) -> [CSV.Cell] {
    let profile = card.profile
    return [
      .text(card.checklist.id), .text(card.checklist.version),
      .text(profile.city.id), .text(CityNames(language).plain(profile)),
      .text(profile.date), .text(result.group.id), result.parent.map { .text($0) } ?? .empty,
      .text(result.group.title[language]),
    ] + scores(result) + [
      .number(result.score?.coverage ?? 1), .text(result.withheld == nil ? "no" : "yes"),
    ]
  }

  /// The ranks of the whole checklist, where they were asked for.
  private func rank(_ city: Robustness.City?) -> [CSV.Cell] {
    guard let city else { return [.empty, .empty, .empty, .empty] }
    return [
      .number(Double(city.guaranteed.lowerBound)), .number(Double(city.guaranteed.upperBound)),
      .number(city.ranks.mean), .number(city.ranks.firstShare),
    ]
  }

  /// The tailoring's id, and the scores that a group has without the waivers.
  private func tailoring(_ card: Scorecard, _ result: GroupResult?) -> [CSV.Cell] {
    let id = card.checklist.tailoring?.tailoring.id
    return [id.map { .text($0) } ?? .empty]
      + (result.map(scores) ?? [.empty, .empty, .empty])
  }

  private func scores(_ result: GroupResult) -> [CSV.Cell] {
    let known = result.withheld == nil ? result.score?.known : nil
    return [result.score?.low, result.score?.high, known].map { score in
      score.map { .number($0 * 100) } ?? .empty
    }
  }
}
