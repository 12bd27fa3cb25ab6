import MizanReport
import ScoreSupport
import StyleSupport
import TestSupport
import Testing

@testable import MizanCore

/// How rules are written changes nothing of what is made of them, to the last byte of an assessment.
@Suite struct WrittenRulesTests {
  /// Files of rules, each written in some way.
  private struct Written: CustomStringConvertible {
    var documents: [(path: String, document: WrittenDocument)]

    init(_ files: [SourceFile], _ random: inout SplitMix64) throws {
      documents = []
      for file in files {
        documents.append((file.path, WrittenDocument(try DocumentTree(of: file.bytes), &random)))
      }
    }

    var files: [SourceFile] {
      documents.map { SourceFile(path: $0.path, bytes: $0.document.bytes) }
    }

    var plain: [SourceFile] {
      documents.map { SourceFile(path: $0.path, bytes: $0.document.plain.bytes) }
    }

    var smaller: [Written] {
      documents.indices.flatMap { index in
        documents[index].document.smaller.map { document in
          var written = self
          written.documents[index].document = document
          return written
        }
      }
    }

    var description: String {
      documents.map { "# \($0.path)\n\($0.document.text)" }.joined(separator: "\n")
    }
  }

  /// What comes of profiles: an assessment of each by each checklist; `nil` where rules or profiles are refused.
  private static func results(
    _ rules: [SourceFile], _ profiles: [SourceFile]
  ) -> [String]? {
    let loading = Rulebook.load(rules)
    guard !loading.diagnostics.hasErrors else { return nil }
    var results = loading.diagnostics.map { $0.code.rawValue + ($0.file ?? "") }.sorted()
    for file in profiles {
      guard let profile = loading.rulebook.profile(in: file).value else { return nil }
      results += loading.rulebook.checklists.map { checklist in
        AssessmentJSON(
          Assessment(of: profile, against: checklist), language: .fr,
          frameworks: loading.rulebook.frameworks
        ).json.line
      }
    }
    return results
  }

  private static func difference(_ plain: [String]?, _ other: [String]?) -> String? {
    guard let plain, let other else {
      return plain == nil && other == nil ? nil : "only one is refused: \(other == nil)"
    }
    let pairs = zip(plain, other).first { $0 != $1 }
    return pairs.map { "\($1)\n  not\n\($0)" }
  }

  private static func property(
    _ rules: [SourceFile], _ profiles: [SourceFile]
  ) -> Property<Written?> {
    Property(draw: { try? Written(rules, &$0) }, shrinks: { $0?.smaller ?? [] }) { written in
      guard let written else { return "is not read" }
      return difference(results(written.plain, profiles), results(written.files, profiles))
    }
  }

  @Test func smallRulesSayTheSameHoweverTheyAreWritten() throws {
    let cities = MiniFiles.seeds.filter { $0.kind == .profile }
    #expect(Self.results(MiniFiles.rules, cities)?.isEmpty == false)
    try Self.property(MiniFiles.rules, cities).check(cases: 12, from: 42_000) {
      $0?.description ?? ""
    }
  }

  @Test func rulesWithConditionsSayTheSameHoweverTheyAreWritten() throws {
    let files = MiniFiles.rules + MiniFiles.facts + MiniFiles.ruled
    let profiles = files.filter { $0.kind == .profile }
    let rules = files.filter { $0.kind != .profile }
    #expect(Self.results(rules, profiles)?.isEmpty == false)
    try Self.property(rules, profiles).check(cases: 20, from: 43_000) { $0?.description ?? "" }
  }

  @Test func drawnRulesSayTheSameHoweverTheyAreWritten() throws {
    var settings = CaseSettings()
    settings.hasActions = true
    try scoreLaw(settings) { drawn, judged in
      let rules = drawn.checklist.files.map(SourceFile.init)
      var random = SplitMix64(seed: UInt64(rules.reduce(0) { $0 + $1.bytes.count }))
      let written = try Written(rules, &random)
      let problem = Self.difference(
        Self.results(rules, judged.files), Self.results(written.files, judged.files))
      return problem.map { $0 + "\n" + written.description }
    }.check(cases: 40, from: 44_000)
  }
}
