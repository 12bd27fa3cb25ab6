import MizanCore
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The Tenant Bill of Rights map: nine policies of 89 jurisdictions, graded 0, 0.5 or 1; the published
/// total is their sum.
struct TenantRightsTests {
  static let path = PublishedIndex.path("tbor/tbor_cities.csv")

  private func checklist(_ measures: [[String: String]]) -> String {
    let criteria = measures.map { row in
      "      - {id: policy.\(row["id"] ?? ""), title: \"\(row["measure"] ?? "")\", "
        + "question: In force?, scale: graded}\n"
    }
    return """
      mizan: checklist/v1
      id: tbor
      version: "2021"
      title: Tenant Bill of Rights
      scoring: {aggregate: sum, decimals: 1}
      scales:
        graded: [{id: none, score: 0}, {id: partial, score: 0.5}, {id: full, score: 1}]
      groups:
        - id: policies
          title: Policies
          criteria:

      """ + criteria.joined()
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: path)))
  func everyPublishedTotalComesOutExactly() throws {
    let measures = try CSVTable(PublishedIndex.path("tbor/tbor_measures.csv"))
    let cities = try CSVTable(Self.path)
    let index = try PublishedIndex(checklist: checklist(measures.rows))
    let grades = [0.0: "none", 0.5: "partial", 1: "full"]
    #expect(cities.rows.count == 89 && measures.rows.count == 9)
    for city in cities.rows {
      let answers = try measures.rows.map { row -> String in
        let id = try #require(row["id"])
        let grade = try #require(city[id].flatMap(Double.init).flatMap { grades[$0] })
        return "policy.\(id): \(grade)"
      }
      let name = try #require(city["city"])
      let assessment = try index.assessment(of: name, "answers", answers)
      let score = try #require(assessment.score)
      let published = try #require(city["PUB_SCORE"].flatMap(Double.init))
      let points = try #require(score.points)
      #expect(points.low == published && points.high == published, "\(name)")
      #expect(points.maximum == 9 && score.known == published / 9, "\(name)")
    }
  }
}
