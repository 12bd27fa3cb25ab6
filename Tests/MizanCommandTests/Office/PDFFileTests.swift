import Foundation
import TestSupport
import Testing

@testable import MizanCommand

/// PDF files by a real browser.
@Suite(
  .enabled(
    if: Installed.has("pdftotext", "pdfinfo") && PDFEngine.isThere,
    "no browser, or no poppler-utils, is installed"))
struct PDFFileTests {
  @Test(arguments: [
    ("en", "Page %d of %d"), ("fr", "Page %d sur %d"), ("es", "Página %d de %d"),
    ("ar", "صفحة %d من %d"),
  ])
  func aMemoIsTaggedAndCountsItsPages(lang: String, footer: String) throws {
    try OfficeFiles.make("memo.pdf", lang: lang) { path in
      let information = try Installed.output(of: "pdfinfo", path)
      #expect(information.contains(/Tagged: +yes/) && information.contains("(A4)"))
      #expect(information.contains(/Title: +\S/) && information.contains(/Creator: +mizan/))
      let raw = String(decoding: try OfficeFiles.bytes(path), as: UTF8.self)
      #expect(raw.contains("/Lang (\(lang))") && raw.contains("/Outlines"))
      let pages = try OfficeFiles.pages(path)
      #expect(pages.count > 1)
      let wrong = OfficeFiles.withoutNumber(pages, footer)
      #expect(wrong == [])
    }
  }

  @Test func theTextStandsInTheOrderOfTheDocument() throws {
    try OfficeFiles.make("memo.html") { html in
      let page = String(decoding: try OfficeFiles.bytes(html), as: UTF8.self)
      let headings = page.matches(of: /<h[23]>(.*?)<\/h[23]>/).map {
        $0.1.replacing(/<[^>]*>/, with: "")
      }
      #expect(headings.count > 4)
      try OfficeFiles.make("memo.pdf") { pdf in
        var rest = try OfficeFiles.pages(pdf).joined().replacing(/\s+/, with: " ")[...]
        for heading in headings {
          let found = try #require(rest.firstRange(of: heading), "\(heading)")
          rest = rest[found.upperBound...]
        }
      }
    }
  }

  /// On a busy machine Chromium numbers and cuts some of what nobody sees in another way; what is written, and the day,
  /// stay.
  @Test func theSameReportSaysTheSame() throws {
    try OfficeFiles.make("memo.pdf", lang: "ar") { first in
      // Browsers take the time from the clock, to the second.
      Thread.sleep(forTimeInterval: 1)
      try OfficeFiles.make("memo.pdf", lang: "ar") { second in
        let (pages, others) = (try OfficeFiles.pages(first), try OfficeFiles.pages(second))
        #expect(pages == others)
        let (one, other) = (try day(of: first), try day(of: second))
        #expect(one == other)
      }
    }
  }

  /// The day in a PDF, with its time.
  private func day(of path: String) throws -> [UInt8] {
    let bytes = [UInt8](try OfficeFiles.bytes(path))
    let key = try #require(bytes.firstRange(of: Array("/CreationDate (D:".utf8)))
    return Array(bytes[key.upperBound...].prefix(14))
  }
}

extension PDFEngine {
  /// Whether there is a browser; where tests run for everybody there has to be.
  static var isThere: Bool {
    ProcessInfo.processInfo.environment["CI"] == "true" || Program.first(of: browsers) != nil
  }
}
