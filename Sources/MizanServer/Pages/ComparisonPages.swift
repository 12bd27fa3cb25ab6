internal import MizanCore
internal import MizanReport

/// The cities of the folder side by side, on one checklist.
struct ComparisonPages {
  let desk: Desk
  let language: Language
  let checklist: Checklist

  private var say: PhraseCatalog { PhraseCatalog.catalog(for: language) }
  private var shapes: Shapes { Shapes(language) }

  private func route(_ place: Route.Place) -> Route { Route(language: language, place: place) }

  /// Those of the cities that say something on the checklist, the first file of each city; `nil` where there are not
  /// two.
  private func comparison(_ cities: [CityFile]) throws(LoadFailure) -> Comparison? {
    var profiles: [Profile] = []
    for profile in cities.compactMap(\.profile)
    where desk.rulebook.spoken(to: checklist, by: profile) > 0
      && !profiles.contains(where: { $0.city.id == profile.city.id })
    {
      profiles.append(profile)
    }
    guard profiles.count > 1 else { return nil }
    let scorecards = profiles.map { Scorecard(of: $0, against: checklist) }
    for card in scorecards { try desk.rulebook.requireScores([card]) }
    return Comparison(scorecards, practices: desk.practices)
  }

  private func document(_ comparison: Comparison) -> Document {
    ComparisonReport(comparison, rulebook: desk.rulebook, language: language).document
      .numbered(in: nil, .auto)
  }

  /// The comparison as a page.
  ///
  /// - Parameters:
  ///   - cities: what the files say.
  ///   - unreadable: the names of files that cannot be read.
  /// - Returns: the page; it names what it leaves out.
  /// - Throws: when the checklist has no score for one of them.
  func page(_ cities: [CityFile], unreadable: [String]) throws(LoadFailure) -> SitePage {
    let place = Route.Place.comparison(checklist: checklist.id)
    let title = "\(say(.siteCompare).plain) – \(checklist.root.title[language])"
    var page = SitePage(
      language: language, title: Text.data(title).plain,
      switching: .links(route(place)), crumbs: [(say(.siteCities), route(.cities))])
    guard let comparison = try comparison(cities) else {
      page.blocks =
        [
          shapes.line("title", say(.siteCompare)), shapes.line("paragraph", say(.siteTooFew)),
        ] + leftOut(cities, unreadable)
      return page
    }
    page.blocks =
      [downloads] + leftOut(cities, unreadable)
      + HTMLBlocks(language: language).shapes(document(comparison))
    return page
  }

  private func leftOut(_ cities: [CityFile], _ unreadable: [String]) -> [HTMLShape] {
    let broken = cities.filter { $0.profile == nil }.map { ($0.name, say(.siteBroken)) }
    return (broken + unreadable.map { ($0, say(.siteUnreadable)) }).map { name, why in
      let file = Text.code(name + ".yaml").linked(to: route(.text(name)).address)
      return shapes.line("note", file + .phrase(" – ") + why)
    }
  }

  private var downloads: HTMLShape {
    shapes.links(
      ComparisonPages.formats.map { format in
        (
          format == .lessons
            ? say(.siteLessons) : say(.siteDownload, ["format": .code(format.title)]),
          route(.comparisonDownload(checklist: checklist.id, format: format.rawValue)).address
        )
      })
  }

  private static let formats: [FileFormat] = [.pdf, .docx, .odt, .html, .md, .json, .csv, .lessons]

  /// The comparison as a file; `nil` where there is no such format, or there are no two cities.
  func file(_ name: String, _ cities: [CityFile]) throws -> Response? {
    guard let format = FileFormat(rawValue: name), ComparisonPages.formats.contains(format),
      let comparison = try comparison(cities)
    else { return nil }
    let name = format == .lessons ? "lessons" : "comparison"
    return try format.response("\(name)-\(checklist.id)", language, desk: desk) { form in
      switch form {
      case .lessons:
        .text(
          LearningCSV(
            [comparison], rulebook: desk.rulebook, language: language, dialect: .excel
          ).text)
      case .document, .sheet, .workbook: .document(document(comparison))
      case .data:
        .text(
          ComparisonJSON(comparison, rulebook: desk.rulebook, language: language).json.text)
      case .table:
        .text(ComparisonCSV([(comparison, nil)], language: language, dialect: .excel).text)
      }
    }
  }
}
