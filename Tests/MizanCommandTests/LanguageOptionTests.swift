import TestSupport
import Testing

/// Countries and digits are asked for where numbers are written for people, and nowhere else.
struct LanguageOptionTests {
  private static let alpha = "Tests/Fixtures/mini/seeds/cities/alpha.yaml"
  private static let mini = [
    "--rules", "Tests/Fixtures/mini/rules", "--seeds", "Tests/Fixtures/mini/seeds",
  ]

  @Test(arguments: [
    ["doctor"], ["evaluate", "1 < 2"], ["check"],
    ["template", "docx", "-o", "/no/such/folder/a.docx"],
    ["form", "export", alpha, "--checklist", "mini"], ["schema", "profile"],
    ["new", "profile", "lyon", "--checklist", "mini"],
  ])
  func withoutNumbersTheyAreWrongUsage(command: [String]) throws {
    for more in [["--numerals", "arab"], ["--lang", "ar-EG"]] {
      let result = try Tool.run(command + more)
      #expect(result.status == 64 && result.output.isEmpty, "\(more): \(result)")
    }
    let result = try Tool.run(command + ["--lang", "ar-EG"])
    #expect(result.errors.contains("--lang ar"), "\(result.errors)")
  }

  @Test(arguments: [
    ["assess", alpha], ["memo", alpha], ["form", "print", "--checklist", "mini"],
  ])
  func withNumbersTheyAreTaken(command: [String]) throws {
    let result = try Tool.run(
      command + Self.mini + ["--lang", "ar-EG", "--numerals", "arab", "--today", "2026-11-28"])
    #expect(result.status == 0 && result.output.contains("٢"), "\(result)")
  }
}
