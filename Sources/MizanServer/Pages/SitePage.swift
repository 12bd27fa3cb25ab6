internal import MizanCore
internal import MizanReport
internal import Mustache

/// A page of the site: what stands in it, between the head and the foot that all have.
struct SitePage {
  /// How the page is shown in another language.
  enum Switching {
    /// By a link.
    case links(Route)
    /// By sending the form with what was typed, to be shown again and not saved.
    case buttons(Route)
  }

  /// What follows the address of a form that is only to be shown again.
  static let draft = "draft"

  let language: Language
  /// What the window is called, without the name of the program.
  let title: String
  var switching: Switching
  /// The way here from the front page, without the page itself.
  var crumbs: [(text: Text, route: Route)] = []
  var blocks: [HTMLShape] = []
  /// What is wrong with what was sent: it stands before everything else, and the title says so.
  var problems: [FieldProblem] = []
  var status = Response.Status.ok

  var say: PhraseCatalog { PhraseCatalog.catalog(for: language) }

  /// The page as an answer.
  var response: Response {
    Response.page(
      Templates.library.render(shape, withTemplate: "site") ?? "", status)
  }

  private var shape: HTMLShape {
    let name = say(.siteWindow, ["title": .phrase(title)]).plain
    return HTMLShape(
      "site",
      [
        "language": language.rawValue,
        "direction": language.direction,
        "title": !problems.isEmpty || status == .internalServerError
          ? say(.siteErrorTitle, ["title": .phrase(name)]).plain : name,
        "skip": say(.siteSkip).plain, "local": say(.siteLocal).plain,
        "home": Route(language: language, place: .cities).address,
        "firstButton": isForm, "languagesLabel": say(.siteLanguages).plain,
        "languages": Language.allCases.map(choice),
        "crumbs": crumbs.isEmpty ? false : trail,
        "blocks": wrong + blocks,
        "helpAddress": Route(language: language, place: .help).address,
        "help": say(.siteHelp).plain,
      ])
  }

  private var wrong: [HTMLShape] {
    problems.isEmpty ? [] : [Shapes(language).problems(say(.siteProblem).plain, problems)]
  }

  private var isForm: Bool { if case .buttons = switching { true } else { false } }

  private func choice(_ other: Language) -> HTMLShape {
    let (name, address) =
      switch switching {
      case .links(let route): ("language-link", route.translated(to: other).address)
      case .buttons(let route):
        ("language-button", route.translated(to: other).address + "?\(SitePage.draft)=shown")
      }
    return HTMLShape(
      name,
      [
        "address": address, "language": other.rawValue, "direction": other.direction,
        "isCurrent": other == language,
        "name": PhraseCatalog.catalog(for: other)(.siteOwnName).plain,
      ])
  }

  private var trail: HTMLShape {
    HTMLShape(
      "crumbs",
      [
        "label": say(.siteCrumbs).plain,
        "entries": crumbs.map { Shapes(language).link($0.text, $0.route.address) },
      ])
  }
}

extension Language {
  /// As the attribute `dir` has it.
  var direction: String { isRightToLeft ? "rtl" : "ltr" }
}
