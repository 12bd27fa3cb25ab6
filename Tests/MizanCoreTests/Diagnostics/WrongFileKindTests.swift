import MizanCore
import Testing

@Suite struct WrongFileKindTests {
  private let rulebook = Rulebook.load(MiniFiles.rules).rulebook
  private let profile = SourceFile("alpha.yaml", "mizan: profile/v1\n")
  private let practices = SourceFile("practices.yaml", "mizan: practices/v1\npractices: []\n")

  @Test func aChecklistIsNoProfile() throws {
    let checklist = try #require(MiniFiles.rules.first { $0.path.hasSuffix("/mini.yaml") })
    let diagnostic = try #require(rulebook.profile(in: checklist).diagnostics.first)
    #expect(diagnostic.code == .wrongFileKind)
    #expect(diagnostic.place?.shown == "checklist/v1")
    #expect(diagnostic.values == ["name": "checklist/v1", "known": "profile/v1"])
  }

  @Test func practicesAreNoProfileAndAProfileNoPractices() {
    #expect(rulebook.profile(in: practices).diagnostics.map(\.code) == [.wrongFileKind])
    #expect(rulebook.practices(in: profile).diagnostics.map(\.code) == [.wrongFileKind])
  }

  @Test func profilesAndPracticesAreNoRules() {
    let loading = Rulebook.load(MiniFiles.rules + [profile, practices])
    #expect(loading.diagnostics.map(\.code) == [.wrongFileKind, .wrongFileKind])
    #expect(loading.diagnostics.map(\.file) == ["alpha.yaml", "practices.yaml"])
  }

  @Test func theSmallRulesAndSeedsThemselvesAreInOrder() {
    #expect(MiniFiles.rules.count > 7 && MiniFiles.seeds.count > 2)
    #expect(Checkup(of: MiniFiles.rules + MiniFiles.seeds, among: []).diagnostics.isEmpty)
    #expect(Checkup(of: MiniFiles.seeds, among: MiniFiles.rules).diagnostics.isEmpty)
  }
}
