import ScoreSupport
import StyleSupport
import TestSupport
import Testing

@testable import MizanCore

/// What loads, written out again by the edits that forms and the site make, loads as the same.
@Suite struct SavedProfileTests {
  /// A profile, perhaps damaged, and in which order its entries are written.
  private struct Saved: CustomStringConvertible {
    var file: SourceFile
    var damages: [Damage]
    var head: SourceFile
    var seed: UInt64

    var damaged: SourceFile { file.with(damages) }
    var smaller: [Saved] {
      Shrinking.list(damages).map { Saved(file: file, damages: $0, head: head, seed: seed) }
    }

    var description: String { String(decoding: damaged.bytes, as: UTF8.self) }
  }

  /// Profiles that say nothing, as people and mizan begin them.
  private static let starts = ["", "answers: {}\n"]

  private static let head = """
    mizan: profile/v1
    city: {id: gamma, name: Gamma}
    respondent: {id: office, kind: municipality}
    date: "2024"
    fictional: true

    """

  private static func head(_ random: inout SplitMix64) throws -> SourceFile {
    let text = head + random.pick(starts)
    guard random.below(3) == 0 else { return SourceFile("gamma.yaml", text) }
    // In any hand, even as JSON.
    let tree = try DocumentTree(of: Array(text.utf8))
    return SourceFile(path: "gamma.yaml", bytes: WrittenDocument(tree, &random).bytes)
  }

  private static func problem(
    _ saved: Saved, _ rulebook: Rulebook, _ loaded: inout Int
  ) throws -> String? {
    guard let profile = rulebook.profile(in: saved.damaged).value else { return nil }
    loaded += 1
    let saving = ProfileSaving(profile, rulebook)
    var random = SplitMix64(seed: saved.seed)
    let file = try saving.file(saved.head, order: random.shuffled(saving.ids))
    let text = String(decoding: file.bytes, as: UTF8.self)
    let loading = rulebook.profile(in: file)
    guard let again = loading.value else { return "is refused: \(loading.diagnostics)\n\(text)" }
    let (said, wanted) = (ProfileSaving.Content(again), ProfileSaving.Content(profile))
    if said != wanted { return "says \(said)\n  not\n\(wanted)\n\(text)" }
    // Whoever says all of it once more changes nothing of what is said.
    let twice = try saving.file(file, order: random.shuffled(saving.ids))
    return rulebook.profile(in: twice).value == again ? nil : "differs when said twice\n\(text)"
  }

  @Test func seedsThatAreWrittenOutLoadAsTheSame() throws {
    let rules = MiniFiles.rules + (MiniFiles.facts + MiniFiles.ruled).filter { $0.kind != .profile }
    let rulebook = Rulebook.load(rules).rulebook
    let files = (MiniFiles.seeds + MiniFiles.ruled).filter { $0.kind == .profile }
    var loaded = 0
    try Property(
      draw: { random in
        let file = random.pick(files)
        let damages = Damage.drawn(2, of: file, &random)
        return Saved(
          file: file, damages: damages, head: (try? Self.head(&random)) ?? file,
          seed: random.next())
      }, shrinks: \.smaller
    ) { try Self.problem($0, rulebook, &loaded) }.check(cases: 120, from: 47_000)
    #expect(loaded > 30, "hardly any is read: \(loaded)")
  }

  @Test func drawnProfilesThatAreWrittenOutLoadAsTheSame() throws {
    var loaded = 0
    try scoreLaw { drawn, judged in
      try first(judged.files) { file in
        var random = SplitMix64(seed: UInt64(file.bytes.count))
        return try Self.problem(
          Saved(file: file, damages: [], head: Self.head(&random), seed: random.next()),
          judged.own.rulebook, &loaded)
      }
    }.check(cases: 60, from: 48_000)
    #expect(loaded > 30)
  }
}
