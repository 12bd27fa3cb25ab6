import ScoreSupport
import StyleSupport
import TestSupport
import Testing

@testable import MizanCore

/// How a profile is written changes nothing of what is read, on the short way and on the long one.
@Suite struct WrittenProfileTests {
  /// What became of a profile: what it says, and its scores, or that it is refused.
  private struct Reading: Equatable {
    let profile: Profile?
    let warnings: [String]
    let scores: [BatchScores?]
  }

  private static let rulebook = Result {
    Rulebook.load(try Mini.files("rules")).rulebook
  }

  private static let seeds = Result {
    try ["cities", "voices", "examples"].flatMap { try Mini.files("seeds/" + $0) }.map {
      try DocumentTree(of: $0.bytes)
    }
  }

  private static func reading(
    _ bytes: [UInt8], _ scorers: [BatchScorer], _ rulebook: Rulebook
  ) -> (Reading, isQuick: Bool) {
    let file = SourceFile(path: "city.yaml", bytes: bytes)
    let loading = rulebook.profile(in: file)
    var isQuick = false
    let scores = scorers.map { scorer -> BatchScores? in
      var scorer = scorer
      if let quick = scorer.scoreQuickly(bytes) {
        isQuick = true
        return quick
      }
      guard case .scores(let slow) = scorer.scoreSlowly(file) else { return nil }
      return slow
    }
    return (
      Reading(
        profile: loading.value,
        warnings: loading.value == nil ? [] : loading.diagnostics.map(\.code.rawValue).sorted(),
        scores: scores),
      isQuick
    )
  }

  @Test func shippedProfilesSayTheSameHoweverTheyAreWritten() throws {
    let rulebook = try Self.rulebook.get()
    let trees = try Self.seeds.get()
    let scorers = rulebook.checklists.prefix(1).map { BatchScorer($0, in: rulebook) }
    var quick = 0
    try Property(
      draw: { WrittenDocument($0.pick(trees), &$0) }, shrinks: \.smaller
    ) { written in
      let (plain, _) = Self.reading(written.plain.bytes, scorers, rulebook)
      let (other, isQuick) = Self.reading(written.bytes, scorers, rulebook)
      if isQuick { quick += 1 }
      return plain == other ? nil : "reads as \(other), not as \(plain)"
    }.check(cases: 60, from: 40_000)
    #expect(quick > 10, "the short way is hardly gone: \(quick)")
  }

  /// That the plainest writing says what the file itself does.
  @Test func theTreesAreThoseOfTheFiles() throws {
    let rulebook = try Self.rulebook.get()
    for file in try Mini.files("seeds/cities") {
      let (own, _) = Self.reading(file.bytes, [], rulebook)
      let tree = try DocumentTree(of: file.bytes)
      let (plain, _) = Self.reading(WrittenDocument(tree).bytes, [], rulebook)
      #expect(own == plain, "\(file.path)")
      #expect(own.profile != nil, "\(file.path)")
    }
  }

  @Test func drawnProfilesScoreTheSameHoweverTheyAreWritten() throws {
    try scoreLaw(CaseSettings().with { $0.cities = 2 }) { drawn, judged in
      let rulebook = judged.own.rulebook
      let scorers = [BatchScorer(judged.own.checklist, in: rulebook)]
      return try first(zip(judged.files, UInt64(0)...)) { file, seed in
        var random = SplitMix64(seed: seed &+ UInt64(file.bytes.count))
        let written = WrittenDocument(try DocumentTree(of: file.bytes), &random)
        let (plain, _) = Self.reading(file.bytes, scorers, rulebook)
        let (other, _) = Self.reading(written.bytes, scorers, rulebook)
        return plain == other ? nil : "\(other), not \(plain), of\n\(written.text)"
      }
    }.check(cases: 60, from: 41_000)
  }
}
