import TestSupport
import Testing

/// What `mizan doctor` says of a machine.
struct DoctorTests {
  private static let programs = [
    "chromium": "echo 'Chromium 1.2.3 built on Debian'",
    "pandoc": "echo pandoc 3.9",
    "xlsx2csv": "exit 1",
    "fc-list":
      "case $1 in *ar) echo Amiri;; *) echo 'Noto Sans,Noto Sans Light'; echo Arial;; esac",
  ]

  private func doctor(_ programs: FakePrograms, _ more: [String] = []) throws -> Tool.Result {
    let arguments = ["doctor", "--rules", "rules", "--seeds", "seeds"] + more
    return try Tool.run(arguments, environment: programs.environmentWithTools)
  }

  @Test func everyProgramIsShownWithWhatItSays() throws {
    try FakePrograms.use(Self.programs) { programs in
      let result = try doctor(programs, ["--format", "json"])
      #expect(result.status == 0 && result.errors.isEmpty)
      let json = result.output.replacing(programs.path, with: "")
      #expect(
        json == """
          {
            "mizan": "doctor/v1",
            "programs": [
              {
                "id": "browser",
                "path": "/bin/chromium",
                "version": "1.2.3"
              },
              {
                "id": "weasyprint",
                "path": null,
                "version": null
              },
              {
                "id": "pandoc",
                "path": "/bin/pandoc",
                "version": "3.9"
              },
              {
                "id": "soffice",
                "path": null,
                "version": null
              },
              {
                "id": "xlsx2csv",
                "path": "/bin/xlsx2csv",
                "version": null
              }
            ],
            "fonts": {
              "latin": "Noto Sans",
              "arabic": "Amiri"
            },
            "rules": "rules",
            "seeds": "seeds"
          }

          """)
    }
  }

  @Test func aFontIsFoundAmongManyOthers() throws {
    let names = ["Noto Sans", "Noto Naskh Arabic"] + (0..<300).map { "Another Family No. \($0)" }
    try FakePrograms.use(["fc-list": "cat <<'END'\n\(names.joined(separator: "\n"))\nEND"]) {
      programs in
      let output = try doctor(programs, ["--format", "json"]).output
      #expect(output.contains("\"latin\": \"Noto Sans\""), "\(output)")
      #expect(output.contains("\"arabic\": \"Noto Naskh Arabic\""), "\(output)")
    }
  }

  @Test func libreOfficeIsFoundByItsOtherNameWhereverItIsUsed() throws {
    let script = "mkdir sheets; cat $notes/filled.csv > sheets/form-Questions.csv"
    try FakePrograms.use(["libreoffice": script]) { programs in
      #expect(try doctor(programs, ["--format", "json"]).output.contains("/bin/libreoffice\""))
      try programs.write("filled.csv", "no form")
      try programs.write("form.ods", "PK")
      let result = try Tool.run(
        [
          "form", "import", programs.path + "/form.ods",
          "Tests/Fixtures/mini/seeds/cities/alpha.yaml",
          "--rules", "Tests/Fixtures/mini/rules",
        ], environment: programs.environmentWithTools)
      // It was asked, and what it has made was read.
      #expect(result.errors.hasPrefix("error[M444]"), "\(result)")
    }
  }

  @Test func whatIsMissingIsToldWithWhatItCosts() throws {
    try FakePrograms.use([:]) { programs in
      let result = try doctor(programs)
      #expect(result.status == 0)
      for words in ["no PDF files", "no Word and ODT files", "CSV alone", "fc-list was not found"] {
        #expect(result.output.replacing(/\s+/, with: " ").contains(words), "\(words)")
      }
      #expect(result.output.contains("apt install pandoc"))
    }
  }

  @Test func aFontThatIsMissingIsNamed() throws {
    try FakePrograms.use(Self.programs) { programs in
      let output = try doctor(programs).output.replacing(/\s+/, with: " ")
      #expect(output.contains("Without Noto Naskh Arabic, letters are set"))
      #expect(output.contains("not said") && !output.contains("no PDF files"))
    }
  }
}
