internal import MizanCore
internal import MizanReport

/// A city's file as text, with what is wrong in it: for files that cannot be asked about, and for whoever knows them.
struct TextPage {
  let desk: Desk
  let language: Language
  let city: CityFile
  /// What was sent and not saved; `nil` for what the file says.
  var typed: String?
  /// The version of the file that it was written for; `nil` for that of today.
  var version: String?
  /// What is wrong with what was sent.
  var refused: [Diagnostic] = []
  /// Whether the file was changed since it was shown.
  var isStale = false
  var isSaved = false
  /// What was sent on an answer and could not be saved.
  var lost: [String] = []
  /// Why what was sent could not be saved; `nil` where nothing failed.
  var failure: Text?

  init(_ desk: Desk, _ language: Language, _ city: CityFile) {
    (self.desk, self.language, self.city) = (desk, language, city)
  }

  private var say: PhraseCatalog { PhraseCatalog.catalog(for: language) }
  private var shapes: Shapes { Shapes(language) }

  private func route(_ place: Route.Place) -> Route { Route(language: language, place: place) }

  var page: SitePage {
    let errors = typed == nil ? city.diagnostics.errors : refused
    let title = "\(say(.siteEditText).plain) – \(city.title(language).plain)"
    var page = SitePage(
      language: language, title: Text.data(title).plain,
      switching: .buttons(route(.text(city.name))),
      crumbs: [(say(.siteCities), route(.cities))]
        + (city.profile == nil
          ? [] : [(city.title(language), route(.city(city.name)))]))
    page.problems = problem.map { [FieldProblem(field: "text", text: $0)] } ?? []
    page.status =
      failure != nil
      ? .internalServerError
      : isStale || !lost.isEmpty ? .conflict : refused.isEmpty ? .ok : .unprocessableContent
    page.blocks =
      lost.map { shapes.line("paragraph", .data($0)) }
      + (isSaved ? [shapes.status([say(.siteTextSaved)])] : [])
      + [
        shapes.line("title", say(.siteEditText)),
        shapes.line("caption", .code(city.name + ".yaml")),
      ] + (errors.isEmpty ? [] : found(errors)) + form
    return page
  }

  private var problem: Text? {
    if let failure { return failure }
    if isStale { return say(.siteTextStale) }
    if !lost.isEmpty { return say(.siteTextBroken) }
    return refused.isEmpty ? nil : say(.siteTextRefused)
  }

  /// What is wrong, with its places, as the commands show it.
  private func found(_ errors: [Diagnostic]) -> [HTMLShape] {
    let text = DiagnosticText(style: TextStyle()).string(errors)
    return [
      shapes.line("paragraph", say(.siteFileErrors)), HTMLShape("source", ["content": text]),
    ]
  }

  private var form: [HTMLShape] {
    guard let text = typed ?? String(validating: city.file.bytes, as: UTF8.self) else { return [] }
    let field = Field(id: "text", label: say(.siteText), problem: problem)
    return [
      shapes.form(
        action: route(.text(city.name)).address, isTyped: typed != nil,
        hidden: [shapes.hidden("version", version ?? Digest.hexadecimal(city.file.bytes))],
        fields: [
          HTMLShape(
            "text", ["runs": [field.area("text", text, rows: 30, direction: "ltr", shapes)]])
        ], actions: shapes.buttons([(say(.siteSave), "", "")]))
    ]
  }
}

extension TextPage {
  /// The same with what was sent.
  func showing(_ form: FormFields) -> TextPage {
    var page = self
    page.typed = (form["text"] ?? "").replacing("\r\n", with: "\n")
    page.version = form["version"]
    return page
  }

  /// Saves the text that was sent, unless it has errors or the file is not what it was.
  ///
  /// - Throws: when the file cannot be read.
  static func save(
    _ form: FormFields, in city: CityFile, _ desk: Desk, _ language: Language
  ) throws(LoadFailure) -> Response {
    var refusal: TextPage?
    do throws(LoadFailure) {
      try desk.store.change(city.name) { file throws(LoadFailure) in
        var page = TextPage(desk, language, CityFile(city.name, file, desk.rulebook)).showing(form)
        let edited = SourceFile(path: file.path, bytes: Array((page.typed ?? "").utf8))
        page.isStale = page.version != Digest.hexadecimal(file.bytes)
        page.refused =
          page.isStale ? [] : desk.rulebook.profile(in: edited).diagnostics.errors
        guard !page.isStale, page.refused.isEmpty else {
          // Whoever sends it again has seen what the file says now.
          page.version = nil
          refusal = page
          return nil
        }
        return edited.bytes
      }
    } catch {
      var page = TextPage(desk, language, city).showing(form)
      page.failure = FailureWords(error, PhraseCatalog.catalog(for: language)).text
      return page.page.response
    }
    if let refusal { return refusal.page.response }
    let address = Route(language: language, place: .text(city.name)).address
    return .seeOther(address + "?saved=text")
  }
}
