import MizanCore
import MizanReport
import TestSupport
import Testing

@testable import MizanCommand

/// Wherever a run was cut off, going on gives the file that it would have given.
struct BatchResumeTests {
  /// Profiles of which some are broken or come again, at the end as well.
  static let input: String = {
    var rolls = SplitMix64(seed: 5)
    let some = (0..<16).map { index in
      BatchSample.profile(
        "c\(index % 13)", council: rolls.below(6) == 0 ? "wrong" : rolls.pick(["none", "deciding"]))
    }
    return some.joined() + BatchSample.profile("c3", council: "wrong") + BatchSample.profile("c3")
      + "---\nmizan: prof"
  }()

  static let cases = ["ndjson", "csv"].flatMap { format in
    ["score", "full"].map { (format, $0) }
  }

  @Test(arguments: cases)
  func anyEndOfTheFileCanBeGoneOnWith(format: String, select: String) throws {
    try TemporaryFolder.use { folder in
      let options = ["-f", format, "--select", select, "--quiet"]
      let path = try folder.write("many.yaml", Self.input)
      let whole = try BatchSample.run([path] + options).output
      let bytes = Array(whole.utf8)
      let lines = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
      let run = try BatchResumeTests.run(format, select)
      let file = folder.path + "/scores.\(format)"
      // Every byte about the ends of the last lines, of which some are refusals, and of the first; some between.
      let ends = [0] + lines.prefix(2) + lines.suffix(6)
      let cuts = ends.flatMap { $0 - 1...$0 + 2 } + stride(from: ends[4], to: bytes.count, by: 67)
      for cut in cuts where (0...bytes.count).contains(cut) {
        try folder.write("scores.\(format)", String(decoding: bytes[..<cut], as: UTF8.self))
        _ = try run.goOn(in: file) { skipping throws(LoadFailure) in
          let source = ProfileSource(try PathList([path], listedIn: nil), skipping: skipping)
          return (source, BatchProgress(of: nil, isShown: false))
        }
        let found = try folder.read("scores.\(format)")
        #expect(found == whole, "cut at \(cut)")
      }
    }
  }

  private static func run(_ format: String, _ select: String) throws -> BatchRun {
    let files = try SourceFolder.yamlFiles(in: packageRoot + "/Tests/Fixtures/mini/rules").map {
      file throws(LoadFailure) in try file.read()
    }
    let rulebook = Rulebook.load(files).rulebook
    let checklist = try #require(rulebook.checklists.first)
    let form = try #require(BatchFormat.all.first { $0.id == format })
    let writer = form.writer(checklist, try #require(BatchSelection(rawValue: select)))
    return BatchRun(scorer: BatchScorer(checklist, in: rulebook), writer: writer, jobs: 1)
  }

  /// As above with the real command, which reads the standard input, files, or a list of them.
  @Test(arguments: ["ndjson", "csv"])
  func whereProfilesComeFromMakesNoDifference(format: String) throws {
    try TemporaryFolder.use { folder in
      let path = try folder.write("many.yaml", Self.input)
      let other = try folder.write("other.ndjson", BatchSample.json("x") + BatchSample.json("y"))
      let list = try folder.write("list", [path, "nowhere", other].joined(separator: "\n"))
      var rolls = SplitMix64(seed: 1)
      for (arguments, input) in [
        ([], Self.input), ([path, "nowhere", other], ""), (["--files-from", list], ""),
      ] {
        let options = arguments + ["-f", format, "--jobs", "2"]
        let whole = try BatchSample.run(options, input: input)
        #expect(whole.status == 1)
        for cut in [0, rolls.below(whole.output.utf8.count), whole.output.utf8.count] {
          let part = String(decoding: whole.output.utf8.prefix(cut), as: UTF8.self)
          let file = try folder.write("scores.\(format)", part)
          let result = try BatchSample.run(options + ["--resume", file], input: input)
          #expect(result.status == 1 && result.output == "", "\(result)")
          #expect(result.errors == BatchSample.wrote(file, whole.output), "\(result)")
          #expect(try folder.read("scores.\(format)") == whole.output)
        }
      }
      #expect(try folder.names.count == 4)
    }
  }

  /// What is passed over may be more than is read at once.
  @Test func muchCanBePassedOver() throws {
    try TemporaryFolder.use { folder in
      let comment = String(repeating: "# much to say\n", count: 20_000)
      let input = ["a", "b", "c", "d"].map { BatchSample.profile($0) + comment }.joined()
      let whole = try BatchSample.run([], input: input).output
      let lines = whole.split(separator: "\n")
      let file = try folder.write("scores.ndjson", lines[..<3].map { $0 + "\n" }.joined())
      let result = try BatchSample.run(["--resume", file], input: input)
      #expect(result.status == 0, "\(result)")
      #expect(try folder.read("scores.ndjson") == whole)
    }
  }
}
