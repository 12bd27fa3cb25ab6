internal import MizanCore
internal import MizanReport

/// The reports on a city, as pages of the site and as files: made by what the commands make them by.
struct Reports {
  let place: CityPlace

  private var say: PhraseCatalog { place.say }
  private var shapes: Shapes { place.shapes }
  private var language: Language { place.language }

  /// A report as a page.
  ///
  /// - Throws: when the checklist has no score for the city.
  func page(_ kind: Route.ReportKind) throws(LoadFailure) -> SitePage {
    let here = Route.Place.report(place.city.name, checklist: place.checklist.id, kind)
    let document = try document(kind)
    var page = place.page(
      say(kind == .memo ? .siteMemo : .siteGaps).plain, at: here, place.trailOfQuestions, [])
    page.blocks = [downloads(kind)] + HTMLBlocks(language: language).shapes(document)
    return page
  }

  private func document(_ kind: Route.ReportKind) throws(LoadFailure) -> Document {
    let assessment = try place.desk.assessment(of: place.profile, place.checklist)
    let rulebook = place.desk.rulebook
    let document =
      switch kind {
      case .memo:
        Memo(assessment, rulebook: rulebook, language: language, today: place.desk.today()).document
      case .gaps, .form: GapReport(assessment, rulebook: rulebook, language: language).document
      }
    return document.numbered(in: nil, .auto)
  }

  private func downloads(_ kind: Route.ReportKind) -> HTMLShape {
    let formats = FileFormat.allCases.filter { $0.holds(kind) }
    return shapes.links(
      [(say(.siteToList), place.tasks.address)]
        + formats.map { format in
          (
            say(.siteDownload, ["format": .code(format.title)]),
            place.route(
              .download(
                place.city.name, checklist: place.checklist.id, kind, format: format.rawValue)
            ).address
          )
        })
  }

  /// A report, or the questionnaire, as a file; `nil` where there is no such format of it.
  ///
  /// - Throws: when the checklist has no score for the city, or a program of the machine is missing or fails.
  func file(_ kind: Route.ReportKind, _ name: String) throws -> Response? {
    guard let format = FileFormat(rawValue: name), format.holds(kind),
      format != .xlsx || place.desk.workbook != nil
    else { return nil }
    let file = "\(place.city.name)-\(place.checklist.id)-\(kind.rawValue)"
    return try format.response(file, language, desk: place.desk) { form throws in
      switch form {
      case .document: .document(try document(kind))
      case .data:
        .text(
          AssessmentJSON(
            try place.desk.assessment(of: place.profile, place.checklist), language: language,
            frameworks: place.desk.rulebook.frameworks
          ).json.text)
      case .table, .lessons: .text(place.form.csv(.excel))
      case .sheet: .text(FlatODS(place.form).text)
      case .workbook: .bytes(try place.desk.workbook?(place.form) ?? [])
      }
    }
  }
}
