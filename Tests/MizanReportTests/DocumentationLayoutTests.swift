import Testing

@testable import MizanReport

struct DocumentationLayoutTests {
  @Test(arguments: [
    ("rules/CATALOGUE.md", "docs/criteria/a/b.md", "../docs/criteria/a/b.md"),
    ("docs/criteria/a/b.md", "rules/CATALOGUE.md", "../../../rules/CATALOGUE.md"),
    ("CATALOGUE.md", "criteria/a/b.md", "criteria/a/b.md"),
    ("criteria/a/b.md", "criteria/a/c.md", "c.md"),
    ("criteria/a/b.md", "CATALOGUE.md", "../../CATALOGUE.md"),
    ("a/b.md", "a", "../a"),
  ])
  func aLinkGoesFromFileToFile(origin: String, target: String, link: String) {
    #expect(DocumentationLayout.link(from: origin, to: target) == link)
  }

  @Test func aPageLiesInTheFolderOfItsGroup() {
    let layout = DocumentationLayout(catalogue: "CATALOGUE.md", pages: "criteria")
    #expect(layout.page(of: "safety.shelter") == "criteria/safety/shelter.md")
  }
}
