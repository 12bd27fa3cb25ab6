import MizanCore
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct SustainableConnectivityTests {
  @Test(.enabled(if: FileManager.default.fileExists(atPath: SustainableConnectivity.path)))
  func everyPublishedValueComesOut() throws {
    let index = try SustainableConnectivity()
    let assessments = try index.assessments()
    #expect(assessments.count == 51)
    for (assessment, expected) in zip(assessments, index.published.rows) {
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
