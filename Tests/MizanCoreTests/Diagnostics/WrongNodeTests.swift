import MizanCore
import TestSupport
import Testing

/// Every value of right files, replaced by values of every kind.
@Suite(.timeLimit(.minutes(2))) struct WrongNodeTests {
  private static let folder = packageRoot + "/Tests/Fixtures/mini"

  @Test(arguments: SourceFolder.yamlFiles(in: folder))
  func aValueThatCannotBeRightIsReportedWhereItStands(_ path: String) throws {
    for replacement in ["[[[]]]", "{x: {y: {z: 1}}}", "{1: ~}", "[~]"] {
      for file in try NodeReplacement.all(of: try SourceFile.read(path), by: replacement) {
        let places = diagnostics(file, for: path).filter { $0.severity == .error }.map(\.place)
        let isThere = places.contains { file.columns.contains($0?.column ?? 0) }
        #expect(isThere, "\(replacement) for \(file.path)")
      }
    }
  }

  @Test(arguments: SourceFolder.yamlFiles(in: folder))
  func aValueOfAnyKindIsReportedOnceAndNothingIsMisplaced(_ path: String) throws {
    for replacement in ["~", "", "7", "true", "word", "{}", "[]", "[word]"] {
      for file in try NodeReplacement.all(of: try SourceFile.read(path), by: replacement) {
        let diagnostics = diagnostics(file, for: path)
        let inside = diagnostics.filter { file.columns.contains($0.place?.column ?? 0) }
        let others = Set(diagnostics).subtracting(inside)
        // All keys that are missing are missing at the same place.
        let told = inside.filter { $0.code != .missingKey }
        #expect(Set(told.map(\.place)).count == told.count, "\(replacement) for \(file.path)")
        #expect(others.count + inside.count == diagnostics.count, "\(replacement) for \(file.path)")
        for place in diagnostics.compactMap(\.place) {
          expectShown(place, of: SourceFile(path, file.text))
        }
      }
    }
  }

  private func diagnostics(_ file: NodeReplacement, for path: String) -> [Diagnostic] {
    let checkup = Checkup(
      of: [SourceFile(path, file.text)], among: MiniRules.files.filter { $0.path != path })
    return checkup.diagnostics
  }
}
