import MizanCore
import TestSupport
import Testing

/// What the README says is so.
struct ReadmeTests {
  private static func lines() throws -> [String] {
    String(decoding: try packageBytes("README.md"), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The lines in fenced blocks of one kind.
  private static func blocks(_ fence: String) throws -> [[String]] {
    var blocks: [[String]] = []
    var isInside = false
    for line in try lines() {
      if isInside, line == "```" {
        isInside = false
      } else if isInside {
        blocks[blocks.count - 1].append(line)
      } else if line == fence {
        isInside = true
        blocks.append([])
      }
    }
    return blocks
  }

  static func commands() throws -> [String] { try blocks("```sh").flatMap(\.self) }

  /// As a shell splits a line: what stands between single quotes is one word.
  private static func words(_ command: String) -> [String] {
    command.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .flatMap { index, part in
        index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
      }
  }

  @Test func everyCommandOfMizanWorksInTheOrderGiven() throws {
    let commands = try Self.commands().filter { $0.hasPrefix("mizan ") }
    #expect(commands.count >= 6)
    try TemporaryFolder.use { folder in
      for name in ["rules", "seeds"] { try folder.link(name, to: "\(packageRoot)/\(name)") }
      for command in commands {
        let words = Array(Self.words(command).dropFirst())
        let result = try Tool.run(words, in: folder.path)
        #expect(result.status == 0, "\(command): \(result.errors)")
      }
      #expect(try folder.names.contains("memo.html"))
    }
  }

  @Test func everyTargetOfMakeExists() throws {
    let makefile = String(decoding: try packageBytes("Makefile"), as: UTF8.self)
    let targets = try Self.commands().filter { $0.hasPrefix("make ") }.map {
      // What follows the target sets variables.
      $0.split(separator: " ")[1]
    }
    #expect(targets == ["demo", "test", "serve"])
    for target in targets { #expect(makefile.contains("\n\(target):")) }
  }

  @Test func theReportShownIsTheBeginningOfTheRealOne() throws {
    let block = try #require(try Self.blocks("```").first)
    let words = block[0].split(separator: " ").dropFirst(2).map(String.init)
    let report = try Tool.run(words).output
    #expect(block.last == "…")
    #expect(
      report.hasPrefix(block.dropFirst().dropLast().joined(separator: "\n") + "\n"),
      "README.md has to show what `\(block[0].dropFirst(2))` writes now")
  }
}
