import MizanReport
import Mustache
import TestSupport
import Testing

@testable import MizanServer

/// The library that fills in templates sees characters as people do: a sign of markup can hide in one from it, though
/// not from a browser.
struct TemplateEscapingTests {
  /// Whatever is asked for is one text.
  private struct Texts: MustacheParent {
    let text: String

    func child(named name: String) -> Any? { text }
  }

  @Test(arguments: [
    "\u{600}<b\u{600}>", "\u{600}\"\u{301} y\u{600}'", "\u{600}&<\u{301}b>\u{200D}",
  ])
  func noTemplateTakesATextForMarkup(text: String) throws {
    let files = [
      "Sources/MizanReport/Templates/html.yaml", "Sources/MizanServer/Templates/site.yaml",
    ]
    let names = try files.flatMap { HTMLTemplates.read(try packageBytes($0)).map(\.name) }
    #expect(names.count > 40)
    let escaped = "\u{600}&".unicodeScalars
    var shown = 0
    for name in names {
      let page = Templates.library.render(Texts(text: text), withTemplate: name) ?? ""
      #expect(!page.unicodeScalars.contains(text.unicodeScalars), "\(name)")
      shown += page.unicodeScalars.contains(escaped) ? 1 : 0
    }
    #expect(shown > 20, "\(shown)")
  }
}
