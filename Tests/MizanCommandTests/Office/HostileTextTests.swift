import Foundation
import TestSupport
import Testing

@testable import MizanCommand
@testable import MizanReport

/// What users write is text and nothing else, in every format and from every field.
struct HostileTextTests {
  /// The text of the paragraphs of a DOCX or ODT by a parser of XML; every other part must be XML as well.
  private static let readOffice = """
    import sys, zipfile, xml.etree.ElementTree as tree
    with zipfile.ZipFile(sys.argv[1]) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")): tree.fromstring(archive.read(name))
        root = tree.fromstring(archive.read(sys.argv[2]))
    kinds = {"t": lambda e: e.text or "", "p": lambda e: "\\n", "br": lambda e: "BREAK"}
    if sys.argv[2] == "content.xml": print("".join(root.itertext()))
    else: print("".join(kinds.get(e.tag.split("}")[1], lambda e: "")(e) for e in root.iter()))
    """

  @Test(arguments: ["assess", "memo"])
  func inAWebPage(command: String) throws {
    try HostileProfile.use { folder, city in
      let page = try made(command, "page.html", folder, city)
      #expect(HTMLTags(page).problems == [])
      for mark in ["<script", "<img", "<!--", "javascript:x\""] {
        #expect(!page.contains(mark), "\(mark)")
      }
      let text = page.replacing(/<style>(?:.|\n)*?<\/style>|<[^>]*>/, with: "").unescaped
      try check(text, command == "assess" ? HostileProfile.fields : ["name", "because"])
    }
  }

  @Test(
    .enabled(if: Installed.has("pandoc", "python3"), "pandoc or python3 is not installed"),
    arguments: [("docx", "word/document.xml"), ("odt", "content.xml")])
  func inAnOfficeFile(form: String, part: String) throws {
    try HostileProfile.use { folder, city in
      _ = try made("assess", "report.\(form)", folder, city)
      let path = folder.path + "/report.\(form)"
      let text = try Installed.output(of: "python3", "-c", Self.readOffice, path, part)
      #expect(!text.contains("BREAK"))
      try check(text, HostileProfile.fields)
      let names = try Installed.output(of: "unzip", "-l", path)
      #expect(!names.contains(/media|Pictures|embeddings|vba/))
    }
  }

  @Test(.enabled(if: Installed.has("pdftotext") && PDFEngine.isThere, "no browser or pdftotext"))
  func inAPDF() throws {
    try HostileProfile.use { folder, city in
      _ = try made("assess", "report.pdf", folder, city)
      let path = folder.path + "/report.pdf"
      let lines = try PrintedText.lines(of: path, asPainted: true).map { $0.dropFirst() }
      try check(lines.joined().joined(), HostileProfile.fields, spaced: false)
      #expect(try Installed.output(of: "pdfinfo", "-js", path) == "")
      #expect(!String(decoding: try OfficeFiles.bytes(path), as: UTF8.self).contains("/JavaScript"))
    }
  }

  /// As a form and as data, in both dialects: no cell begins as a formula does.
  @Test(arguments: ["plain", "excel"])
  func inTables(dialect: String) throws {
    try HostileProfile.use { folder, city in
      let form = try made("form", "form.csv", folder, ["export"] + city + ["--csv", dialect])
      let data = try Tool.run(
        ["export", folder.path + "/data"] + city + ["--csv", dialect])
      #expect(data.status == 0, "\(data.errors)")
      var cells: [String] = []
      for text in [form]
        + (try ["answers", "cities", "evidence"].map { try folder.read("data/\($0).csv") })
      {
        let rows = try #require(CSVReader.rows(Array(text.utf8)))
        #expect(rows.count > 1 && Set(rows.map(\.count)).count == 1)
        cells += rows.joined()
      }
      #expect(cells.filter { $0.starts(with: /[=+\-@\t\r]/) } == [])
      try check(
        cells.joined(separator: "\n"), ["name", "fact", "because", "document", "phrase", "reason"])
    }
  }

  /// In JSON text is as it was, escaped.
  @Test func inData() throws {
    try HostileProfile.use { folder, city in
      let text = try made("assess", "result.json", folder, city)
      let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
      let strings = "\(value)"
      #expect(strings.contains("because8 <script>alert(1)</script>"))
    }
  }

  private func made(
    _ command: String, _ name: String, _ folder: TemporaryFolder, _ arguments: [String]
  ) throws -> String {
    let path = folder.path + "/" + name
    let result = try Tool.run([command] + arguments + ["-o", path])
    try #require(result.status == 0, "\(result.errors)")
    return String(decoding: try OfficeFiles.bytes(path), as: UTF8.self)
  }

  /// Wherever a field begins it goes on to its end, and `fields` are there.
  private func check(_ text: String, _ fields: [String], spaced: Bool = true) throws {
    let text = spaced ? text.replacing(/\s+/, with: " ") : PrintedText.bare(text)
    for field in HostileProfile.fields {
      var (begin, whole) = ("\(field)8 <", HostileProfile.shown(field))
      if !spaced { (begin, whole) = (PrintedText.bare(begin), PrintedText.bare(whole)) }
      #expect(text.ranges(of: begin).count == text.ranges(of: whole).count, "\(field): \(text)")
      #expect(!fields.contains(field) || text.contains(whole), "\(field): \(text)")
    }
  }
}

extension String {
  /// With the entities that our pages use as what they stand for.
  fileprivate var unescaped: String {
    replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
