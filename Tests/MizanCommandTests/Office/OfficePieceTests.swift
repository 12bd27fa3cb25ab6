import MizanCore
import TestSupport
import Testing

@testable import MizanCommand

/// The small parts between our page and a finished file.
struct OfficePieceTests {
  @Test(arguments: [
    ("<p>a</p>", "<p>a</p>"),
    (
      #"<p class="note">a <b>b</b></p><p>c</p>"#,
      #"<div class="note"><p>a <b>b</b></p></div><p>c</p>"#
    ),
    (
      #"<td>1<span class="bar"><svg viewBox="0"><path d="M0"/></svg></span></td>"#,
      #"<td>1<span class="bar"></span></td>"#
    ),
    (
      "&lt;svg x&gt; &lt;p class=&quot;note&quot;&gt;",
      "&lt;svg x&gt; &lt;p class=&quot;note&quot;&gt;"
    ),
    ("", ""), ("no tags", "no tags"),
  ])
  func pandocGetsItsOwnPage(html: String, expected: String) {
    #expect(PandocPage(html).text == expected)
  }

  @Test(arguments: [
    (
      "1 0 obj /CreationDate (D:20301231235959+00'00') x",
      "1 0 obj /CreationDate (D:20261128000000+00'00') x"
    ),
    ("/ModDate (D:20301231235959+00'00')", "/ModDate (D:20261128000000+00'00')"),
    ("/ModDate (D:2030)", "/ModDate (D:2030)"), ("/ModDate (D:", "/ModDate (D:"),
    (
      #"(a title \(/ModDate \(D:20301231235959\)\))"#,
      #"(a title \(/ModDate \(D:20301231235959\)\))"#
    ),
  ])
  func theDayOfAPDFIsThatOfTheReport(pdf: String, expected: String) throws {
    let date = try #require(CalendarDate("2026-11-28"))
    let bytes = PDFDates(date).set(in: Array(pdf.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func theDayOfAnArchiveIsThatOfTheReport() throws {
    let bytes = try packageBytes("Sources/MizanCommand/Office/References/reference.en.odt")
    let dated = ArchiveDates(try #require(CalendarDate("2026-11-28"))).set(in: bytes)
    // 1 January 1980 is 0x0021, the other day 0x5D7C, at each file and again in the directory.
    let files = dated.ranges(of: [0x50, 0x4B, 0x01, 0x02]).count
    #expect(files > 4 && dated.ranges(of: [0x00, 0x00, 0x7C, 0x5D]).count >= files * 2)
    #expect(dated.count == bytes.count && zip(dated, bytes).count { $0 != $1 } == files * 4)
    for cut in [0, 4, 30, bytes.count / 2, bytes.count - 30, bytes.count - 1] {
      _ = ArchiveDates(try #require(CalendarDate("2026-11-28"))).set(in: Array(bytes.prefix(cut)))
    }
    #expect(ArchiveDates(try #require(CalendarDate("1970"))).set(in: bytes) == bytes)
  }

  @Test(arguments: [
    ("pandoc 2.17.1.1\nCompiled with pandoc-types 1.22.2.1", "2.17.1.1"),
    ("pandoc 3.9\n", "3.9"), ("Chromium 156.0.8078.108 built on Debian", "156.0.8078.108"),
    ("LibreOffice 7.4.7.2 40(Build:2)", "7.4.7.2"), ("WeasyPrint version 70.0", "70.0"),
    ("", nil), ("no number", nil), ("12", nil), ("... 1. .2", nil),
  ])
  func aVersionIsTheFirstNumberWithAPoint(words: String, version: String?) {
    #expect(ProgramVersion(saying: words).text == version)
  }

  @Test(arguments: [
    ("one\ntwo\n\n", "two"), ("", "it said nothing"), (" \n", "it said nothing"),
    ("a\u{1B}[2Jb\u{202E}c\u{7}", "a [2Jb c "),
  ])
  func lastWordsAreOneInertLine(output: String, expected: String) {
    #expect(LastWords(output).text == expected)
  }

  @Test func lastWordsAreNeverLong() {
    #expect(LastWords(String(repeating: "x", count: 5_000)).text.count == 300)
  }

  @Test(arguments: ["1970-01-01": 0, "2026-11-28": 1_795_824_000, "2026": 1_767_225_600])
  func aDayBeginsAtASecond(date: String, seconds: Int) {
    #expect(CalendarDate(date)?.secondsSince1970 == seconds)
  }
}
