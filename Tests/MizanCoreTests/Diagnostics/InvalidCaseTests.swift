import Foundation
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
    #expect(isExpected, "if it is as it should be, `make golden`: \(text)")
  }

  @Test func noExpectationIsLeftOver() throws {
    let names = try FileManager.default
      .contentsOfDirectory(atPath: packageRoot + "/" + InvalidCase.folder)
      .filter { $0.hasSuffix(".txt") }
    #expect(Set(names) == Set(try InvalidCase.all().map { $0.name + ".txt" }))
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

  @Test(arguments: try InvalidCase.all())
  func everyPlaceLiesInItsFileAndIsShown(_ invalid: InvalidCase) throws {
    for diagnostic in invalid.diagnostics where diagnostic.code != .emptyFile {
      let file = try #require(invalid.files.first { $0.path == diagnostic.file })
      expectShown(try #require(diagnostic.place), of: file)
    }
  }

  @Test(arguments: try InvalidCase.all())
  func aNameThatIsAtFaultStandsAtItsPlace(_ invalid: InvalidCase) throws {
    for diagnostic in invalid.diagnostics where InvalidCaseTests.naming.contains(diagnostic.code) {
      let place = try #require(diagnostic.place)
      let name = try #require(diagnostic.values["name"])
      let isBlock = "|>".contains(place.shown)
      let isCut = place.shown.count + 2 < name.count
      let expectation = isCut ? String(name.prefix(place.shown.count - 1)) : name
      #expect(isBlock || place.shown.contains(expectation))
    }
  }

  /// Codes whose place is the name that the message repeats.
  private static let naming: Set<DiagnosticCode> = [
    .anchor, .alias, .tag, .duplicateKey, .wrongKind, .unknownKey, .badIdentifier, .unknownLanguage,
    .reservedID, .unknownSource, .unknownSection, .unknownCriterion, .unknownLevel,
    .unknownChallenge, .unknownScale, .unknownRecommendation, .unknownMandateTarget, .idNotPath,
    .duplicateID, .raisesNothing, .evidenceMissing, .badFactPath, .factPathPrefix, .givenFact,
    .notAFactValue, .factNeedsEvidence, .unusedFact, .reservedWord, .cyclicVariable,
    .testMatchesNothing,
  ]
}
