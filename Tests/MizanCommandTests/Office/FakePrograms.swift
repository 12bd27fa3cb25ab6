import TestSupport

/// A folder with programs that stand in for those of a machine, a folder for temporary files, and one for results.
struct FakePrograms {
  /// What scripts use; a machine's own folder of such would have the real programs as well.
  private static let tools = ["cat", "chmod", "head", "ln", "mkdir", "sh", "sleep", "tr"]

  private let folder: TemporaryFolder

  /// Calls `body` with programs of these names and bodies, each a shell script.
  static func use(
    _ scripts: [String: String], _ body: (FakePrograms) throws -> Void
  ) throws {
    try TemporaryFolder.use { folder in
      try folder.write("bin/.none", "")
      try folder.write("tools/.none", "")
      for (name, script) in scripts {
        try folder.write("bin/\(name)", "#!/bin/sh\nnotes=\(folder.path)\n" + script)
        try folder.setMode(0o755, of: "bin/\(name)")
      }
      for tool in tools { try folder.link("tools/\(tool)", to: "/bin/\(tool)") }
      try folder.write("tmp/.none", "")
      try body(FakePrograms(folder: folder))
    }
  }

  var path: String { folder.path }
  var environment: [String: String] {
    ["PATH": folder.path + "/bin:/usr/bin/none", "TMPDIR": folder.path + "/tmp"]
  }

  /// The same, with the tools that scripts use.
  var environmentWithTools: [String: String] {
    environment.merging(["PATH": folder.path + "/bin:" + folder.path + "/tools"]) { $1 }
  }

  /// What is in the folder for temporary files.
  var leftovers: [String] {
    get throws {
      try Installed.output(of: "ls", "-A", folder.path + "/tmp").split(separator: "\n")
        .map(String.init).filter { $0 != ".none" }
    }
  }

  func read(_ name: String) throws -> String { try folder.read(name) }
  func write(_ name: String, _ text: String) throws { try folder.write(name, text) }

  /// Writes a memo into the folder.
  func memo(_ name: String, _ more: [String] = []) throws -> Tool.Result {
    try Tool.run(
      MemoArguments.mini + ["-o", path + "/" + name] + more, environment: environmentWithTools)
  }
}

/// What makes a short memo.
enum MemoArguments {
  static let mini = [
    "memo", "Tests/Fixtures/mini/seeds/cities/alpha.yaml", "--rules", "Tests/Fixtures/mini/rules",
    "--seeds", "Tests/Fixtures/mini/seeds", "--today", "2026-11-28", "--quiet",
  ]
}
