import MizanCore
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The ASEM Sustainable Connectivity index: 49 indicators of 51 countries in eight pillars and two
/// sub-indices, each a weighted arithmetic mean.
struct SustainableConnectivityTests {
  static let path = PublishedIndex.path("asem/normalised.csv")

  /// A code of the index as an id: `R&D` is none.
  private func id(_ code: String) -> String { Identifier.resembling("i-" + code) ?? code }
  private func fact(_ code: String) -> String { "indicator." + code.lowercased() }

  /// The groups of one level with their members, as YAML.
  private func checklist(_ indicators: CSVTable, _ groups: CSVTable) throws -> String {
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

  @Test(.enabled(if: FileManager.default.fileExists(atPath: path)))
  func everyPublishedValueComesOut() throws {
    let indicators = try CSVTable(PublishedIndex.path("asem/indicators.csv"))
    let groups = try CSVTable(PublishedIndex.path("asem/groups.csv"))
    let published = try CSVTable(PublishedIndex.path("asem/aggregated.csv"))
    let countries = try CSVTable(Self.path)
    let codes = indicators.rows.compactMap { $0["IndCode"] }
    let facts =
      "mizan: facts/v1\nfacts:\n"
      + codes.map { "  \(fact($0)): {type: number, question: How much?}\n" }.joined()
    let index = try PublishedIndex(checklist: try checklist(indicators, groups), facts: facts)
    #expect(codes.count == 49 && countries.rows.count == 51)
    for (country, expected) in zip(countries.rows, published.rows) {
      let lines = codes.map { "\(fact($0)): \(country[$0] ?? "")" }
      let assessment = try index.assessment(of: country["UnitCode"] ?? "", "facts", lines)
      let results = assessment.total.flattened
      #expect(results.count == 11)
      for result in results {
        let code = result.depth == 0 ? "Index" : result.group.title[.en]
        let value = try #require(expected[code].flatMap(Double.init))
        let score = try #require(result.score)
        #expect(abs(score.low * 100 - value) < 1e-9 && abs(score.high * 100 - value) < 1e-9)
        let known = try #require(score.known)
        #expect(abs(known * 100 - value) < 1e-9)
      }
    }
  }
}
