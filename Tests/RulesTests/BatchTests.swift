import MizanReport
import TestSupport
import Testing

@testable import MizanCore

/// The shipped profiles, whole and damaged, scored on the short way and on the long one.
struct BatchTests {
  private static let folders = ["cities", "voices", "examples"]

  private static func files() throws -> [SourceFile] {
    try folders.flatMap { try Shipped.files("seeds/" + $0) }
  }

  @Test
  func theShortWayTakesWhatIsShipped() throws {
    let rulebook = try Shipped.rulebook()
    var left: [String] = []
    for checklist in rulebook.checklists {
      var scorer = BatchScorer(checklist, in: rulebook)
      for file in try Self.files() {
        let quick = scorer.scoreQuickly(file.bytes)
        if quick == nil { left.append("\(checklist.id) \(file.path)") }
        guard case .scores(let slow) = scorer.scoreSlowly(file) else {
          Issue.record("\(file.path) is refused")
          continue
        }
        if let quick { #expect(quick == slow, "\(file.path) by \(checklist.id)") }
      }
    }
    #expect(left.isEmpty)
  }

  private static let words = [
    "true", "True", "no", "null", "unknown", "0.5", "50%", "''", "\"x\"", "[a, b]", "{a: b}", "x: y",
    "#", "- a", "&a", "*a", "!t", "\t", "\u{202E}", "é", "|", "2020-13", "full", "not-applicable",
  ]

  private static func damaged(_ bytes: [UInt8], _ generator: inout SplitMix64) -> [UInt8] {
    var lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    for _ in 0...generator.below(2) {
      let line = generator.below(lines.count)
      switch generator.below(6) {
      case 0: lines.remove(at: line)
      case 1: lines.insert(lines[line], at: line)
      case 2: lines[line] = " " + lines[line]
      case 3: lines[line] = String(lines[line].dropLast(generator.below(4) + 1))
      case 4: lines.insert(lines[generator.below(lines.count)], at: line)
      default:
        let key = lines[line].prefix { $0 != ":" }
        lines[line] = key + ": " + generator.pick(words)
      }
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  @Test(arguments: Array(UInt64(0)..<4))
  func theShortWayTakesNothingThatTheLongOneRefuses(batch: UInt64) throws {
    let rulebook = try Shipped.rulebook()
    let files = try Self.files()
    var generator = SplitMix64(seed: 400 + batch)
    var quick = 0
    for checklist in rulebook.checklists {
      var scorer = BatchScorer(checklist, in: rulebook)
      for _ in 0..<40 {
        var file = generator.pick(files)
        file.bytes = Self.damaged(file.bytes, &generator)
        guard let scores = scorer.scoreQuickly(file.bytes) else { continue }
        quick += 1
        guard case .scores(let expected) = scorer.scoreSlowly(file) else {
          Issue.record("taken: \(String(decoding: file.bytes, as: UTF8.self))")
          continue
        }
        #expect(scores == expected, "\(String(decoding: file.bytes, as: UTF8.self))")
      }
    }
    #expect(quick > 20)
  }
}
