import MizanCore
import Testing

/// The ASEM Sustainable Connectivity index: 49 indicators of 51 countries in eight pillars and two
/// sub-indices, each a weighted arithmetic mean.
struct SustainableConnectivity {
  static let path = PublishedIndex.path("asem/normalised.csv")

  private let indicators: CSVTable
  private let groups: CSVTable
  /// One for each country, by `UnitCode`.
  private let countries: CSVTable
  /// The published values, in the same order.
  let published: CSVTable

  init() throws {
    indicators = try CSVTable(PublishedIndex.path("asem/indicators.csv"))
    groups = try CSVTable(PublishedIndex.path("asem/groups.csv"))
    published = try CSVTable(PublishedIndex.path("asem/aggregated.csv"))
    countries = try CSVTable(Self.path)
  }

  /// The codes of the countries, in the order of the table.
  var codes: [String] { countries.rows.compactMap { $0["UnitCode"] } }

  /// The assessments of all countries by the whole index.
  func assessments() throws -> [Assessment] {
    let indicators = self.indicators.rows.compactMap { $0["IndCode"] }
    let index = try PublishedIndex(checklist: try checklist(), facts: facts(indicators))
    return try countries.rows.map { country in
      let lines = indicators.map { "\(fact($0)): \(country[$0] ?? "")" }
      return try index.assessment(of: country["UnitCode"] ?? "", "facts", lines)
    }
  }

  /// The assessments of all countries by the published values of the eight pillars alone.
  func assessments(byPillars pillars: [String]) throws -> [Assessment] {
    let criteria = pillars.map { pillar in
      """
            - id: pillar.\(id(pillar))
              title: \(pillar)
              question: How much?
              measure: {value: \(fact(pillar)), worst: 0, best: 100}

      """
    }
    let text = """
      mizan: checklist/v1
      id: pillars
      version: "2018"
      title: Sustainable Connectivity
      groups:
        - id: all
          title: All
          criteria:

      """
    let index = try PublishedIndex(
      checklist: text + criteria.joined(), facts: facts(pillars))
    return try published.rows.map { country in
      let lines = pillars.map { "\(fact($0)): \(country[$0] ?? "")" }
      return try index.assessment(of: country["UnitCode"] ?? "", "facts", lines)
    }
  }

  private func facts(_ codes: [String]) -> String {
    "mizan: facts/v1\nfacts:\n"
      + codes.map { "  \(fact($0)): {type: number, question: How much?}\n" }.joined()
  }

  /// A code of the index as an id: `R&D` is none.
  func id(_ code: String) -> String { Identifier.resembling("i-" + code) ?? code }
  private func fact(_ code: String) -> String { "indicator." + code.lowercased() }

  /// The groups of one level with their members, as YAML.
  private func checklist() throws -> String {
    let weights = Dictionary(
      uniqueKeysWithValues: groups.rows.map { ($0["Code"] ?? "", $0["Weight"] ?? "") })
    var text = """
      mizan: checklist/v1
      id: asem
      version: "2018"
      title: Sustainable Connectivity
      groups:

      """
    for sub in unique(indicators.rows.compactMap { $0["Agg2"] }) {
      text += "  - id: \(id(sub))\n    title: \(sub)\n    weight: \(weights[sub] ?? "")\n"
      text += "    groups:\n"
      let inSub = indicators.rows.filter { $0["Agg2"] == sub }
      for pillar in unique(inSub.compactMap { $0["Agg1"] }) {
        text += "      - id: \(id(pillar))\n        title: \(pillar)\n"
        text += "        weight: \(weights[pillar] ?? "")\n        criteria:\n"
        for row in inSub where row["Agg1"] == pillar {
          let code = try #require(row["IndCode"])
          text += """
                      - id: indicator.\(id(code))
                        title: "\(row["IndName"] ?? "")"
                        question: How much?
                        weight: \(row["IndWeight"] ?? "")
                        measure: {value: \(fact(code)), worst: 0, best: 100}

            """
        }
      }
    }
    return text
  }

  private func unique(_ codes: [String]) -> [String] {
    codes.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
