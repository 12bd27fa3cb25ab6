import MizanCore
import MizanReport
import TestSupport
import Testing

/// Files with random damage: whatever a file holds, it is read or reported, at places in the file.
@Suite(.timeLimit(.minutes(15))) struct DamagedFileTests {
  /// What hostile or careless authors write.
  private static let pieces = [
    "&a ", "*a ", "!!str ", "!", "? ", ": ", ":", "- ", "[", "]", "{", "}", ",", "|\n", ">-\n",
    "|2-\n", "\"", "'", "#", "\t", "\n", "\r\n", "\r", "---\n", "...\n", "%TAG ! x\n", "<<: ", "~",
    "\u{202E}", "\u{FEFF}", "مجلس", "漢字", "e\u{301}", "\0", "\\", "\\u0041", "@", "`", "0x1",
    "-.inf", "1e999", "true", "[[[[[[", "{}", "\u{85}", "\u{2028}", "👩‍👩‍👧",
    " && ", "!", "(", " ? 1 : ", "has(", "council.", ".all(x, ", "// ", "'", "9223372036854775808",
    "{absent: x}", "unknown", "50%", "when: ", "applies: ", "1 / 0",
  ].map { Array($0.utf8) }

  @Test(arguments: 0..<20)
  func aDamagedFileIsReadOrReported(_ batch: Int) {
    var generator = SplitMix64(seed: UInt64(batch))
    let files = MiniFiles.rules + MiniFiles.seeds + MiniFiles.facts + MiniFiles.ruled
    for file in files {
      for _ in 0..<4 { check(damaged(file, &generator)) }
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

  private func damaged(_ file: SourceFile, _ generator: inout SplitMix64) -> SourceFile {
    var bytes = file.bytes
    for _ in 0...generator.below(3) {
      let start = generator.below(bytes.count + 1)
      let end = min(bytes.count, start + generator.below(40))
      switch generator.below(5) {
      case 0: bytes.insert(contentsOf: generator.pick(DamagedFileTests.pieces), at: start)
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: generator.below(bytes.count + 1))
      case 3: bytes.insert(UInt8(generator.below(256)), at: start)
      default: bytes.replaceSubrange(start..<end, with: generator.pick(DamagedFileTests.pieces))
      }
    }
    return SourceFile(path: file.path, bytes: bytes)
  }
}
