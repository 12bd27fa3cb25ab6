import MizanCore
import TestSupport
import Testing

/// Whatever is in a file, reading it gives rules or diagnostics, and assessing what was read works.
struct MutationTests {
  @Test(arguments: UInt64(0)..<8)
  func brokenFilesGiveDiagnosticsWithPlacesInThem(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let rules = try Mini.files("Tests/Fixtures/mini/rules")
    let seeds = try Mini.files("Tests/Fixtures/mini/seeds")
    for _ in 0..<60 {
      var rules = rules
      let index = generator.below(rules.count)
      rules[index].bytes = mutated(rules[index].bytes, &generator)
      let loading = Rulebook.load(rules)
      for diagnostic in loading.diagnostics { expectPlace(diagnostic, in: rules) }
      for var file in seeds {
        file.bytes = mutated(file.bytes, &generator)
        let profile = loading.rulebook.profile(in: file)
        for diagnostic in profile.diagnostics { expectPlace(diagnostic, in: rules + [file]) }
        guard let profile = profile.value else { continue }
        for checklist in loading.rulebook.checklists {
          let score = Assessment(of: profile, against: checklist).score
          #expect(score.map { 0 <= $0.low && $0.low <= $0.high && $0.high <= 1 } ?? true)
        }
      }
    }
  }

  private func expectPlace(_ diagnostic: Diagnostic, in files: [SourceFile]) {
    guard let place = diagnostic.place,
      let file = files.last(where: { $0.path == diagnostic.file })
    else { return }
    let lines = file.bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
    #expect(place.line >= 1 && place.line <= lines && place.column >= 1 && place.length >= 1)
  }

  private static let pieces = [
    "- ", ": ", "{", "}", "[", "]", "\"", "'", "\n", "  ", "\t", "#", "&a ", "*a", "!!str ", "|\n",
    ">", "null", "true", "1e999", "-1", "0x1F", "id: ", "levels: ", "groups: ", "criteria: ",
    "weight: 0", "\u{202E}", "é", "\u{0}", "---\n", "%YAML 1.2\n", "<<: ", "? ", "~",
  ]

  /// The bytes with one to three accidents.
  private func mutated(_ bytes: [UInt8], _ generator: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0...generator.below(3) {
      let at = generator.below(bytes.count + 1)
      let end = min(bytes.count, at + generator.below(24))
      switch generator.below(5) {
      case 0: bytes.replaceSubrange(at..<end, with: [])
      case 1: bytes.insert(contentsOf: generator.pick(Self.pieces).utf8, at: at)
      case 2: bytes.insert(contentsOf: bytes[at..<end], at: generator.below(bytes.count + 1))
      case 3: bytes.replaceSubrange(at..<end, with: generator.pick(Self.pieces).utf8)
      default: if at < bytes.count { bytes[at] = UInt8(generator.below(256)) }
      }
    }
    return bytes
  }
}
