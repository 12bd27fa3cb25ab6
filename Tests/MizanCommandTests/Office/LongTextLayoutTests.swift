import Foundation
import TestSupport
import Testing

@testable import MizanCommand

/// Pages hold texts that are longer than ours, as those of other languages may be.
@Suite(.enabled(if: PDFEngine.isThere, "no browser is installed"))
struct LongTextLayoutTests {
  /// Wider than a sheet.
  private static let address = "https://port-salam.example/" + String(repeating: "a", count: 130)
  private static let port = "seeds/examples/port-salam.yaml"
  private static let reports = [
    ["assess", port], ["memo", port, "--budget", "12"], ["plan", port, "--budget", "12"],
    ["compare", port, "seeds/cities/sousse.yaml", "seeds/cities/turin.yaml", "--rank"],
    [
      "voices", "Tests/Fixtures/versions/seeds/cities/theta-2024.yaml",
      "Tests/Fixtures/versions/seeds/cities/theta-association.yaml",
      "--rules", "Tests/Fixtures/versions/rules",
    ],
    [
      "progress", "Tests/Fixtures/versions/seeds/cities/theta-2020.yaml",
      "Tests/Fixtures/versions/seeds/cities/theta-2024.yaml",
      "--rules", "Tests/Fixtures/versions/rules",
    ],
    ["explain", "services.adequate-housing", port],
  ]

  /// Says what is wider than its page; tables may be, on a screen, within what they are scrolled in.
  private static let script = """
    addEventListener('load', () => {
      const found = [];
      for (const frame of document.querySelectorAll('iframe')) {
        const page = frame.contentDocument, room = page.documentElement.getBoundingClientRect();
        const isPrint = frame.title.endsWith('print');
        let seen = 0;
        for (const element of page.querySelectorAll('body *')) {
          if (element.closest('svg')) continue;
          if (!isPrint && element.closest('.table') && !element.matches('.table')) continue;
          const box = element.getBoundingClientRect();
          seen += 1;
          if (box.right > room.right + 1 || box.left < room.left - 1)
            found.push(frame.title + ': ' + element.tagName + ' ' + element.textContent.slice(0, 60));
        }
        if (seen < 10) found.push(frame.title + ': nothing to see');
      }
      document.body.innerHTML = '<pre></pre>';
      document.querySelector('pre').textContent = 'measured\\n' + found.join('\\n');
    });
    """

  @Test(arguments: ["en", "ar"])
  func nothingIsWiderThanItsPage(lang: String) throws {
    try TemporaryFolder.use { folder in
      var frames = ""
      for report in Self.reports {
        let path = folder.path + "/page.html"
        let result = try Tool.run(report + ["--lang", lang, "--quiet", "-o", path])
        try #require(result.status == 0, "\(result.errors)")
        let page = Self.lengthened(try folder.read("page.html"))
          .replacing("https://port-salam.example/", with: Self.address)
        for width in [320, 500, 1000] {
          frames += Self.frame(page, width, "\(report[0]) \(width)")
        }
        // A4 without its margins is 176 mm wide.
        let print = page.replacing("@media print{", with: "@media all{")
        frames += Self.frame(print, 665, "\(report[0]) print")
      }
      let all = try folder.write(
        "all.html",
        "<!DOCTYPE html><meta charset=\"utf-8\"><script>\(Self.script)</script><body>\(frames)")
      let browser = try #require(Program.first(of: PDFEngine.browsers))
      let shown = try Installed.output(
        of: browser.path, "--no-sandbox", "--headless=new", "--disable-gpu",
        "--user-data-dir=\(folder.path)/browser", "--dump-dom", "file://" + all)
      let found = shown.firstMatch(of: /<pre>measured\n((?:.|\n)*)<\/pre>/)
      #expect(found.map { String($0.1) } == "", "\(shown.suffix(2_000))")
    }
  }

  private static func frame(_ page: String, _ width: Int, _ title: String) -> String {
    let source = page.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    return
      "<iframe title=\"\(title)\" width=\"\(width)\" height=\"600\" srcdoc=\"\(source)\"></iframe>\n"
  }

  /// A page with each text two fifths longer and in brackets: by its first words again, or where it has few, by the
  /// beginning of its last.
  static func lengthened(_ page: String) -> String {
    guard let body = page.firstRange(of: "<body>") else { return page }
    let texts = page[body.lowerBound...].replacing(/>([^<>\n]+)</) { text in
      guard text.1.contains(/\w{3,}/) else { return String(text.0) }
      let words = text.1.split(separator: " ", omittingEmptySubsequences: false)
      let more = words.prefix((words.count * 2 + 2) / 5).joined(separator: " ")
      guard words.count < 3 else { return ">[\(text.1) \(more)]<" }
      // Addresses and ids are as long as they are.
      guard !text.1.contains(/[\/.]/) else { return String(text.0) }
      let ending = text.1.prefix((text.1.count * 2 + 4) / 5).filter(\.isLetter)
      return ">[\(text.1)\(ending)]<"
    }
    return String(page[..<body.lowerBound] + texts)
  }
}
