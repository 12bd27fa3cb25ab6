import Foundation
import MizanCore
import MizanReport
import TestSupport
import Testing

/// Groups stand in lines as they stand in the checklist, however deep.
struct BatchGroupsTests {
  /// A checklist with groups in groups, four deep at most.
  private static func checklist(_ rolls: inout SplitMix64) -> String {
    var count = 0
    func group(_ margin: String, _ depth: Int) -> String {
      count += 1
      let head = "\(margin)- id: g\(count)\n\(margin)  title: G\n"
      let inner = depth == 4 ? 0 : rolls.below(4)
      guard inner > 0 else {
        return head
          + "\(margin)  criteria: [{id: own.c\(count), title: C, question: C?, scale: yn}]\n"
      }
      let groups = (0..<inner).map { _ in group(margin + "    ", depth + 1) }
      return head + "\(margin)  groups:\n" + groups.joined()
    }
    let groups = (0...rolls.below(3)).map { _ in group("  ", 1) }
    return """
      mizan: checklist/v1
      id: own
      version: "1"
      title: Own
      scales: {yn: [{id: "no", score: 0}, {id: "yes", score: 1}]}
      groups:

      """ + groups.joined()
  }

  private static let profile = """
    mizan: profile/v1
    city: {id: gamma, name: Gamma}
    respondent: {id: office, kind: municipality}
    date: "2024"
    answers: {}
    """

  @Test(arguments: 0..<60)
  func groupsStandInEachOther(seed: Int) throws {
    var rolls = SplitMix64(seed: UInt64(seed))
    let text = Self.checklist(&rolls)
    let loading = Rulebook.load([SourceFile(path: "own.yaml", bytes: Array(text.utf8))])
    let checklist = try #require(loading.rulebook.checklists.first, "\(loading.diagnostics)")
    var scorer = BatchScorer(checklist, in: loading.rulebook)
    let file = SourceFile(path: "gamma.yaml", bytes: Array(Self.profile.utf8))
    guard case .scores(let scores) = scorer.score(file) else {
      Issue.record("no scores")
      return
    }
    for selection in [BatchSelection.groups, .full] {
      var bytes: [UInt8] = []
      BatchFormat.ndjson.writer(checklist, selection).append(scores, &bytes)
      let line = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
      #expect(Self.tree(line) == Self.tree(checklist.root), "\(text)")
    }
    var bytes = BatchFormat.csv.writer(checklist, .groups).header
    BatchFormat.csv.writer(checklist, .groups).append(scores, &bytes)
    let rows = try #require(CSVReader.rows(bytes))
    #expect(rows[0].filter { $0.hasSuffix(".low") } == Self.ids(checklist.root).map { $0 + ".low" })
    #expect(rows.count == 2 && rows[0].count == rows[1].count)
  }

  /// `g1(g2,g3(g4))` for the groups in one.
  private static func tree(_ line: [String: Any]?) -> String {
    let groups = line?["groups"] as? [[String: Any]] ?? []
    return groups.map { "\($0["id"] ?? "")" + "(\(tree($0)))" }.joined(separator: ",")
  }

  private static func tree(_ group: Group) -> String {
    group.groups.map { "\($0.id)(\(tree($0)))" }.joined(separator: ",")
  }

  private static func ids(_ group: Group) -> [String] {
    group.groups.flatMap { [$0.id] + ids($0) }
  }
}
