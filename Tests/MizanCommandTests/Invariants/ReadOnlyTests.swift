import ScoreSupport
import TestSupport
import Testing

/// Commands that only read change nothing in the folder of rules and answers: no content, name, time or mode.
struct ReadOnlyTests {
  private static let settings = CaseSettings().with {
    $0.cities = 2
    $0.hasActions = true
    // Some means have no value for some cities, which is refused.
    $0.aggregates.removeAll { $0 == .geometric(floor: nil) }
  }

  /// Each with the names of files in the folder; `CITY` is the first profile, and `CITIES` are all.
  private static let commands: [[String]] = [
    ["assess", "CITIES"], ["assess", "CITIES", "--format", "json", "--fail-under", "50"],
    ["assess", "CITY", "--format", "html", "--lang", "ar"], ["batch", "CITIES", "--jobs", "2"],
    ["batch", "CITIES", "--format", "csv", "--select", "full"], ["batch", "."],
    ["compare", "CITIES", "--rank", "--samples", "50"], ["compare", "CITIES", "--format", "csv"],
    ["memo", "CITY", "--format", "md"], ["plan", "CITY", "--budget", "5"],
    ["plan", "CITY", "--frontier", "--format", "json"], ["progress", "CITY", "later.yaml"],
    ["voices", "CITY", "other.yaml"], ["check"], ["check", ".", "--format", "sarif"],
    ["check", "CITY", "broken.yaml", "--format", "json", "--coverage"], ["explain", "a.c1"],
    ["explain", "a.c1", "CITY"], ["evaluate", "1 + 1 == 2", "CITY"],
    ["docs", "--check", "-o", "pages"], ["new", "profile", "city9", "--checklist", "own"],
    ["new", "criterion", "a.c99"], ["form", "export", "CITY", "--checklist", "own"],
    ["form", "print", "--checklist", "own"],
    ["form", "import", "form.csv", "CITY", "--dry-run"], ["schema", "profile"], ["doctor"],
    ["assess", "broken.yaml"], ["assess", "missing.yaml"], ["batch", "broken.yaml", "CITY"],
  ]

  private static func fill(_ folder: DrawnFolder, _ drawn: ScoreCase) throws {
    let files = folder.folder
    let city = drawn.profiles[0].text(for: drawn.checklist)
    try files.write("later.yaml", city.replacing("\"2024\"", with: "\"2025\""))
    try files.write("other.yaml", city.replacing("id: office", with: "id: people"))
    try files.write("broken.yaml", city + "nonsense: [\n")
    let form = try Tool.run(
      ["form", "export", folder.profiles[0], "--checklist", "own"], in: files.path)
    try files.write("form.csv", form.output)
    try files.write("pages/CATALOGUE.md", "<!-- mizan docs -->\nold\n")
    try files.setMode(0o640, of: "later.yaml")
  }

  @Test func commandsThatReadChangeNothing() throws {
    var done = 0
    try Property(draw: { ScoreCase(&$0, Self.settings) }, shrinks: DrawnFolder.fewSmaller()) {
      drawn in
      guard drawn.profiles.count > 1 else { return nil }
      return try TemporaryFolder.use { path in
        let folder = try DrawnFolder(drawn, in: path)
        try Self.fill(folder, drawn)
        try FolderState.age(path.path)
        let before = try FolderState(of: path.path)
        for command in Self.commands {
          let arguments = command.flatMap { word in
            switch word {
            case "CITIES": folder.profiles
            case "CITY": [folder.profiles[0]]
            default: [word]
            }
          }
          let result = try Tool.run(arguments, in: path.path)
          if result.status == 0 { done += 1 }
          let changed = before.differences(to: try FolderState(of: path.path))
          if !changed.isEmpty { return "\(arguments) changes \(changed)" }
          if ![0, 1, 2].contains(result.status) { return "\(arguments): \(result)" }
        }
        return nil
      }
    }.check(cases: 2, from: 92_000)
    #expect(done > Self.commands.count, "hardly any does what it is for: \(done)")
  }
}
