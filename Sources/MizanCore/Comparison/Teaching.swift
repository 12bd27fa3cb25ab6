/// Who could teach what, put in order once so that the nearest teachers of any city are found without
/// going through all.
struct Teaching: Sendable {
  /// By criterion: of real cities.
  private let schools: [School]
  /// By criterion: of all cities, for those that are invented; empty where none is.
  private let schoolsOfInvented: [School]
  /// By city.
  private let isInvented: [Bool]
  private let contexts: [CityContext]
  private let countries: [String?]
  private let criteria: [Criterion]
  /// The practices in place, by city.
  private let practices: [[Practice]]

  init(_ scorecards: [Scorecard], _ practices: [Practice]) {
    criteria = scorecards[0].checklist.criteria
    let cities = scorecards.map(\.profile.city)
    (contexts, countries) = (cities.map(CityContext.init), cities.map(\.country))
    let ofCity = Dictionary(grouping: practices.filter { $0.status == .inPlace }) { $0.city ?? "" }
    self.practices = cities.map { ofCity[$0.id] ?? [] }
    isInvented = scorecards.map(\.profile.isFictional)
    let (contexts, countries, isInvented) = (contexts, countries, isInvented)
    let real = scorecards.indices.filter { !isInvented[$0] }
    schools = criteria.indices.map { School($0, of: real, scorecards, contexts, countries) }
    schoolsOfInvented =
      real.count == scorecards.count
      ? []
      : criteria.indices.map {
        School($0, of: Array(scorecards.indices), scorecards, contexts, countries)
      }
  }

  /// Whether any of the cities is told to do something about a criterion.
  func hasPractices(of criterion: Int) -> Bool {
    let id = criteria[criterion].id
    return practices.contains { $0.contains { $0.criteria.contains(id) } }
  }

  /// What a city could learn about one of its gaps, from the nearest teachers.
  ///
  /// What an invented city does is no example for a real one.
  func lessons(of learner: Int, _ gap: Finding) -> [Lesson] {
    let school = (isInvented[learner] ? schoolsOfInvented : schools)[gap.index]
    let score = gap.certainScore ?? 1
    let nearest = school.nearest(
      to: Setting(context: contexts[learner], holder: gap.mandate.holder), countries[learner],
      above: score)
    let count = school.count(above: score)
    return nearest.map { teacher, nearness in
      Lesson(
        learner: learner, teacher: teacher, criterion: gap.index, isMet: school.isMet,
        nearness: nearness,
        practices: practices[teacher].filter { $0.criteria.contains(criteria[gap.index].id) },
        teachers: count)
    }
  }
}

/// What a city is like, and who can act on the criterion in question there.
private struct Setting: Hashable {
  let context: CityContext
  let holder: CityMandate.Holder

  /// In how many of three ways it is like another: a role, the size, and who can act.
  func likeness(to other: Setting) -> Int {
    context.likeness(to: other.context) + (holder == other.holder ? 1 : 0)
  }
}

/// The cities that could teach one thing.
private struct School {
  /// Cities that are alike, in the order given.
  struct Class {
    let setting: Setting
    /// Each with its score.
    var cities: [(city: Int, score: Double)] = []
    /// The greatest score of them.
    var best = -Double.infinity
  }

  /// Whether the teachers meet the criterion in full; else nobody does, and whoever is further teaches.
  let isMet: Bool
  /// Of all teachers, in rising order; empty where they meet it, as then it does not matter.
  private var scores: [Double] = []
  private var teacherCount = 0
  private var all: [Class] = []
  private var byCountry: [String: [Class]] = [:]

  init(
    _ index: Int, of cities: [Int], _ scorecards: [Scorecard], _ contexts: [CityContext],
    _ countries: [String?]
  ) {
    isMet = cities.contains { scorecards[$0].findings[index].state == .met }
    var (settings, settingsByCountry) = ([Setting: Int](), [String: [Setting: Int]]())
    for city in cities {
      guard let score = score(scorecards[city], index) else { continue }
      if !isMet { scores.append(score) }
      teacherCount += 1
      let holder = scorecards[city].findings[index].mandate.holder
      let setting = Setting(context: contexts[city], holder: holder)
      all.add(city, score, setting, &settings)
      if let country = countries[city] {
        byCountry[country, default: []]
          .add(city, score, setting, &settingsByCountry[country, default: [:]])
      }
    }
    scores.sort()
  }

  /// What a city that may teach scores; more than anything where it meets the criterion.
  private func score(_ card: Scorecard, _ index: Int) -> Double? {
    if isMet { return card.findings[index].state == .met ? .infinity : nil }
    return card.findings[index].certainScore
  }

  /// How many could teach a city with this score.
  func count(above score: Double) -> Int {
    isMet ? teacherCount : scores.count - scores.firstPlace { $0 > score }
  }

  /// The nearest of those that are further than a score: in how many ways of four they are like the setting,
  /// the country counted; the nearest first, then in the order given.
  func nearest(
    to setting: Setting, _ country: String?, above score: Double
  ) -> [(city: Int, nearness: Int)] {
    let own = country.flatMap { byCountry[$0] } ?? []
    var nearest: [(city: Int, nearness: Int)] = []
    for nearness in (0...4).reversed() {
      let near =
        own.first(Lesson.mostTeachers, above: score) { $0.likeness(to: setting) + 1 == nearness }
        + all.first(Lesson.mostTeachers, above: score) { $0.likeness(to: setting) == nearness }
      for city in near.sorted() where !nearest.contains(where: { $0.city == city }) {
        nearest.append((city, nearness))
        if nearest.count == Lesson.mostTeachers { return nearest }
      }
    }
    return nearest
  }
}

extension [School.Class] {
  /// Adds a city to those in the same setting; `settings` says where each is.
  fileprivate mutating func add(
    _ city: Int, _ score: Double, _ setting: Setting, _ settings: inout [Setting: Int]
  ) {
    let index = settings[setting] ?? count
    if index == count {
      append(School.Class(setting: setting))
      settings[setting] = index
    }
    self[index].cities.append((city, score))
    self[index].best = Swift.max(self[index].best, score)
  }

  /// The first cities that are further than a score, `most` of each class that is near.
  fileprivate func first(
    _ most: Int, above score: Double, where isNear: (Setting) -> Bool
  ) -> [Int] {
    flatMap { group -> [Int] in
      guard group.best > score, isNear(group.setting) else { return [] }
      return group.cities.lazy.filter { $0.score > score }.prefix(most).map(\.city)
    }
  }
}
