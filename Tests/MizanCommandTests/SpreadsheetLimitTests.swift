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

  /// A file of so many sheets, as far as a list of its parts goes.
  private func writeArchive(_ name: String, sheets: Int, _ folder: TemporaryFolder) throws -> String
  {
    let form = folder.path + "/" + name
    let program = """
      import zipfile
      with zipfile.ZipFile(\(form.debugDescription), 'w') as archive:
        for number in range(1, \(sheets) + 1):
          archive.writestr(f'xl/worksheets/sheet{number}.xml', 'x')
          archive.writestr(f'xl/worksheets/_rels/sheet{number}.xml.rels', 'x')
      """
    _ = try Installed.output(of: "python3", "-c", program)
    return form
  }

  @Test(.enabled(if: Installed.has("python3"), "python3 is not installed"))
  func aSheetThatCannotBeReadIsNoSheetThatIsNotThere() throws {
    try TemporaryFolder.use { folder in
      try write("case $2 in 2) exit 1;; esac; echo > sheet-$2.csv", as: "xlsx2csv", folder)
      let result = try load(try writeArchive("form.xlsx", sheets: 3, folder), folder)
      #expect(result.status == 2 && result.errors.contains("error[M443]"), "\(result)")
    }
  }

  @Test(.enabled(if: Installed.has("python3"), "python3 is not installed"))
  func eachSheetIsReadOnceAndNoOther() throws {
    try TemporaryFolder.use { folder in
      let script = "echo $2 >> \(folder.path)/asked; echo > sheet-$2.csv"
      try write(script, as: "xlsx2csv", folder)
      let result = try load(try writeArchive("form.xlsx", sheets: 3, folder), folder)
      #expect(result.status == 2 && result.errors.contains("error[M444]"), "\(result)")
      #expect(try folder.read("asked") == "1\n2\n3\n")
      let many = try load(try writeArchive("many.xlsx", sheets: 40, folder), folder)
      #expect(many.status == 2 && many.errors.contains("error[M470]"), "\(many)")
      #expect(try folder.read("asked") == "1\n2\n3\n")
    }
  }

  @Test(
    .enabled(
      if: Installed.has("python3", "soffice", "xlsx2csv"),
      "python3, soffice or xlsx2csv is not installed"))
  func aSheetThatBreaksOffIsTold() throws {
    try TemporaryFolder.use { folder in
      try folder.write("tmp/keep", "")
      let form = try Tool.run([
        "form", "export", Self.alpha, "--checklist", "mini", "--rules", "Tests/Fixtures/mini/rules",
        "-o", folder.path + "/whole.fods",
      ])
      #expect(form.status == 0, "\(form)")
      _ = try Installed.output(
        of: "soffice", "-env:UserInstallation=file://\(folder.path)/profile", "--headless",
        "--convert-to", "xlsx", "--outdir", folder.path, folder.path + "/whole.fods")
      let program = """
        import zipfile
        with zipfile.ZipFile('\(folder.path)/whole.xlsx') as whole, \
            zipfile.ZipFile('\(folder.path)/cut.xlsx', 'w') as cut:
          for name in whole.namelist():
            part = whole.read(name)
            cut.writestr(name, part[:len(part) // 2] if name.endswith('sheet2.xml') else part)
        """
      _ = try Installed.output(of: "python3", "-c", program)
      let whole = try load(folder.path + "/whole.xlsx", folder)
      #expect(whole.status == 0, "\(whole)")
      let cut = try load(folder.path + "/cut.xlsx", folder)
      #expect(cut.status == 2 && cut.errors.contains("error[M443]"), "\(cut)")
      #expect(try TemporaryFolder.names(in: folder.path + "/tmp") == ["keep"])
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
