internal import MizanCore
internal import MizanReport

/// One city: the checklists that it answers or could, with their reports.
struct CityPage {
  let desk: Desk
  let language: Language
  let city: CityFile
  let profile: Profile

  private var say: PhraseCatalog { PhraseCatalog.catalog(for: language) }
  private var shapes: Shapes { Shapes(language) }

  private func route(_ place: Route.Place) -> Route { Route(language: language, place: place) }

  var page: SitePage {
    let name = city.title(language)
    var page = SitePage(
      language: language, title: name.plain,
      switching: .links(route(.city(city.name))), crumbs: [(say(.siteCities), route(.cities))])
    let meant = desk.rulebook.checklists(meantBy: profile)
    let others = desk.rulebook.checklists.filter { other in !meant.contains { $0.id == other.id } }
    page.blocks =
      [
        shapes.line("title", name),
        shapes.line("caption", caption),
      ] + meant.flatMap(answered)
      + (others.isEmpty
        ? []
        : [
          shapes.heading(2, say(.siteOtherChecklists)), shapes.tasks(others.map(task)),
        ])
      + [shapes.links([(say(.siteEditText), route(.text(city.name)).address)])]
    return page
  }

  private var caption: Text {
    say.word("respondent", profile.respondent.kind.rawValue) + .phrase(" · ") + .code(profile.date)
      + .phrase(" · ") + .code(city.name + ".yaml")
  }

  private func place(_ checklist: Checklist) -> CityPlace {
    CityPlace(desk, language, city, profile, checklist)
  }

  private func answered(_ checklist: Checklist) -> [HTMLShape] {
    let place = place(checklist)
    let links = [
      (say(.siteGaps), Route.ReportKind.gaps), (say(.siteMemo), .memo),
    ].map { text, kind in
      (text, route(.report(city.name, checklist: checklist.id, kind)).address)
    }
    return [
      shapes.heading(2, .data(checklist.root.title[language])),
      shapes.line("paragraph", Progress(place.questionnaire, say).sentence),
      shapes.actions([(say(.siteAnswer), place.tasks.address)] + links),
    ]
  }

  private func task(
    _ checklist: Checklist
  ) -> (text: Text, address: String, state: String, isDone: Bool) {
    let place = place(checklist)
    let progress = Progress(place.questionnaire, say)
    return (
      .data(checklist.root.title[language]), place.tasks.address, progress.state, progress.isDone
    )
  }
}
