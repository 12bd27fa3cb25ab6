import MizanCore
import MizanReport
import TestSupport
import Testing

/// Files with random damage: whatever a file holds, it is read or reported, at places in the file.
@Suite(.timeLimit(.minutes(15))) struct DamagedFileTests {
  @Test(arguments: 0..<20)
  func aDamagedFileIsReadOrReported(_ batch: Int) {
    var generator = SplitMix64(seed: UInt64(batch))
    let files = MiniFiles.rules + MiniFiles.seeds + MiniFiles.facts + MiniFiles.ruled
    for file in files {
      for _ in 0..<4 {
        let damages = (0...generator.below(3)).map { _ in Damage(of: file.bytes.count, &generator) }
        check(file.with(damages))
      }
    }
  }

  private func check(_ file: SourceFile) {
    let rules = (MiniFiles.rules + MiniFiles.facts).filter { $0.path != file.path }
    let checkup = Checkup(of: [file], among: rules)
    let diagnostics = checkup.diagnostics
    for format in DiagnosticFormat.all {
      #expect(!format.render(Findings(diagnostics, files: 1), TextStyle()).contains("\u{202E}"))
    }
    for diagnostic in diagnostics {
      #expect(diagnostic.file == file.path)
      #expect((diagnostic.place == nil) == (diagnostic.code == .emptyFile))
      // Bytes that are no text have no columns to count.
      if let place = diagnostic.place, diagnostic.code != .notUTF8 { expectShown(place, of: file) }
    }
    let lines = diagnostics.map { $0.place?.line ?? 0 }
    #expect(lines == lines.sorted())
  }
}
