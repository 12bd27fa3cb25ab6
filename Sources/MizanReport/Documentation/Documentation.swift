public import MizanCore

/// The pages on rules, which are drawn from the rules themselves: the catalogue, and one for each criterion.
public struct Documentation {
  /// A page, and where it lies.
  public struct Page {
    /// Below the folder of the layout.
    public var path: String
    /// What it says.
    public var document: Document

    /// The whole text of its file: by the mark at its beginning it is known as one of mizan's.
    public var text: String {
      Documentation.mark + "\n\n" + DocumentFormat.markdown.render(document, TextStyle())
    }
  }

  /// The first line of every page: a file that begins otherwise was written by somebody.
  public static let mark = "<!-- mizan docs -->"

  /// The catalogue, then the criteria's pages by their ids.
  public let pages: [Page]

  /// Draws all pages.
  ///
  /// - Parameters:
  ///   - rulebook: what there is to tell of.
  ///   - practices: what cities do about it.
  ///   - layout: where the pages lie.
  ///   - language: of the pages.
  public init(
    of rulebook: Rulebook, practices: [Practice], layout: DocumentationLayout, language: Language
  ) {
    let words = ReportWords(rulebook, language)
    let catalogue = Catalogue(practices: practices, layout: layout, words: words)
    pages =
      [Page(path: layout.catalogue, document: catalogue.document)]
      + catalogue.criteria.map { criterion in
        let page = CriterionPage(
          criterion: criterion, practices: practices, layout: layout, words: words)
        return Page(path: layout.page(of: criterion.id), document: page.document)
      }
  }
}
