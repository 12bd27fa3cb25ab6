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

  @Test(arguments: ["text", "github", "json", "sarif"])
  func theNameOfAFileCannotEither(id: String) throws {
    let format = try #require(DiagnosticFormat.all.first { $0.id == id })
    let diagnostic = Diagnostic(.unreadableFile, file: "a\u{1B}[2J\u{9B}2J\u{7F}b")
    let output = format.render(Findings([diagnostic], files: 1), TextStyle())
    #expect(!output.isEmpty)
    let orders = output.unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value)
    }
    #expect(orders.isEmpty, "\(output.debugDescription)")
  }
}
