import MizanCore
import MizanReport
import TestSupport
import Testing

/// The pages on rules that are part of the package.
struct DocumentationTests {
  private static let layout = DocumentationLayout(
    catalogue: "rules/CATALOGUE.md", pages: "docs/criteria")

  static func pages(_ language: Language) throws -> [Documentation.Page] {
    let rulebook = try Shipped.rulebook()
    var layout = layout
    layout.files = rulebook.criterionFiles.mapValues { String($0.dropFirst(packageRoot.count + 1)) }
    return Documentation(
      of: rulebook, practices: try Shipped.practices(rulebook), layout: layout, language: language
    ).pages
  }

  /// With `MIZAN_UPDATE_GOLDEN=1` they are written instead: review what they become.
  @Test func thePagesAreAsTheRulesHaveThem() throws {
    let pages = try Self.pages(.en)
    // One for each criterion, and the catalogue.
    #expect(try pages.count == ContentTests.criteria().count + 1)
    if updatesGoldenFiles { #expect(try Tool.run(["docs"]).status == 0) }
    for page in pages {
      let bytes = try? packageBytes(page.path)
      #expect(bytes == Array(page.text.utf8), "\(page.path): run `mizan docs`")
    }
    let found = try SourceFolder.markdownFiles(in: packageRoot + "/docs/criteria")
      .map { String($0.path.dropFirst(packageRoot.count + 1)) }
    #expect(Set(found).subtracting(pages.map(\.path)) == [], "run `mizan docs`")
  }

  /// What a page should say is on it, in every language.
  @Test(arguments: Language.allCases)
  func aPageSaysAllOfItsCriterion(language: Language) throws {
    let pages = Dictionary(
      uniqueKeysWithValues: try Self.pages(language).map { ($0.path, $0.document) })
    for criterion in try ContentTests.criteria() {
      let path = Self.layout.page(of: criterion.id)
      let document = try #require(pages[path], "\(criterion.id)")
      let text = DocumentFormat.text.render(document, TextStyle(width: 1_000_000))
      let expected =
        [criterion.title, criterion.question, criterion.help].compactMap(\.self)
        + criterion.levels.map(\.label) + criterion.recommendations.map(\.text)
      for words in expected {
        #expect(text.contains(words[language]), "\(path) does not say: \(words[language])")
      }
      #expect(!text.contains("{"), "\(path): a place is not filled in")
    }
  }

  @Test func everyLinkLeadsToAFileOfThePackage() throws {
    for page in try Self.pages(.en) {
      for link in page.text.matches(of: /\]\(([^)]*)\)/) {
        let folder = page.path.split(separator: "/").dropLast()
        var path = folder.map(String.init)
        for part in link.1.split(separator: "/") {
          if part == ".." { path.removeLast() } else { path.append(String(part)) }
        }
        #expect(throws: Never.self, "\(page.path) leads to \(link.1)") {
          try packageBytes(path.joined(separator: "/"))
        }
      }
    }
  }

  @Test func theCatalogueNamesEverything() throws {
    let rulebook = try Shipped.rulebook()
    let catalogue = try #require(try Self.pages(.en).first).text
    let names =
      rulebook.criterionIDs + rulebook.checklists.map(\.id) + rulebook.challenges.map(\.id)
      + rulebook.sources.map(\.id) + rulebook.vocabulary.declarations.map(\.path)
      + (try Shipped.practices(rulebook)).map(\.id)
    for name in names {
      #expect(catalogue.contains(name.replacing("_", with: "\\_")), "\(name)")
    }
  }
}
