import MizanCore
import MizanReport
import Testing

@Suite struct DiagnosticOrderTests {
  private let wrongProfile = Sample.profile(
    answers: "  voice.qouta: none\n  voice.council: maybe\n", path: "b/profile.yaml")
  private let wrongCriterion = Sample.criterion(path: "a/criterion.yaml") {
    $0.replacing("short}", with: "shrot}").replacing("scale: yes-no", with: "scale: yes")
      .replacing("title:", with: "sources: [nothing]\ntitle:")
  }

  @Test func diagnosticsComeInTheOrderOfFilesThenOfLines() {
    let inOrder = [
      (file: "b/profile.yaml", line: 7), (file: "b/profile.yaml", line: 8),
      (file: "a/criterion.yaml", line: 3), (file: "a/criterion.yaml", line: 6),
      (file: "a/criterion.yaml", line: 8),
    ]
    let diagnostics = Sample.diagnostics(wrongProfile, wrongCriterion)
    #expect(diagnostics.map(\.file) == inOrder.map(\.file))
    #expect(diagnostics.map { $0.place?.line } == inOrder.map(\.line))
    let reversed = Sample.diagnostics(wrongCriterion, wrongProfile)
    #expect(reversed == Array(diagnostics[2...] + diagnostics[..<2]))
  }

  @Test func problemsOfTheSurroundingRulesAreNotReported() {
    let checkup = Checkup(of: [wrongProfile], among: MiniFiles.rules + [wrongCriterion])
    #expect(Set(checkup.diagnostics.map(\.file)) == ["b/profile.yaml"])
  }

  @Test func aFileThatIsNoYAMLLeavesTheOthersToBeChecked() {
    let noYAML = SourceFile("c.yaml", "mizan: [\n")
    let diagnostics = Sample.diagnostics(noYAML, wrongProfile)
    #expect(diagnostics.map(\.code) == [.syntax, .unknownCriterion, .unknownLevel])
  }

  @Test func aHundredAreShownAndTheRestCounted() {
    func text(_ count: Int) -> String {
      let diagnostic = Diagnostic(.missingFile, file: "a.yaml")
      let diagnostics = [Diagnostic](repeating: diagnostic, count: count)
      return DiagnosticFormat.text.render(Findings(diagnostics, files: 1), TextStyle())
    }
    let shown = "error[M001]: no such file"
    #expect(text(100).ranges(of: shown).count == 100)
    #expect(!text(100).contains("more"))
    #expect(text(101).ranges(of: shown).count == 100)
    #expect(text(101).contains("\nand 1 more\n"))
    #expect(text(1_234).contains("\nand 1,134 more\n"))
    #expect(text(1_234).hasSuffix("\n1,234 errors, 0 warnings in 1 file\n"))
  }

  @Test func nothingToReportIsSaidInOneLine() {
    let text = DiagnosticFormat.text.render(Findings([], files: 3), TextStyle())
    #expect(text == "3 files: nothing to report\n")
  }

  @Test func warningsAreNoErrors() {
    let diagnostics = [Diagnostic(.evidenceMissing), Diagnostic(.noRecommendation)]
    #expect(!diagnostics.hasErrors)
    #expect((diagnostics + [Diagnostic(.missingFile)]).hasErrors)
    #expect(DiagnosticCode.allCases.count { $0.severity == .warning } == 14)
  }
}
