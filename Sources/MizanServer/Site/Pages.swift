internal import MizanCore
internal import MizanReport

/// Which page a place shows, and what a form sent there does.
struct Pages {
  let desk: Desk
  let language: Language

  private var say: PhraseCatalog { PhraseCatalog.catalog(for: language) }

  /// The answer; `nil` where there is no such city, checklist or question.
  ///
  /// - Throws: when a file cannot be read or written, or a report cannot be made.
  func answer(_ request: Request, at route: Route) throws -> Response? {
    let isForm = request.method == .post
    switch route.place {
    case .cities: return try CitiesPage(desk: desk, language: language).page().response
    case .help: return PlainPages(language: language).help.response
    case .newCity:
      let page = NewCityPage(desk, language)
      guard isForm else { return page.page.response }
      return isDraft(request)
        ? page.filled(by: request.form).page.response : try page.create(request.form)
    case .text(let name): return try text(name, request)
    case .city(let name):
      guard let city = try desk.city(name) else { return nil }
      guard let profile = city.profile else { return TextPage(desk, language, city).page.response }
      return CityPage(desk: desk, language: language, city: city, profile: profile).page.response
    case .comparison(let id):
      return try comparison(id, route) { try $0.page($1, unreadable: $2).response }
    case .comparisonDownload(let id, let format):
      return try comparison(id, route) { pages, cities, _ in try pages.file(format, cities) }
    case .tasks(let name, let checklist), .review(let name, let checklist),
      .openQuestions(let name, let checklist), .report(let name, let checklist, _),
      .download(let name, let checklist, _, _), .question(let name, let checklist, _, _):
      return try ofCity(name, checklist, request, route)
    }
  }

  /// Whether a form is only to be shown again, in another language.
  private func isDraft(_ request: Request) -> Bool { request.query[SitePage.draft] != nil }

  private func text(_ name: String, _ request: Request) throws -> Response? {
    guard let city = try desk.city(name) else { return gone(request) }
    if request.method == .post {
      return isDraft(request)
        ? TextPage(desk, language, city).showing(request.form).page.response
        : try TextPage.save(request.form, in: city, desk, language)
    }
    var page = TextPage(desk, language, city)
    page.isSaved = request.query["saved"] != nil
    return page.page.response
  }

  private func comparison(
    _ id: String, _ route: Route,
    _ make: (ComparisonPages, [CityFile], [String]) throws -> Response?
  ) throws -> Response? {
    guard let checklist = desk.rulebook.checklist(id) else { return nil }
    let files = try desk.files()
    let pages = ComparisonPages(desk: desk, language: language, checklist: checklist)
    return try desk.cache.response(
      at: route.address, from: files.read.map(\.file), on: desk.today()
    ) {
      try make(pages, desk.cities(in: files.read), files.unreadable)
    }
  }

  private func ofCity(
    _ name: String, _ checklist: String, _ request: Request, _ route: Route
  ) throws -> Response? {
    guard let checklist = desk.rulebook.checklist(checklist) else { return nil }
    guard let file = try desk.file(name) else { return gone(request) }
    switch route.place {
    case .report, .download:
      // A report that is kept needs no file read into.
      return try desk.cache.response(at: route.address, from: [file], on: desk.today()) {
        guard let city = desk.city(name, file) else { return nil }
        return try report(city, checklist, route)
      }
    default:
      return try desk.city(name, file).flatMap { try asked($0, checklist, request, route) }
        ?? gone(request)
    }
  }

  /// What is answered where the city's file is not there: `nil`, or what was sent for it.
  private func gone(_ request: Request) -> Response? {
    guard request.method == .post else { return nil }
    return PlainPages(language: language).missing(TypedText(request.form, say).lines).response
  }

  private func report(
    _ city: CityFile, _ checklist: Checklist, _ route: Route
  ) throws -> Response? {
    guard let profile = city.profile else { return TextPage(desk, language, city).page.response }
    let reports = Reports(place: CityPlace(desk, language, city, profile, checklist))
    return switch route.place {
    case .report(_, _, let kind): try reports.page(kind).response
    case .download(_, _, let kind, let format): try reports.file(kind, format)
    default: nil
    }
  }

  private func asked(
    _ city: CityFile, _ checklist: Checklist, _ request: Request, _ route: Route
  ) throws -> Response? {
    if request.method == .post, case .question(_, _, let section, let id) = route.place {
      let answering = Answering(
        desk: desk, language: language, checklist: checklist, section: section, id: id,
        form: request.form)
      return isDraft(request) ? answering.shown(in: city) : try answering.save(in: city)
    }
    guard let profile = city.profile else { return TextPage(desk, language, city).page.response }
    return try questions(CityPlace(desk, language, city, profile, checklist), request, route)
  }

  private func questions(
    _ place: CityPlace, _ request: Request, _ route: Route
  ) throws -> Response? {
    switch route.place {
    case .tasks: return TasksPage(place: place, status: saved(request, place)).page.response
    case .review: return ReviewPage(place: place).page.response
    case .openQuestions:
      let assessment = try desk.assessment(of: place.profile, place.checklist)
      return OpenQuestionsPage(place: place, assessment: assessment).page.response
    case .question(_, _, let section, let id):
      guard let entry = place.questionnaire.entry(section, id) else { return nil }
      return QuestionPage(
        place: place, entry: entry, fields: ReplyFields(entry, entry.questions(language)),
        status: saved(request, place)
      ).page.response
    default: return nil
    }
  }

  /// What has just been saved, and whether it seems to hold what leads to a person.
  private func saved(_ request: Request, _ place: CityPlace) -> [Text] {
    guard let name = request.query["saved"]?.split(separator: "/", maxSplits: 1), name.count == 2,
      let section = ProfileEdit.Section(rawValue: String(name[0])),
      let entry = place.questionnaire.entry(section, String(name[1]))
    else { return [] }
    let file = Text.code(place.city.name + ".yaml")
    let question = Text.data(entry.title).linked(to: place.question(entry).address)
    let kinds = Set([entry.reason, entry.source].flatMap(PersonalData.kinds))
    return [say(.siteSaved, ["file": file, "question": question])]
      + PersonalData.allCases.filter(kinds.contains).map { kind in
        say(kind == .email ? .siteWarnEmail : .siteWarnTelephone)
      }
  }
}
