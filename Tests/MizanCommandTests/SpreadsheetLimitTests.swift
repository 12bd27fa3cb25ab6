import TestSupport
import Testing

/// Spreadsheets that hold more than the memory and the disk do.
struct SpreadsheetLimitTests {
  private static let alpha = "Tests/Fixtures/mini/seeds/cities/alpha.yaml"

  private func load(_ form: String, _ folder: TemporaryFolder) throws -> Tool.Result {
    try Tool.run(
      ["form", "import", form, Self.alpha, "--rules", "Tests/Fixtures/mini/rules", "--dry-run"],
      environment: ["PATH": folder.path + "/bin:/usr/bin:/bin", "TMPDIR": folder.path + "/tmp"])
  }

  /// A program in the place of the reader.
  private func write(_ script: String, as name: String, _ folder: TemporaryFolder) throws {
    try folder.write("bin/" + name, "#!/bin/sh\n" + script + "\n")
    try folder.setMode(0o755, of: "bin/" + name)
    try folder.write("tmp/keep", "")
  }

  @Test(.enabled(if: Installed.has("python3"), "python3 is not installed"))
  func aSmallFileThatUnpacksToALargeOneIsNotOpened() throws {
    try TemporaryFolder.use { folder in
      try write("touch \(folder.path)/started", as: "xlsx2csv", folder)
      let form = folder.path + "/form.xlsx"
      let program = """
        import zipfile
        with zipfile.ZipFile(\(form.debugDescription), 'w', zipfile.ZIP_DEFLATED) as archive:
          with archive.open('xl/worksheets/sheet1.xml', 'w') as sheet:
            for _ in range(80): sheet.write(b'0' * (1 << 20))
        """
      _ = try Installed.output(of: "python3", "-c", program)
      let result = try load(form, folder)
      #expect(result.status == 2 && result.errors.contains("error[M466]"), "\(result)")
      #expect(result.errors.contains("64 MB"))
      #expect(try TemporaryFolder.names(in: folder.path) == ["bin", "form.xlsx", "tmp"])
    }
  }

  #if os(Linux)
    @Test(arguments: ["xlsx2csv", "soffice"])
    func aProgramThatWritesWithoutEndIsStopped(program: String) throws {
      try TemporaryFolder.use { folder in
        try write("yes > sheet-1.csv", as: program, folder)
        let form = try folder.write(program == "soffice" ? "form.ods" : "form.xlsx", "PK")
        let result = try load(form, folder)
        #expect(result.status == 2 && result.errors.contains("error[M443]"), "\(result)")
        #expect(try TemporaryFolder.names(in: folder.path + "/tmp") == ["keep"])
      }
    }
  #endif
}
