internal import MizanCore
internal import MizanReport

/// A form for a city that has no profile yet.
struct NewCityPage {
  let desk: Desk
  let language: Language
  /// What was sent.
  var name = ""
  var id = ""
  var kind = Respondent.Kind.municipality
  var checklist = ""
  var problems: [FieldProblem] = []
  /// Whether the fields hold what was sent and not saved.
  var isTyped = false

  init(_ desk: Desk, _ language: Language) { (self.desk, self.language) = (desk, language) }

  private var say: PhraseCatalog { PhraseCatalog.catalog(for: language) }
  private var shapes: Shapes { Shapes(language) }

  private func problem(_ field: String) -> Text? { problems.text(at: field) }

  var page: SitePage {
    let here = Route(language: language, place: .newCity)
    var page = SitePage(
      language: language, title: say(.siteNewCity).plain, switching: .buttons(here),
      crumbs: [(say(.siteCities), Route(language: language, place: .cities))])
    page.problems = problems
    page.status = problems.isEmpty ? .ok : .unprocessableContent
    page.blocks = [
      shapes.line("title", say(.siteNewCity)),
      shapes.form(
        action: here.address, isTyped: isTyped, fields: fields,
        actions: shapes.buttons([(say(.siteCreate), "", "")])),
    ]
    return page
  }

  private var fields: [HTMLShape] {
    let checklists = desk.rulebook.checklists.map { known in
      Field.Option(
        value: known.id, label: .data(known.root.title[language]),
        isChosen: known.id == checklist)
    }
    let kinds = Respondent.Kind.allCases.map { known in
      Field.Option(
        value: known.rawValue, label: say.word("respondent", known.rawValue),
        isChosen: known == kind)
    }
    return [
      Field(
        id: "name", label: say(.siteCityName), hints: [say(.siteCityNameHint)],
        problem: problem("name")
      ).line("name", name, shapes),
      Field(
        id: "id", label: say(.siteCityId), hints: [say(.siteCityIdHint)], problem: problem("id")
      ).line("id", id, shapes),
      Field(id: "kind", label: say(.siteWho)).choice("kind", kinds, several: false, shapes),
      Field(id: "checklist", label: say(.siteWhichChecklist), problem: problem("checklist"))
        .choice("checklist", checklists, several: false, shapes),
    ]
  }
}

extension NewCityPage {
  /// The same with what was sent.
  func filled(by form: FormFields) -> NewCityPage {
    var page = self
    (page.name, page.id) = ((form["name"] ?? "").trimmed, (form["id"] ?? "").trimmed)
    page.kind = form["kind"].flatMap(Respondent.Kind.init) ?? .municipality
    page.checklist = form["checklist"] ?? ""
    page.isTyped = true
    return page
  }

  /// Makes the file that a form asks for, or says what is wrong with it.
  ///
  /// - Throws: when the file cannot be written.
  func create(_ form: FormFields) throws(LoadFailure) -> Response {
    var page = filled(by: form)
    if page.id.isEmpty { page.id = Identifier.resembling(page.name) ?? "" }
    page.problems = try page.mistakes()
    guard page.problems.isEmpty, let checklist = desk.rulebook.checklist(page.checklist) else {
      return page.page.response
    }
    let text = ProfileHead(
      city: page.id, name: page.name, kind: page.kind, language: language, date: desk.today(),
      checklist: checklist
    ).text
    do throws(LoadFailure) {
      try desk.store.create(page.id, Array(text.utf8))
    } catch {
      page.problems = [FieldProblem(field: nil, text: FailureWords(error, say).text)]
      return page.page.with(.internalServerError).response
    }
    let place = Route.Place.tasks(page.id, checklist: checklist.id)
    return .seeOther(Route(language: language, place: place).address)
  }

  private func mistakes() throws(LoadFailure) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    if name.isEmpty { problems.append(FieldProblem(field: "name", text: say(.siteProblemName))) }
    if !Identifier.isValid(id, dotted: false) {
      problems.append(FieldProblem(field: "id", text: say(.siteProblemId)))
    } else if try desk.store.names().contains(id) {
      problems.append(
        FieldProblem(field: "id", text: say(.siteProblemExists, ["file": .code(id + ".yaml")])))
    }
    if desk.rulebook.checklist(checklist) == nil {
      problems.append(FieldProblem(field: "checklist-0", text: say(.siteProblemChecklist)))
    }
    return problems
  }
}
