import TestSupport
import Testing

@testable import MizanCore

/// What is needed is read, nothing else, and it comes to the same.
struct RuleNeedsTests {
  private static let folder = "Tests/Fixtures/mini/rules"

  private func file(_ path: String, _ text: String) -> SourceFile {
    SourceFile(path: path, bytes: Array(text.utf8))
  }

  private func profile(_ lines: String = "answers: {voice.council: deciding}") throws
    -> ProfileFile
  {
    try ProfileFile(
      file(
        "gamma.yaml",
        """
        mizan: profile/v1
        city: {id: gamma, name: Gamma}
        respondent: {id: me, kind: expert}
        date: "2024"
        \(lines)
        """))
  }

  /// Loads what is needed of the mini rules and of others, and the paths that were read for it.
  private func load(
    _ others: [SourceFile], checklists: [String] = ["mini"], _ profiles: [ProfileFile]
  ) throws -> (rulebook: Rulebook?, read: Set<String>) {
    let files = try Mini.files(Self.folder) + others
    let texts = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
    var read: Set<String> = []
    let rulebook = Rulebook.load(
      RuleNeeds(checklists: checklists, files: [], profiles: profiles), of: files.map(\.path)
    ) { path throws(LoadFailure) in
      read.insert(path)
      guard let file = texts[path] else { throw LoadFailure([]) }
      return file
    }
    return (rulebook, read)
  }

  private func criterion(_ id: String, requires: String? = nil) -> SourceFile {
    let path = "rules/criteria/\(id.replacing(".", with: "/")).yaml"
    let requirement = requires.map { ", requires: [\($0)]" } ?? ""
    return file(
      path,
      """
      mizan: criterion/v1
      id: \(id)
      title: It is so
      question: Is it so?
      scale: yes-no
      recommendations: [{id: do-it, text: Do it., effort: low, horizon: short\(requirement)}]
      """)
  }

  private let broken = "rules/criteria/other/broken.yaml"

  @Test func whatIsNotNeededIsNotRead() throws {
    let others = [
      file(broken, "mizan: criterion/v1\nid: [other"),
      file("rules/checklists/other.yaml", "mizan: checklist/v1\nid: another"),
    ]
    let (rulebook, read) = try load(others, [try profile()])
    #expect(rulebook?.checklists.map(\.id) == ["mini"])
    #expect(read.isDisjoint(with: others.map(\.path)))
  }

  @Test func aFaultInWhatIsNeededAsksForAllFiles() throws {
    let others = [file(broken, "mizan: criterion/v1\nid: other.broken\ntitle: 1")]
    let answers = "answers: {voice.council: deciding, other.broken: \"yes\"}"
    let (rulebook, read) = try load(others, [try profile(answers)])
    #expect(rulebook == nil && read.contains(broken))
  }

  @Test func aChecklistThatIsNotAtItsPlaceAsksForAllFiles() throws {
    #expect(try load([], checklists: ["elsewhere"], [try profile()]).rulebook == nil)
  }

  @Test func criteriaThatAProfileNamesAreRead() throws {
    let others = ["other.answered", "other.mandated", "other.paid", "other.silent"].map {
      criterion($0)
    }
    let lines = """
      answers: {other.answered: "yes"}
      mandate: {other.mandated: national}
      currency: EUR
      costs: {other.paid/do-it: 5}
      """
    let (rulebook, read) = try load(others, [try profile(lines)])
    let own = try #require(rulebook)
    #expect(own.profile(in: try profile(lines)).value != nil)
    #expect(others.map { read.contains($0.path) } == [true, true, true, false])
  }

  @Test func whatHasToBeDoneBeforeIsReadHoweverFar() throws {
    let others = [
      criterion("other.first", requires: "other.second/do-it"),
      criterion("other.second", requires: "other.third/do-it"), criterion("other.third"),
      criterion("other.fourth", requires: "other.first/do-it"),
    ]
    let (rulebook, read) = try load(others, [try profile("answers: {other.first: \"yes\"}")])
    #expect(rulebook != nil)
    #expect(others.map { read.contains($0.path) } == [true, true, true, false])
  }

  @Test func practicesMayNameWhatIsNotRead() throws {
    let (rulebook, _) = try load([criterion("other.silent")], [try profile()])
    let own = try #require(rulebook)
    func practices(_ id: String) -> [Diagnostic] {
      let list =
        "practices: [{id: one, holder: A, status: idea, text: It., criteria: [\(id)]}]"
      return own.practices(in: file("p.yaml", "mizan: practices/v1\n\(list)")).diagnostics
    }
    #expect(practices("other.silent").isEmpty)
    #expect(practices("other.slient").map(\.code) == [.unknownCriterion])
  }
}
