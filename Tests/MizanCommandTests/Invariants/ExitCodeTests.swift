import Foundation
import ScoreSupport
import TestSupport
import Testing

/// How a run ends follows from what it has to say, whatever form and language it says it in.
struct ExitCodeTests {
  /// A case whose files are damaged by some lines.
  private struct Damaged {
    var drawn: ScoreCase
    /// What becomes of which line of which file.
    var damages: [LineDamage]
    /// Whether the rules are damaged, or the profiles.
    let areRules: Bool

    var smaller: [Damaged] {
      Shrinking.list(damages).map { Damaged(drawn: drawn, damages: $0, areRules: areRules) }
        + drawn.smaller.prefix(8).map {
          Damaged(drawn: $0, damages: damages, areRules: areRules)
        }
    }
  }

  /// A line of a file that gets another text.
  private struct LineDamage {
    let file: Int
    let line: Int
    let kind: Int

    init(_ random: inout SplitMix64) {
      (file, line, kind) = (random.below(1_000), random.below(1_000), random.below(7))
    }

    func changed(_ text: String) -> String {
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let index = line % lines.count
      switch kind {
      case 0: lines.remove(at: index)
      case 1: lines.insert(lines[index], at: index)
      case 2: lines[index] = lines[index].replacing("l1", with: "l9")
      case 3: lines[index] = lines[index].replacing("0", with: "zero")
      case 4: lines[index] += " ]"
      case 5: lines[index] = lines[index].replacing(": ", with: ": &a ")
      default: lines.insert("# only a remark", at: index)
      }
      return lines.joined(separator: "\n")
    }
  }

  private static let settings = CaseSettings().with { $0.cities = 2 }

  private static func draw(_ random: inout SplitMix64) -> Damaged {
    let drawn = ScoreCase(&random, settings)
    return Damaged(
      drawn: drawn, damages: (0..<random.below(3)).map { _ in LineDamage(&random) },
      areRules: random.below(2) == 0)
  }

  private static func damage(_ folder: DrawnFolder, _ damaged: Damaged) throws {
    let rules = damaged.drawn.checklist.files.map { ($0.path, $0.text) }
    let cities = damaged.drawn.profiles.map {
      ("\($0.city).yaml", $0.text(for: damaged.drawn.checklist))
    }
    var files = damaged.areRules ? rules : cities
    for damage in damaged.damages {
      let index = damage.file % files.count
      files[index].1 = damage.changed(files[index].1)
    }
    for (path, text) in files { try folder.folder.write(path, text) }
  }

  /// Runs a command on all files of a folder.
  private static func run(_ arguments: [String], in folder: DrawnFolder) throws -> Tool.Result {
    try Tool.run(arguments, in: folder.folder.path)
  }

  @Test func theEndFollowsFromWhatIsSaid() throws {
    var ends: [String: Int] = [:]
    var rounds = 10
    try Property(
      draw: { Self.draw(&$0) },
      shrinks: { damaged in
        rounds -= 1
        return rounds < 0 ? [] : damaged.smaller
      }
    ) { damaged in
      try TemporaryFolder.use { path in
        let folder = try DrawnFolder(damaged.drawn, in: path)
        try Self.damage(folder, damaged)
        let findings = try Findings(try Self.run(["check", ".", "--format", "json"], in: folder))
        return try Self.checkProblem(findings, folder, &ends)
          ?? Self.assessProblem(findings, folder, &ends)
          ?? Self.batchProblem(findings, folder, &ends)
      }
    }.check(cases: 10, from: 93_000) { damaged in
      "\(damaged.damages)\(damaged.drawn)"
    }
    #expect(
      Set(ends.keys).isSuperset(of: [
        "check 0", "check 1", "assess 0", "assess 2", "batch 0", "batch 1",
      ]), "\(ends)")
  }

  /// `check`: 1 where there is an error.
  private static func checkProblem(
    _ findings: Findings, _ folder: DrawnFolder, _ ends: inout [String: Int]
  ) throws -> String? {
    let expected: Int32 = findings.errors.isEmpty ? 0 : 1
    ends["check \(expected)", default: 0] += 1
    if findings.status != expected { return "check ends with \(findings.status): \(findings)" }
    for options in [
      ["-f", "text", "--lang", "ar"], ["-f", "sarif", "-q"], ["-f", "github", "--lang", "fr"],
    ] {
      let status = try run(["check", "."] + options, in: folder).status
      if status != expected { return "check \(options) ends with \(status), not \(expected)" }
    }
    return nil
  }

  /// `assess`: 2 where rules or the profile have an error, with the same codes.
  private static func assessProblem(
    _ findings: Findings, _ folder: DrawnFolder, _ ends: inout [String: Int]
  ) throws -> String? {
    let city = "city0.yaml"
    let rules = findings.errors.filter { $0.file.contains("rules/") }
    let errors = rules.isEmpty ? findings.errors.filter { $0.file.hasSuffix(city) } : rules
    let forms = [["-f", "json"], ["-f", "html", "--lang", "es"]]
    let results = try forms.map {
      try run(["assess", city, "--checklist", "own"] + $0, in: folder)
    }
    for (form, result) in zip(forms, results) {
      if result.status != results[0].status { return "assess \(form) ends with \(result.status)" }
      ends["assess \(result.status)", default: 0] += 1
      let said = result.errors.matches(of: /error\[(M\d+)\]/).map { String($0.1) }
      switch result.status {
      case 2:
        if !result.output.isEmpty { return "assess \(form) could not, and writes \(result.output)" }
        if said.isEmpty { return "assess \(form) could not, and does not say why: \(result)" }
        if !errors.isEmpty, Set(said).isDisjoint(with: errors.map(\.code)) {
          return "assess says \(said), check \(errors)"
        }
      case 0 where errors.isEmpty && said.isEmpty: break
      default: return "assess \(form) ends with \(result.status): \(errors) \(result.errors)"
      }
    }
    return nil
  }

  /// `batch`: 1 where a line says what is wrong with a profile, 2 where rules have an error.
  private static func batchProblem(
    _ findings: Findings, _ folder: DrawnFolder, _ ends: inout [String: Int]
  ) throws -> String? {
    let cities = folder.profiles + ["--checklist", "own"]
    let result = try run(["batch"] + cities, in: folder)
    let lines = result.output.split(separator: "\n")
    let isTold = lines.contains { $0.contains("\"errors\":[") || $0.contains("\"failed\":[") }
    let areRulesBroken = findings.errors.contains { $0.file.contains("rules/") }
    let expected: Int32 = areRulesBroken ? 2 : isTold ? 1 : 0
    ends["batch \(expected)", default: 0] += 1
    if result.status != expected { return "batch ends with \(result.status): \(result)" }
    for options in [["-f", "csv", "--jobs", "1"], ["--select", "full", "-q"]] {
      let status = try run(["batch"] + cities + options, in: folder).status
      if status != expected { return "batch \(options) ends with \(status), not \(expected)" }
    }
    return nil
  }
}

/// What `mizan check` found, as its JSON says it.
private struct Findings {
  struct Problem: Decodable {
    let code: String
    let severity: String
    let file: String
  }

  private struct Report: Decodable {
    let diagnostics: [Problem]
  }

  let status: Int32
  let errors: [Problem]

  init(_ result: Tool.Result) throws {
    status = result.status
    errors = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8)).diagnostics
      .filter { $0.severity == "error" }
  }
}
