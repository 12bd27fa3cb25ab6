internal import MizanCore
internal import MizanReport

/// The questions of a checklist by theme, with how far each is answered.
struct TasksPage {
  let place: CityPlace
  var status: [Text] = []

  private var say: PhraseCatalog { place.say }
  private var shapes: Shapes { place.shapes }

  var page: SitePage {
    let questionnaire = place.questionnaire
    let here = Route.Place.tasks(place.city.name, checklist: place.checklist.id)
    var page = place.page(say(.siteAnswer).plain, at: here, place.trail, [])
    page.blocks =
      (status.isEmpty ? [] : [shapes.status(status)])
      + [
        shapes.line(
          "caption",
          place.name + .phrase(" · ") + .data(place.checklist.root.title[place.language])
            + .phrase(" ") + .code(place.checklist.version)),
        shapes.line("title", say(.siteAnswer)),
        shapes.line("paragraph", Progress(questionnaire, say).sentence),
        shapes.line(
          "paragraph", say(.siteSavedIn, ["file": .code(place.city.name + ".yaml")])),
        actions,
        shapes.tasks(questionnaire.themes.map(task)),
        shapes.links(links),
      ]
    return page
  }

  /// A theme leads to its first question that is open, else to its first.
  private func task(
    _ theme: Questionnaire.Theme
  ) -> (text: Text, address: String, state: String, isDone: Bool) {
    let progress = Progress(theme.entries, say)
    let entry = theme.entries.first { $0.state == .open } ?? theme.entries[0]
    return (.data(theme.title), place.question(entry).address, progress.state, progress.isDone)
  }

  private var actions: HTMLShape {
    let entries = place.questionnaire.entries
    let report = (
      say(.siteReportSoFar),
      place.route(.report(place.city.name, checklist: place.checklist.id, .gaps)).address
    )
    guard let index = entries.firstIndex(where: { $0.state == .open }) else {
      return shapes.actions([report])
    }
    let text = say(
      .siteContinue,
      ["n": say.number("\(index + 1)"), "total": say.number("\(entries.count)")])
    return shapes.actions([(text, place.question(entries[index]).address), report])
  }

  private var links: [(text: Text, address: String)] {
    let (city, checklist) = (place.city.name, place.checklist.id)
    func form(_ text: Phrase, _ format: FileFormat) -> (text: Text, address: String) {
      let file = Route.Place.download(
        city, checklist: checklist, .form, format: format.rawValue)
      return (say(text), place.route(file).address)
    }
    let workbook = place.desk.workbook == nil ? [] : [form(.siteFormXlsx, .xlsx)]
    return [
      (say(.siteReview), place.route(.review(city, checklist: checklist)).address),
      (say(.siteOpen), place.route(.openQuestions(city, checklist: checklist)).address),
      (say(.siteMemo), place.route(.report(city, checklist: checklist, .memo)).address),
    ] + workbook + [form(.siteFormOds, .fods), form(.siteFormCsv, .csv)]
  }
}
