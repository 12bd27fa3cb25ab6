internal import MizanCore
internal import MizanReport

/// A place of the site, and its address: the language is the first part of it, so that a page can be kept, sent and
/// opened in another language at the same place.
struct Route: Hashable, Sendable {
  /// What is shown.
  enum Place: Hashable, Sendable {
    /// The cities of the folder.
    case cities
    /// A form for a new city.
    case newCity
    /// One city: its checklists, its reports.
    case city(String)
    /// The city's file as text.
    case text(String)
    /// The questions of a checklist by theme, with how far they are answered.
    case tasks(String, checklist: String)
    /// One question.
    case question(String, checklist: String, ProfileEdit.Section, id: String)
    /// All answers on one page.
    case review(String, checklist: String)
    /// What is not known, by how much an answer would tell.
    case openQuestions(String, checklist: String)
    case report(String, checklist: String, ReportKind)
    /// A report as a file, in the format that its name ends in.
    case download(String, checklist: String, ReportKind, format: String)
    /// All cities of the folder side by side.
    case comparison(checklist: String)
    case comparisonDownload(checklist: String, format: String)
    case help
  }

  /// What is written on one city.
  enum ReportKind: String, CaseIterable, Sendable {
    case gaps, memo
    /// The questionnaire itself.
    case form
  }

  var language: Language
  var place: Place

  /// The same place in another language.
  func translated(to language: Language) -> Route { Route(language: language, place: place) }
}

// Reading an address.
extension Route {
  /// The place that an address names; `nil` where there is none.
  init?(_ path: [String]) {
    guard let first = path.first, let language = Language(rawValue: first),
      let place = Route.place(path.dropFirst())
    else { return nil }
    (self.language, self.place) = (language, place)
  }

  private static func place(_ path: ArraySlice<String>) -> Place? {
    let path = Array(path)
    switch path.count {
    case 0: return .cities
    case 1:
      switch path[0] {
      case "new": return .newCity
      case "help": return .help
      default: return nil
      }
    case 2:
      switch path[0] {
      case "cities": return .city(path[1])
      case "texts": return .text(path[1])
      case "comparisons":
        guard let (name, format) = split(path[1]) else { return .comparison(checklist: path[1]) }
        return .comparisonDownload(checklist: name, format: format)
      default: return nil
      }
    default: return path[0] == "cities" ? ofCity(path[1], path[2], Array(path.dropFirst(3))) : nil
    }
  }

  private static func ofCity(_ city: String, _ checklist: String, _ rest: [String]) -> Place? {
    switch rest.count {
    case 0: return .tasks(city, checklist: checklist)
    case 1:
      switch rest[0] {
      case "review": return .review(city, checklist: checklist)
      case "open": return .openQuestions(city, checklist: checklist)
      default: break
      }
      guard let (name, format) = split(rest[0]) else {
        let kind = ReportKind(rawValue: rest[0])
        return kind.flatMap { $0 == .form ? nil : .report(city, checklist: checklist, $0) }
      }
      return ReportKind(rawValue: name).map {
        .download(city, checklist: checklist, $0, format: format)
      }
    case 2:
      return ProfileEdit.Section(rawValue: rest[0]).map {
        .question(city, checklist: checklist, $0, id: rest[1])
      }
    default: return nil
    }
  }

  /// A name and what it ends in; `nil` where it has no ending.
  private static func split(_ name: String) -> (name: String, format: String)? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return (String(name[..<dot]), String(name[name.index(after: dot)...]))
  }
}

// Writing an address.
extension Route {
  /// The address, encoded.
  var address: String {
    "/"
      + ([language.rawValue] + parts).map { PercentEncoding.encode($0, keeping: "-._~") }
      .joined(separator: "/")
  }

  private var parts: [String] {
    switch place {
    case .cities: []
    case .newCity: ["new"]
    case .help: ["help"]
    case .city(let city): ["cities", city]
    case .text(let city): ["texts", city]
    case .tasks(let city, let checklist): ["cities", city, checklist]
    case .question(let city, let checklist, let section, let id):
      ["cities", city, checklist, section.rawValue, id]
    case .review(let city, let checklist): ["cities", city, checklist, "review"]
    case .openQuestions(let city, let checklist): ["cities", city, checklist, "open"]
    case .report(let city, let checklist, let kind): ["cities", city, checklist, kind.rawValue]
    case .download(let city, let checklist, let kind, let format):
      ["cities", city, checklist, "\(kind.rawValue).\(format)"]
    case .comparison(let checklist): ["comparisons", checklist]
    case .comparisonDownload(let checklist, let format): ["comparisons", "\(checklist).\(format)"]
    }
  }
}
