import Foundation
import MizanCore
import MizanReport
import TestSupport
import Testing

/// Lines of a batch say what `assess --format json` says of the same profile, to the last digit.
struct BatchScoresTests {
  /// Some profiles with each checklist, and the one that answers most.
  static func cases() throws -> [(path: String, checklist: String)] {
    let files = try ["cities", "voices", "examples"].flatMap { try Shipped.files("seeds/" + $0) }
    let checklists = try Shipped.rulebook().checklists.map(\.id)
    var rolls = SplitMix64(seed: 9)
    let drawn = (checklists + checklists).map { (rolls.pick(files).path, $0) }
    return drawn + [(packageRoot + "/seeds/examples/port-salam.yaml", "urban-migration")]
  }

  @Test(arguments: try cases())
  func linesSayWhatAssessmentsSay(path: String, id: String) throws {
    let rulebook = try Shipped.rulebook()
    let file = try SourceFile.read(path)
    let profile = try #require(rulebook.profile(in: file).value)
    let checklist = try #require(rulebook.checklist(id))
    let assessment = AssessedLine(Assessment(of: profile, against: checklist))
    var scorer = BatchScorer(checklist, in: rulebook)
    guard case .scores(let scores) = scorer.score(file) else {
      Issue.record("\(path) has no scores")
      return
    }
    for selection in BatchSelection.allCases {
      let json = BatchFormat.ndjson.writer(checklist, selection)
      #expect(try parsed(json, scores) == assessment.json(selection), "\(selection)")
      let csv = BatchFormat.csv.writer(checklist, selection)
      #expect(CSVReader.rows(written(csv, scores)) == assessment.rows(selection), "\(selection)")
    }
  }

  private func parsed(_ writer: BatchWriter, _ scores: BatchScores) throws -> LineValue {
    let bytes = written(writer, scores)
    #expect(bytes.filter { $0 == UInt8(ascii: "\n") }.count == 1)
    return try JSONDecoder().decode(LineValue.self, from: Data(bytes))
  }

  private func written(_ writer: BatchWriter, _ scores: BatchScores) -> [UInt8] {
    var bytes = writer.header
    writer.append(scores, &bytes)
    return bytes
  }
}
