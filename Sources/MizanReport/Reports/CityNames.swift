internal import MizanCore

/// What cities are called in one report: by their names, with the id beside a name that several share.
struct CityNames {
  private let say: PhraseCatalog
  /// The ids of the cities whose names read like those of others.
  private let namesakes: Set<String>

  /// The names in a report.
  ///
  /// - Parameters:
  ///   - language: of the names.
  ///   - profiles: of all cities in the report, where there are several.
  init(_ language: Language, among profiles: [Profile] = []) {
    say = PhraseCatalog.catalog(for: language)
    let alike = Dictionary(grouping: profiles) {
      DisplayText.inert($0.city.name[language], isolating: false)
    }
    namesakes = Set(alike.values.flatMap { $0.count > 1 ? $0.map(\.city.id) : [] })
  }

  /// The name; an invented city is always called one.
  func text(_ profile: Profile) -> Text {
    var name = Text.data(profile.city.name[say.language])
    if namesakes.contains(profile.city.id) {
      name = say(.cityWithId, ["city": name, "id": .code(profile.city.id)])
    }
    return profile.isFictional ? say(.fictionalCity, ["city": name]) : name
  }

  /// The name where there is no markup.
  func plain(_ profile: Profile) -> String { text(profile).runs.map(\.string).joined() }
}
