import MizanCore
import TestSupport
import Testing

@testable import MizanReport

struct MarkdownTests {
  private func markdown(_ blocks: Block...) -> String {
    DocumentFormat.markdown.render(Document(language: .en, blocks: blocks), TextStyle())
  }

  @Test func whatUsersWroteIsNoMarkup() throws {
    for (id, text) in try HostileNames.all() {
      let line = markdown(.paragraph(.data(text)))
      #expect(!line.dropLast().contains("\n"), "\(id)")
      let rest = line.replacing(/\\./.matchingSemantics(.unicodeScalar), with: "")
      let active = "#|*_[]<>`~!".unicodeScalars.filter(rest.unicodeScalars.contains)
      #expect(active.isEmpty, "\(id): \(line)")
    }
  }

  @Test func spacesAroundWhatUsersWroteAreNoMarkup() {
    #expect(markdown(.paragraph(.data("    a "))) == "a\n")
    #expect(markdown(.paragraph(Text.data("\ta").strong + .phrase(" b"))) == "**a** b\n")
  }

  @Test(arguments: ["1. a", "12) a", "- a", "+ a", "= a"])
  func aParagraphIsNoList(text: String) {
    let line = markdown(.paragraph(.data(text)))
    #expect(line.contains("\\"))
  }

  @Test func emphasisSpansNeighbours() {
    let text = (Text.phrase("[to complete: ") + .phrase("cost") + .phrase("]")).strong
    #expect(markdown(.paragraph(text)) == "**\\[to complete: cost\\]**\n")
  }

  @Test func aLinkHoldsItsWordsAndNothingElse() {
    let text = Text.phrase("see ") + (Text.data("a]b") + .phrase("!").strong).linked(to: "x/y z.md")
    #expect(markdown(.paragraph(text)) == "see [a\\]b**\\!**](x/y%20z.md)\n")
  }

  @Test(arguments: ["a)b", "a b", "<a>", "a\nb", "ä", "a(b"])
  func nothingEndsAnAddressButItsEnd(destination: String) {
    let line = markdown(.paragraph(Text.phrase("x").linked(to: destination)))
    let address = line.dropFirst("[x](".count).dropLast(")\n".count)
    #expect(
      address.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "%") }, "\(line)")
  }

  @Test func listsAndTables() {
    let item = Item(lead: .phrase("+1.0"), body: .phrase("a"), details: [.phrase("b")])
    #expect(markdown(.list([item])) == "- **+1.0** a\\\n  b\n")
    #expect(
      markdown(.numbered([Item(body: .phrase("a")), Item(body: .phrase("b"))])) == "1. a\n2. b\n")
    let table = Table(
      [.init(.phrase("n")), .init(.phrase("v"), .end)],
      rows: [[.text(.phrase("x")), .bar(Bar(low: 0.5, high: 0.8))]])
    #expect(markdown(.table(table)) == "| n | v |\n| --- | ---: |\n| x | █████░░░·· |\n")
  }
}
