internal import MizanCore
internal import MizanReport

/// The front page: the cities of the folder, and what can be done with them.
struct CitiesPage {
  let desk: Desk
  let language: Language

  private var say: PhraseCatalog { PhraseCatalog.catalog(for: language) }
  private var shapes: Shapes { Shapes(language) }

  private func route(_ place: Route.Place) -> Route { Route(language: language, place: place) }

  /// The page.
  ///
  /// - Throws: when the folder cannot be read.
  func page() throws(LoadFailure) -> SitePage {
    let files = try desk.files()
    let cities = desk.cities(in: files.read)
    var page = SitePage(
      language: language, title: say(.siteCities).plain, switching: .links(route(.cities)))
    page.blocks = [
      shapes.line("title", say(.siteCities)),
      shapes.line("caption", say(.siteFolder, ["folder": .code(desk.store.title)])),
    ]
    if cities.isEmpty, files.unreadable.isEmpty {
      page.blocks.append(shapes.line("paragraph", say(.siteNoCities)))
    }
    page.blocks.append(shapes.tasks(cities.map(entry) + files.unreadable.map(unreadable)))
    page.blocks.append(shapes.actions([(say(.siteNewCity), route(.newCity).address)]))
    page.blocks += comparisons(cities)
    return page
  }

  private func entry(
    _ city: CityFile
  ) -> (text: Text, address: String, state: String, isDone: Bool) {
    let name = city.title(language)
    guard let profile = city.profile else {
      return (name, route(.text(city.name)).address, say(.siteBroken).plain, false)
    }
    let respondent = say.word("respondent", profile.respondent.kind.rawValue).plain
    return (
      name, route(.city(city.name)).address, "\(respondent), \(profile.date)", true
    )
  }

  /// A file that cannot be read; its page says why.
  private func unreadable(
    _ name: String
  ) -> (text: Text, address: String, state: String, isDone: Bool) {
    (.code(name + ".yaml"), route(.text(name)).address, say(.siteUnreadable).plain, false)
  }

  /// The checklists on which several cities say something.
  private func comparisons(_ cities: [CityFile]) -> [HTMLShape] {
    let profiles = cities.compactMap(\.profile)
    let shared = desk.rulebook.checklists.filter { checklist in
      profiles.count { desk.rulebook.spoken(to: checklist, by: $0) > 0 } > 1
    }
    guard !shared.isEmpty else { return [] }
    return [
      shapes.heading(2, say(.siteCompare)),
      shapes.links(
        shared.map {
          (.data($0.root.title[language]), route(.comparison(checklist: $0.id)).address)
        }),
    ]
  }
}
