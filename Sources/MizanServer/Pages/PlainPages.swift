internal import MizanCore
internal import MizanReport

/// Pages that say something and ask nothing.
struct PlainPages {
  let language: Language

  private var say: PhraseCatalog { PhraseCatalog.catalog(for: language) }
  private var shapes: Shapes { Shapes(language) }

  private func page(
    _ title: Text, _ lines: [Text], at place: Route.Place = .cities,
    _ status: Response.Status = .ok
  ) -> SitePage {
    let home = Route(language: language, place: .cities)
    var page = SitePage(
      language: language, title: title.plain,
      switching: .links(Route(language: language, place: place)),
      crumbs: [(say(.siteCities), home)])
    page.blocks = [shapes.line("title", title)] + lines.map { shapes.line("paragraph", $0) }
    page.status = status
    return page
  }

  /// How to fill in, and what becomes of it.
  var help: SitePage {
    page(
      say(.siteHelp),
      [
        say(.siteHelpAnswers), say(.siteHelpUnknown), say(.siteHelpNone), say(.siteHelpSaved),
        say(.siteHelpPeople), say(.siteHelpReports), say(.siteHelpStop),
      ], at: .help)
  }

  var missing: SitePage { page(say(.siteMissing), [say(.siteMissingHow)], .notFound) }

  /// The city's file is gone, and what was sent on it could not be saved.
  func missing(_ lost: [String]) -> SitePage {
    page(say(.siteMissing), [say(.siteMissingHow)] + lost.map { .data($0) }, .notFound)
  }

  /// The browser has not been let in.
  var locked: SitePage { page(say(.siteLocked), [say(.siteLockedHow)], .forbidden) }

  /// Something could not be read, written or made.
  func failure(_ diagnostics: [Diagnostic]) -> SitePage {
    let phrase = FailureWords.phrase(diagnostics)
    var page = page(say(phrase), [say(.siteNothingLost)], .internalServerError)
    page.blocks.append(
      HTMLShape("source", ["content": DiagnosticText(style: TextStyle()).string(diagnostics)]))
    return page
  }
}
