internal import MizanCore
internal import MizanReport

/// One city and one checklist, in one language: where most pages are.
struct CityPlace {
  let desk: Desk
  let language: Language
  let city: CityFile
  let profile: Profile
  let checklist: Checklist
  let form: Form
  let questionnaire: Questionnaire

  init(
    _ desk: Desk, _ language: Language, _ city: CityFile, _ profile: Profile, _ checklist: Checklist
  ) {
    (self.desk, self.language, self.city) = (desk, language, city)
    (self.profile, self.checklist) = (profile, checklist)
    form = Form(checklist, desk.rulebook, profile, city.file, language: language)
    questionnaire = Questionnaire(form, profile: profile, rulebook: desk.rulebook)
  }

  var say: PhraseCatalog { PhraseCatalog.catalog(for: language) }
  var shapes: Shapes { Shapes(language) }

  /// The city's name.
  var name: Text { city.title(language) }

  func route(_ place: Route.Place) -> Route { Route(language: language, place: place) }

  var tasks: Route { route(.tasks(city.name, checklist: checklist.id)) }

  func question(_ entry: Questionnaire.Entry) -> Route {
    route(.question(city.name, checklist: checklist.id, entry.section, id: entry.id))
  }

  /// The way here: all cities, the city.
  var trail: [(text: Text, route: Route)] {
    [(say(.siteCities), route(.cities)), (name, route(.city(city.name)))]
  }

  /// The same with the list of questions.
  var trailOfQuestions: [(text: Text, route: Route)] {
    trail + [(.data(checklist.root.title[language]), tasks)]
  }

  /// A page here.
  func page(
    _ title: String, at place: Route.Place, _ crumbs: [(text: Text, route: Route)],
    _ blocks: [HTMLShape]
  ) -> SitePage {
    let name = "\(title) – \(name.plain), \(Text.data(checklist.root.title[language]).plain)"
    return SitePage(
      language: language, title: name, switching: .links(route(place)), crumbs: crumbs,
      blocks: blocks)
  }
}
