import MizanCore
import MizanReport
import TestSupport
import Testing

/// The example of the documentation is a file of these tests, so that it compiles and gives what it says.
struct EmbeddingExampleTests {
  @Test func theArticleHasTheExampleThatIsTestedHere() throws {
    let article = try packageBytes("Sources/MizanReport/MizanReport.docc/Embedding.md")
    let example = try packageBytes("Tests/MizanReportTests/EmbeddingExample.swift")
    let text = String(decoding: article, as: UTF8.self)
    #expect(text.contains("```swift\n\(String(decoding: example, as: UTF8.self))```"))
  }

  @Test func theExampleWritesAReport() throws {
    let text = try report(
      on: packageRoot + "/seeds/cities/sousse.yaml", by: "urban-migration",
      rules: packageRoot + "/rules")
    #expect(text.hasPrefix("# ") && text.contains("Sousse"))
  }

  @Test func theFormatOfTheExampleWritesHeadings() {
    let blocks: [Block] = [
      .heading(level: 1, .phrase("A")), .paragraph(.data("b")), .heading(level: 2, .data("C")),
    ]
    let document = Document(language: .en, blocks: blocks)
    #expect(headings.render(document) == "A\nC\n")
  }

  @Test func theExampleSaysWhatIsWrong() {
    #expect(throws: LoadFailure.self) {
      try report(on: "/no/such/file", by: "urban-migration", rules: packageRoot + "/rules")
    }
  }
}
