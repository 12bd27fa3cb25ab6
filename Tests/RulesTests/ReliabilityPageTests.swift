import Foundation
import MizanExpression
import MizanYAML
import TestSupport
import Testing

@testable import MizanCore
@testable import MizanServer

/// What docs/reliability.md names is there, and its limits are those of the program.
struct ReliabilityPageTests {
  private static let page =
    (try? packageBytes("docs/reliability.md")).map { String(decoding: $0, as: UTF8.self) } ?? ""

  private static func files(in folder: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: packageRoot + "/" + folder)
    return found?.compactMap { $0 as? String } ?? []
  }

  /// Names such as `Scripts/check-limits`.
  private static let scripts = page.matches(of: /`(Scripts\/[\w-]+)`/).map { String($0.1) }

  @Test func everyTestThatItNamesIsThere() {
    let names = Self.page.matches(of: /`(\w+Tests)`/).map { String($0.1) }
    #expect(names.count > 40)
    let files = Set(Self.files(in: "Tests").map { $0.split(separator: "/").last.map(String.init) })
    for name in names { #expect(files.contains(name + ".swift"), "\(name)") }
  }

  @Test func everyScriptThatItNamesIsThere() {
    #expect(Self.scripts.count > 5)
    for name in Self.scripts {
      #expect(FileManager.default.isExecutableFile(atPath: packageRoot + "/" + name), "\(name)")
    }
  }

  @Test func everyScriptThatItNamesIsRunByContinuousIntegration() throws {
    let run = try ContinuousIntegration()
    let left = (Self.scripts + ["Fuzz/run-all"]).filter { !run.reaches($0) }
    #expect(left.isEmpty)
    let reachesAnything = run.reaches("Scripts/make-documentation")
    #expect(!reachesAnything)
  }

  @Test func everyPromiseNamesWhatHoldsItToThat() {
    let promises = Self.page.matches(of: /\n\d\. \*\*/).count
    #expect(promises == 9)
    for part in Self.page.components(separatedBy: "\n## ")[1].split(separator: /\n\d\. \*\*/)
      .dropFirst()
    {
      #expect(part.contains("Tests`"), "\(part)")
    }
  }

  @Test func itsLimitsAreThoseOfTheProgram() throws {
    let limits = MizanYAML.Limits.standard
    let known = [
      "bytes of a file": limits.fileBytes, "values of a document": limits.nodes,
      "collections in each other": limits.depth, "bytes of a text": limits.scalarBytes,
      "code points of a key": limits.keyLength, "problems told of a file's YAML": limits.problems,
      "criteria of a checklist": Checklist.mostCriteria,
      "groups of a checklist, however deep": Checklist.mostGroups,
      "levels of a scale": LevelList.mostLevels,
      "code points of an expression": ExpressionLimits.codePoints,
      "parts of an expression": ExpressionLimits.nodes,
      "depth of an expression": ExpressionLimits.depth,
      "macros in each other": ExpressionLimits.macroDepth,
      "facts of an expression": ExpressionLimits.facts,
      "steps of an evaluation": ExpressionLimits.steps,
      "elements or bytes that an evaluation builds": ExpressionLimits.size,
      "draws of ranks": Robustness.Settings.mostSamples,
      "bytes of a request's body": MizanServer.Limits.body,
      "bytes of its headers": MizanServer.Limits.headers,
      "connections at once": MizanServer.Limits.connections,
    ]
    let part = try #require(Self.page.components(separatedBy: "\n## Limits\n").last)
    let rows = part.matches(of: /\n\| ([^|]+) \| ([\d,]+) \|(?=\n)/)
    let told = rows.map { (String($0.1), Int($0.2.filter { $0 != "," })) }
    for (words, limit) in told { #expect(known[words] == limit, "\(words)") }
    #expect(Set(told.map(\.0)) == Set(known.keys))
  }
}

/// What `.ci/run` comes to: its own lines, and those of the targets of `make` that it asks for.
private struct ContinuousIntegration {
  private var lines: [Substring]

  init() throws {
    func lines(_ path: String) throws -> [Substring] {
      String(decoding: try packageBytes(path), as: UTF8.self).split(separator: "\n").filter {
        !$0.hasPrefix("#")
      }
    }
    let makefile = try lines("Makefile")
    self.lines = try lines(".ci/run")
    var open = self.lines.filter { $0.firstMatch(of: /\bmake\b/) != nil }.flatMap {
      $0.split(separator: " ")
    }
    var seen: Set<Substring> = []
    while let target = open.popLast() {
      guard seen.insert(target).inserted,
        let start = makefile.firstIndex(where: {
          $0.hasPrefix(target + ":") && !$0.contains("TRAITS =")
        })
      else { continue }
      // What it needs stands before the words of help, what it does in the lines that are moved in.
      let needs = makefile[start].dropFirst(target.count + 1).prefix { $0 != "#" }
      open += needs.split(separator: " ")
      self.lines += makefile[(start + 1)...].prefix { $0.hasPrefix("\t") }
    }
  }

  func reaches(_ script: String) -> Bool {
    lines.contains { line in
      line.split { " \t@;()".contains($0) }.contains { $0 == script || $0 == "./" + script }
    }
  }
}
