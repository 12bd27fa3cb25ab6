import Foundation
import MizanCore
import MizanReport
import Testing

/// Lines of profiles that have scores although a rule failed.
struct BatchFailureTests {
  private func lines(_ format: BatchFormat, _ selection: BatchSelection) throws -> (
    writer: BatchWriter, whole: [UInt8], failed: [UInt8]
  ) {
    let rulebook = try SampleRules.rulebook()
    let checklist = try #require(rulebook.checklists.first)
    let writer = format.writer(checklist, selection)
    let text = """
      mizan: profile/v1
      city: {id: gamma, name: Gamma}
      respondent: {id: office, kind: municipality}
      date: "2024"

      """
    var scorer = BatchScorer(checklist, in: rulebook)
    let file = SourceFile(path: "gamma.yaml", bytes: Array(text.utf8))
    guard case .scores(var scores) = scorer.score(file) else { throw LoadFailure([]) }
    var (whole, failed): ([UInt8], [UInt8]) = ([], [])
    writer.append(scores, &whole)
    scores.failures = [
      BatchScores.Failure(criterion: 0, reason: "division-by-zero"),
      BatchScores.Failure(criterion: 1, reason: "no-such-key"),
    ]
    writer.append(scores, &failed)
    return (writer, whole, failed)
  }

  @Test(arguments: BatchFormat.all.map(\.id), BatchSelection.allCases)
  func aLineTellsThatARuleFailed(format: String, selection: BatchSelection) throws {
    let form = try #require(BatchFormat.all.first { $0.id == format })
    let (writer, whole, failed) = try lines(form, selection)
    #expect(!writer.hasFailures(whole[...]) && writer.hasFailures(failed[...]))
    #expect(!writer.isRefusal(whole[...]) && !writer.isRefusal(failed[...]))
    // It is the same profile whether a rule failed or not.
    let identity = writer.identity(whole[...])
    #expect(whole[..<identity] == failed[..<writer.identity(failed[...])])
  }

  @Test(arguments: BatchSelection.allCases)
  func whatFailedStandsBesideTheScore(selection: BatchSelection) throws {
    let (_, whole, failed) = try lines(.ndjson, selection)
    func object(_ line: [UInt8]) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    }
    let (before, after) = (try object(whole), try object(failed))
    let told = try #require(after["failed"] as? [[String: String]])
    #expect(
      told == [
        ["id": "own.graded", "reason": "division-by-zero"],
        ["id": "own.alike", "reason": "no-such-key"],
      ])
    #expect(Set(after.keys) == Set(before.keys).union(["failed"]))
  }

  @Test func whatFailedIsInTheLastColumn() throws {
    for selection in BatchSelection.allCases {
      let (writer, whole, failed) = try lines(.csv, selection)
      let rows = try #require(CSVReader.rows(writer.header + whole + failed))
      #expect(rows[1].dropLast() == rows[2].dropLast() && rows[1].last == "")
      #expect(
        rows[2].last == "own.graded: division by zero; own.alike: there is no such fact or key")
    }
  }
}
