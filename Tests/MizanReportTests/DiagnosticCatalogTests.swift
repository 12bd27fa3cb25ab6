import MizanCore
import Testing

@testable import MizanReport

struct DiagnosticCatalogTests {
  private let catalog = DiagnosticCatalog.english

  @Test func everyCodeHasWordsAndEveryEntryACode() {
    #expect(catalog.codes == DiagnosticCode.allCases.map(\.rawValue).sorted())
  }

  @Test(arguments: DiagnosticCode.allCases)
  func messagesAreOneLowerCaseLineWithoutAFullStop(code: DiagnosticCode) {
    let entry = catalog.entry(code)
    #expect(!entry.message.isEmpty && !entry.message.contains("\n") && entry.message.last != ".")
    #expect(entry.message.first.map { $0.isLowercase || "'{".contains($0) } == true)
    #expect(entry.help != nil && entry.explanation.last == ".")
  }

  @Test func suggestionsGoBeforeTheGeneralHelp() {
    let one = Diagnostic(.unknownLevel, values: ["name": "fulll"], suggestions: ["full"])
    #expect(catalog.help(one) == "did you mean 'full'?")
    let two = Diagnostic(.unknownLevel, values: ["name": "x"], suggestions: ["full", "none"])
    #expect(catalog.help(two) == "did you mean 'full' or 'none'?")
    let none = Diagnostic(.unknownLevel, values: ["name": "x", "known": "none, full"])
    #expect(catalog.help(none) == "its levels: none, full")
  }

  @Test func whatUsersWroteCannotActOnTheTerminal() {
    let diagnostic = Diagnostic(.unknownCriterion, values: ["name": "a\u{1B}[2J\u{202E}b\nc"])
    #expect(catalog.message(diagnostic) == "unknown criterion 'a\u{FFFD}[2J\u{FFFD}b c'")
  }
}
