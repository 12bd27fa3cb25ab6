import Foundation
import TestSupport
import Testing

/// First pages of Word files as LibreOffice prints them, beside pictures that somebody has looked at and approved.
@Suite(
  .serialized,
  .enabled(
    if: Installed.has("pandoc", "soffice", "pdftoppm"),
    "pandoc, LibreOffice or poppler is not installed"))
struct PagePictureTests {
  /// A picture in shades of grey.
  private struct Picture: Equatable {
    let width: Int
    let height: Int
    let shades: [UInt8]

    /// Reads what `pdftoppm -gray` writes.
    init?(_ data: Data) {
      let head = data.prefix(32).split(separator: 0x0A, maxSplits: 3).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard head.count == 4, head[0] == "P5" else { return nil }
      let size = head[1].split(separator: " ").compactMap { Int($0) }
      guard size.count == 2, data.count >= size[0] * size[1] else { return nil }
      (width, height) = (size[0], size[1])
      shades = Array(data.suffix(width * height))
    }

    /// The mean difference of shades, of 255; far apart where the sizes differ.
    func distance(to other: Picture) -> Double {
      guard (width, height) == (other.width, other.height) else { return 255 }
      let sum = zip(shades, other.shades).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
      return Double(sum) / Double(shades.count)
    }
  }

  /// How far a page may be from its picture, of 255.
  ///
  /// Fonts and programs of other versions move lines by a hair. A page of another language is at least three times as far.
  private static let tolerance = 4.0

  private func picture(of lang: String) throws -> (picture: Picture, data: Data) {
    var data = Data()
    try OfficeFiles.make("memo.docx", lang: lang, more: ["--today", "2026-11-24"]) { path in
      try OfficeFiles.printed(path) { pdf in
        _ = try Installed.output(
          of: "pdftoppm", "-gray", "-r", "24", "-f", "1", "-l", "1", "-singlefile", pdf, pdf)
        data = try OfficeFiles.bytes(pdf + ".pgm")
      }
    }
    return (try #require(Picture(data)), data)
  }

  private func approved(_ lang: String) throws -> Picture {
    let path = "Tests/MizanCommandTests/Pictures/memo-\(lang).pgm"
    return try #require(Picture(Data(try packageBytes(path))))
  }

  @Test(arguments: ["en", "ar"])
  func thePageLooksAsItWasApproved(lang: String) throws {
    let (picture, data) = try picture(of: lang)
    let path = "\(packageRoot)/Tests/MizanCommandTests/Pictures/memo-\(lang).pgm"
    if updatesGoldenFiles { try data.write(to: URL(filePath: path)) }
    #expect(picture.distance(to: try approved(lang)) < Self.tolerance)
  }

  @Test func otherPagesAreFurther() throws {
    let distance = try approved("en").distance(to: try approved("ar"))
    #expect(distance > 3 * Self.tolerance, "\(distance)")
  }
}
