import ScoreSupport
import TestSupport

/// A drawn case as files, for the real command.
struct DrawnFolder {
  let folder: TemporaryFolder
  let profiles: [String]

  init(_ drawn: ScoreCase, in folder: TemporaryFolder) throws {
    self.folder = folder
    for file in drawn.checklist.files { try folder.write(file.path, file.text) }
    try folder.write("seeds/none.txt", "")
    profiles = try drawn.profiles.map {
      try folder.write("\($0.city).yaml", $0.text(for: drawn.checklist))
    }
  }

  /// Cases that are a little smaller, for some rounds: to start a program takes its time.
  static func fewSmaller() -> (ScoreCase) -> [ScoreCase] {
    var rounds = 10
    return { drawn in
      rounds -= 1
      return rounds < 0 ? [] : Array(drawn.smaller.prefix(12))
    }
  }

  /// Runs a command over the first profiles.
  func run(_ command: String, _ options: [String], cities: Int = .max) throws -> Tool.Result {
    try Tool.run(
      [command] + profiles.prefix(cities) + [
        "--checklist", "own", "--rules", folder.path + "/rules",
      ]
        + ["--seeds", folder.path + "/seeds"] + options)
  }
}
