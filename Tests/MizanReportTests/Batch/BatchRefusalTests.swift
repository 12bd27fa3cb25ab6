import Foundation
import MizanCore
import MizanReport
import Testing

/// Lines that say why a profile has no scores, whatever its file is called and says.
struct BatchRefusalTests {
  static let hostile = [
    "a.yaml", "=1+1", "@x", "\t=x", "a\nb\r\nc", "a\r", "\"a\",\"b\"", "\\", "a,b;c",
    "\u{0}\u{1}\u{7F}",
    "\u{202E}x\u{2066}", "\u{2028}\u{2029}\u{85}", "ماد", "😀", "", "'=x", "-1", "＝x",
    #"{"city":"a"}"#, #"","checklist":"own","version":"1""#,
  ]

  private func writer(_ format: BatchFormat, _ selection: BatchSelection) throws -> BatchWriter {
    format.writer(try #require(try SampleRules.rulebook().checklists.first), selection)
  }

  private func refusal(_ text: String, count: Int = 1) -> BatchRefusal {
    let place = Diagnostic(.unknownCriterion, file: text, values: ["name": text])
    return BatchRefusal(
      file: text, document: 7, diagnostics: [Diagnostic](repeating: place, count: count))
  }

  @Test(arguments: hostile)
  func aLineOfJSONIsOneLine(text: String) throws {
    let writer = try writer(.ndjson, .full)
    var bytes: [UInt8] = []
    writer.refuse(refusal(text), &bytes)
    #expect(bytes.firstIndex(of: UInt8(ascii: "\n")) == bytes.count - 1)
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A } && writer.isRefusal(bytes[...]))
    let line = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(line["file"] as? String == text && line["document"] as? Int == 7)
    #expect(line["more"] as? Int == 0)
    let errors = line["errors"] as? [[String: Any]]
    #expect(errors?.count == 1 && errors?[0]["code"] as? String == "M103")
  }

  @Test(arguments: hostile)
  func aRowIsOneRowWithTheErrorInTheLastCell(text: String) throws {
    for selection in BatchSelection.allCases {
      let writer = try writer(.csv, selection)
      var bytes = writer.header
      let header = bytes.count
      writer.refuse(refusal(text), &bytes)
      // What goes on with a run that was cut off counts line feeds.
      #expect(bytes[header...].firstIndex(of: UInt8(ascii: "\n")) == bytes.count - 1)
      #expect(writer.isRefusal(bytes[header...]) && !writer.isRefusal(bytes[..<header]))
      let rows = try #require(CSVReader.rows(bytes))
      #expect(rows.count == 2 && rows[0].count == rows[1].count)
      #expect(rows[1].dropLast().joined() == "")
      let error = try #require(rows[1].last)
      #expect(error.contains(": M103: "))
      #expect(!"=+-@\t\r＝".contains(error.first ?? "="), "\(error)")
    }
  }

  @Test func moreThanTwentyErrorsAreCounted() throws {
    var bytes: [UInt8] = []
    try writer(.ndjson, .score).refuse(refusal("a", count: 33), &bytes)
    let line = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    #expect((line?["errors"] as? [Any])?.count == 20 && line?["more"] as? Int == 13)
    bytes = []
    try writer(.csv, .score).refuse(refusal("a", count: 33), &bytes)
    #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("; +13\"\r\n"))
  }
}
