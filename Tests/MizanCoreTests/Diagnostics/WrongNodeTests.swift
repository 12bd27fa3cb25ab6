import MizanCore
import Testing

/// Every value of right files, replaced by values of every kind.
@Suite(.timeLimit(.minutes(2))) struct WrongNodeTests {
  private static let files =
    MiniFiles.rules + MiniFiles.seeds + MiniFiles.facts + MiniFiles.ruled

  @Test(arguments: files.indices)
  func aValueThatCannotBeRightIsReportedWhereItStands(_ index: Int) throws {
    let right = WrongNodeTests.files[index]
    for replacement in ["[[[]]]", "{x: {y: {z: 1}}}", "{1: ~}", "[~]"] {
      for file in try NodeReplacement.all(of: right, by: replacement) {
        let errors = diagnostics(file, for: right.path).filter { $0.severity == .error }
        let isThere = errors.contains { file.columns.contains($0.place?.column ?? 0) }
        #expect(isThere, "\(replacement) for \(file.path)")
      }
    }
  }

  @Test(arguments: files.indices)
  func aValueOfAnyKindIsReportedOnceAndNothingIsMisplaced(_ index: Int) throws {
    let right = WrongNodeTests.files[index]
    for replacement in ["~", "", "7", "true", "word", "{}", "[]", "[word]"] {
      for file in try NodeReplacement.all(of: right, by: replacement) {
        let diagnostics = diagnostics(file, for: right.path)
        let inside = diagnostics.filter { file.columns.contains($0.place?.column ?? 0) }
        let others = Set(diagnostics).subtracting(inside)
        // All keys that are missing are missing at the same place.
        let told = inside.filter { $0.code != .missingKey }
        #expect(Set(told.map(\.place)).count == told.count, "\(replacement) for \(file.path)")
        #expect(others.count + inside.count == diagnostics.count, "\(replacement) for \(file.path)")
        for place in diagnostics.compactMap(\.place) {
          expectShown(place, of: SourceFile(right.path, file.text))
        }
      }
    }
  }

  private func diagnostics(_ file: NodeReplacement, for path: String) -> [Diagnostic] {
    let isRuled = path.hasPrefix("ruled/")
    let ruled = isRuled ? MiniFiles.ruled.filter { !$0.path.hasSuffix("profile.yaml") } : []
    let around = (MiniFiles.rules + MiniFiles.facts + ruled).filter { $0.path != path }
    return Checkup(of: [SourceFile(path, file.text)], among: around).diagnostics
  }
}
