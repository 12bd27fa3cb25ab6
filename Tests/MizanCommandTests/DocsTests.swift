import MizanCore
import TestSupport
import Testing

/// `mizan docs`: which pages it writes, which it removes, and which it leaves alone.
struct DocsTests {
  private static let mini = [
    "--rules", "Tests/Fixtures/mini/rules", "--seeds", "Tests/Fixtures/mini/seeds",
  ]
  private static let page = "criteria/voice/council.md"

  private func docs(_ more: [String], environment: [String: String] = [:]) throws -> Tool.Result {
    try Tool.run(["docs"] + Self.mini + more, environment: environment)
  }

  /// Runs `body` with a folder that holds all pages.
  private func withPages(_ body: (TemporaryFolder, _ output: [String]) throws -> Void) throws {
    try TemporaryFolder.use { folder in
      let output = ["-o", folder.path + "/pages"]
      #expect(try docs(output).status == 0)
      try body(folder, output)
    }
  }

  @Test func whatIsWrittenIsCurrentAndWrittenOnce() throws {
    try withPages { folder, output in
      #expect(try folder.names == ["pages"])
      let checked = try docs(output + ["--check"])
      #expect(checked.status == 0 && checked.output.isEmpty, "\(checked.output)")
      try folder.setMode(0o444, of: "pages/" + Self.page)
      let again = try docs(output)
      #expect(again.status == 0 && again.errors.hasPrefix("all "), "\(again.errors)")
    }
  }

  @Test(arguments: ["fr", "es", "ar"])
  func pagesAreTheSameBytesWhateverTheSurroundings(language: String) throws {
    try withPages { folder, output in
      let pages = [output[0], folder.path + "/other"] + ["--lang", language]
      let surroundings = ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"]
      #expect(try docs(pages, environment: surroundings).status == 0)
      #expect(try docs(pages + ["--check"], environment: ["LC_ALL": "C"]).status == 0)
      let other = try folder.read("other/CATALOGUE.md")
      #expect(try folder.read("pages/CATALOGUE.md") != other)
    }
  }

  @Test func aPageThatDiffersIsToldAndWrittenAgain() throws {
    try withPages { folder, output in
      let right = try folder.read("pages/" + Self.page)
      try folder.write("pages/" + Self.page, right + "By hand.\n")
      let checked = try docs(output + ["--check"])
      #expect(checked.status == 1 && checked.output.contains("M411"))
      #expect(checked.output.contains(Self.page) && !checked.output.contains("CATALOGUE.md"))
      #expect(try docs(output).errors == "wrote 1 of \(try count(folder)) pages\n")
      #expect(try folder.read("pages/" + Self.page) == right)
    }
  }

  @Test func aPageOfACriterionThatIsGoneIsRemovedIfMizanWroteIt() throws {
    try withPages { folder, output in
      let old = try folder.read("pages/" + Self.page)
      let gone = try folder.write("pages/criteria/past/gone.md", old)
      let foreign = try folder.write("pages/criteria/README.md", "# By hand\n")
      let checked = try docs(output + ["--check"])
      #expect(checked.status == 1 && checked.output.contains("M412"))
      #expect(checked.output.contains(gone) && !checked.output.contains(foreign))
      #expect(checked.errors.contains(foreign))
      let written = try docs(output)
      #expect(written.status == 0 && written.errors.contains("removed \(gone)"))
      #expect(try folder.read("pages/criteria/README.md") == "# By hand\n")
      #expect(try docs(output + ["--check"]).status == 0)
      #expect(!SourceFolder.exists(folder.path + "/pages/criteria/past"))
    }
  }

  @Test func aFileThatSomebodyElseWroteIsNeverWrittenOver() throws {
    try withPages { folder, output in
      try folder.write("pages/CATALOGUE.md", "# Mine\n")
      try folder.write("pages/" + Self.page, "<!-- mizan docs -->\nold\n")
      for arguments in [output, output + ["--check"]] {
        let result = try docs(arguments)
        #expect(result.status == (arguments == output ? 2 : 1))
        #expect((result.output + result.errors).contains("M413"))
      }
      #expect(try folder.read("pages/CATALOGUE.md") == "# Mine\n")
      #expect(try folder.read("pages/" + Self.page) == "<!-- mizan docs -->\nold\n")
    }
  }

  @Test func withoutAFolderPagesGoBesideTheRules() throws {
    try TemporaryFolder.use { folder in
      let rules = packageRoot + "/Tests/Fixtures/mini/rules"
      for found in try SourceFolder.yamlFiles(in: rules) {
        let file = try found.read()
        try folder.write(
          "rules" + file.path.dropFirst(rules.count), String(decoding: file.bytes, as: UTF8.self))
      }
      #expect(try Tool.run(["docs"], in: folder.path).status == 0)
      #expect(try folder.names == ["docs", "rules"])
      let catalogue = try folder.read("rules/CATALOGUE.md")
      #expect(catalogue.contains("](../docs/criteria/voice/council.md)"))
      let page = try folder.read("docs/" + Self.page)
      #expect(page.contains("](../../../rules/criteria/voice/council.yaml)"))
      for rules in [".", "../rules", "\(folder.path)/rules/"] {
        let checked = try Tool.run(
          ["docs", "--check", "--rules", rules], in: folder.path + "/rules")
        #expect(checked.status == 0, "\(rules): \(checked.output)")
      }
    }
  }

  @Test func whatARuleSaysIsNoMarkup() throws {
    try TemporaryFolder.use { folder in
      try folder.write(
        "rules/checklists/hostile.yaml",
        """
        mizan: checklist/v1
        id: hostile
        version: 1.0.0
        title: "# <script>alert(1)</script>"
        groups:
          - id: group
            title: "a | b"
            criteria:
              - id: group.hostile
                title: "[x](javascript:alert\\\\(1)) --> | `y`"
                question: "![q](http://q) <b>?"
                levels:
                  - {id: none, score: 0, label: "*no* | <!--"}
                  - {id: full, score: 1, label: "~~yes~~"}
        """)
      #expect(try Tool.run(["docs", "-o", "pages"], in: folder.path).status == 0)
      for path in ["pages/CATALOGUE.md", "pages/criteria/group/hostile.md"] {
        let text = try folder.read(path).dropFirst("<!-- mizan docs -->".count)
        for markup in ["<script", "](javascript", "![q", "<b>", "<!--", "~~yes", " `y`", "| b"] {
          let found = text.ranges(of: markup).filter { range in
            range.lowerBound == text.startIndex
              || text[text.index(before: range.lowerBound)] != "\\"
          }
          #expect(found.isEmpty, "\(path): \(markup)")
        }
      }
    }
  }

  private func count(_ folder: TemporaryFolder) throws -> Int {
    try SourceFolder.markdownFiles(in: folder.path + "/pages").count
  }
}
