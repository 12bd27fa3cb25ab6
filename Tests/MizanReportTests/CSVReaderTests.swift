import MizanCore
import TestSupport
import Testing

@testable import MizanReport

struct CSVReaderTests {
  @Test(arguments: [
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]), ("a;b\nc;d", [["a", "b"], ["c", "d"]]),
    ("a\tb\n", [["a", "b"]]), ("\u{FEFF}a,b\n", [["a", "b"]]),
    ("\"a\"\"b\",\"c\nd\"\n", [["a\"b", "c\nd"]]), ("a,\n,b\n", [["a", ""], ["", "b"]]),
    ("a\n\nb\n", [["a"], [""], ["b"]]), ("", []), ("\"\"\n", [[""]]), ("a\rb", [["a"], ["b"]]),
    ("\"x;y\",z\n", [["x;y", "z"]]), ("a \"b\" c,d\n", [["a \"b\" c", "d"]]),
  ])
  func rowsAreRead(text: String, expected: [[String]]) {
    #expect(CSVReader.rows(Array(text.utf8)) == expected)
  }

  @Test func aQuoteThatIsNotClosedIsNoTable() {
    #expect(CSVReader.rows(Array("a,\"b\nc".utf8)) == nil)
  }

  @Test(arguments: CSVDialect.allCases)
  func whatIsWrittenIsReadBack(dialect: CSVDialect) throws {
    let texts = try HostileNames.all().map(\.text) + ["'=1", "a;b,c", "-5", ""]
    var csv = CSV(dialect, language: .fr)
    csv.append(texts.map(CSV.Cell.text) + [.number(1.5)])
    let rows = try #require(CSVReader.rows(Array(csv.text.utf8)))
    #expect(rows.count == 1)
    for (cell, text) in zip(rows[0], texts) {
      #expect(CSV.withoutApostrophe(cell) == text)
      let begins = "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars
      #expect(cell.unicodeScalars.first.map(begins.contains) != true, "\(cell)")
    }
    #expect(rows[0].count == texts.count + 1)
    #expect(rows[0].last == (dialect == .excel ? "1,5" : "1.5"))
  }
}
