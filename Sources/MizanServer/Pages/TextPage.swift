internal import MizanCore
internal import MizanReport

/// A city's file as text, with what is wrong in it: for files that cannot be asked about, and for whoever knows them.
struct TextPage {
  let desk: Desk
  let language: Language
  let city: CityFile
  /// What was sent and not saved; `nil` for what the file says.
  var typed: String?
  /// What is wrong with what was sent.
  var refused: [Diagnostic] = []
  /// Whether the file was changed since it was shown.
  var isStale = false
  var isSaved = false

  init(_ desk: Desk, _ language: Language, _ city: CityFile) {
    (self.desk, self.language, self.city) = (desk, language, city)
  }

  private var say: PhraseCatalog { PhraseCatalog.catalog(for: language) }
  private var shapes: Shapes { Shapes(language) }

  private func route(_ place: Route.Place) -> Route { Route(language: language, place: place) }

  var page: SitePage {
    let errors = typed == nil ? city.diagnostics.filter { $0.severity == .error } : refused
    let title = "\(say(.siteEditText).plain) – \(city.title(language).plain)"
    var page = SitePage(
      language: language, title: Text.data(title).plain,
      switching: .links(route(.text(city.name))),
      crumbs: [(say(.siteCities), route(.cities))]
        + (city.profile == nil
          ? [] : [(city.title(language), route(.city(city.name)))]))
    page.isError = !refused.isEmpty || isStale
    page.status = isStale ? .conflict : refused.isEmpty ? .ok : .unprocessableContent
    page.blocks =
      problems + (isSaved ? [shapes.status([say(.siteTextSaved)])] : [])
      + [
        shapes.line("title", say(.siteEditText)),
        shapes.line("caption", .code(city.name + ".yaml")),
      ] + (errors.isEmpty ? [] : found(errors)) + form
    return page
  }

  private var problems: [HTMLShape] {
    let text = isStale ? say(.siteTextStale) : refused.isEmpty ? nil : say(.siteTextRefused)
    return text.map {
      [shapes.problems(say(.siteProblem).plain, [FieldProblem(field: "text", text: $0)])]
    } ?? []
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
    let field = Field(id: "text", label: say(.siteText), problem: problems.isEmpty ? nil : Text())
    return [
      shapes.form(
        action: route(.text(city.name)).address,
        hidden: [shapes.hidden("version", Digest.hexadecimal(city.file.bytes))],
        fields: [
          HTMLShape(
            "text", ["runs": [field.area("text", text, rows: 30, direction: "ltr", shapes)]])
        ], actions: shapes.buttons([(say(.siteSave), "", "")]))
    ]
  }
}

extension TextPage {
  /// Saves the text that was sent, unless it has errors or the file is not what it was.
  ///
  /// - Throws: when the file cannot be read or written.
  static func save(
    _ form: FormFields, in name: String, _ desk: Desk, _ language: Language
  ) throws(LoadFailure) -> Response {
    let text = (form["text"] ?? "").replacing("\r\n", with: "\n")
    var refusal: TextPage?
    try desk.store.change(name) { file throws(LoadFailure) in
      var page = TextPage(desk, language, CityFile(name, file, desk.rulebook))
      page.typed = text
      guard form["version"] == Digest.hexadecimal(file.bytes) else {
        page.isStale = true
        refusal = page
        return nil
      }
      let edited = SourceFile(path: file.path, bytes: Array(text.utf8))
      page.refused = desk.rulebook.profile(in: edited).diagnostics.filter { $0.severity == .error }
      guard page.refused.isEmpty else {
        refusal = page
        return nil
      }
      return edited.bytes
    }
    if let refusal { return refusal.page.response }
    let address = Route(language: language, place: .text(name)).address
    return .seeOther(address + "?saved=text")
  }
}
