import MizanCore
import MizanReport
import TestSupport
import Testing

@Suite struct InvalidCaseTests {
  /// With `MIZAN_UPDATE_GOLDEN=1` the expectation is written instead: review what it becomes.
  @Test(arguments: try InvalidCase.all())
  func whatIsWrongIsSaidInTheWordsExpected(_ invalid: InvalidCase) throws {
    let text = invalid.text
    if updatesGoldenFiles { try writePackageFile(invalid.expectation, text) }
    // Compared as bytes: strings that are equal may differ in their code points.
    let isExpected = try packageBytes(invalid.expectation) == Array(text.utf8)
    #expect(isExpected, "\(text)")
  }

  @Test(arguments: try InvalidCase.all())
  func aCaseIsWrongOnlyInTheWayItIsNamedAfter(_ invalid: InvalidCase) {
    let codes = Set(invalid.diagnostics.map(\.code))
    if let code = invalid.code {
      #expect(codes == [code])
    } else {
      #expect(codes.count > 1)
    }
  }
}
