public import MizanCore
public import MizanReport

/// What pages are made from: rules, profiles, and the programs that make files for office programs.
public struct Desk: Sendable {
  /// Makes a file of a web page: its format, its language, and the page.
  public typealias Office =
    @Sendable (_ format: String, _ language: Language, _ html: String) throws -> [UInt8]

  /// Makes an XLSX file of a questionnaire.
  public typealias Workbook = @Sendable (Form) throws -> [UInt8]

  let rulebook: Rulebook
  let practices: [Practice]
  let store: any ProfileStore
  let office: Office
  let workbook: Workbook?
  let today: @Sendable () -> CalendarDate
  /// What was rendered, kept as long as the files that it is from are the same.
  let cache = RenderCache()

  /// A desk.
  ///
  /// - Parameters:
  ///   - rulebook: whose checklists are asked.
  ///   - practices: what cities do, for advice.
  ///   - store: where profiles lie.
  ///   - office: makes PDF, DOCX and ODT.
  ///   - workbook: makes XLSX; `nil` where mizan was built without it.
  ///   - today: the day that new profiles and memos bear.
  public init(
    rulebook: Rulebook, practices: [Practice], store: any ProfileStore, office: @escaping Office,
    workbook: Workbook? = nil, today: @escaping @Sendable () -> CalendarDate
  ) {
    (self.rulebook, self.practices, self.store) = (rulebook, practices, store)
    (self.office, self.workbook, self.today) = (office, workbook, today)
  }

  /// A city's file as it is now; `nil` where the store has none of that name, or it is of another kind.
  func city(_ name: String) throws(LoadFailure) -> CityFile? {
    try file(name).flatMap { city(name, $0) }
  }

  /// What a file says; `nil` where it is of another kind.
  func city(_ name: String, _ file: SourceFile) -> CityFile? {
    let city = CityFile(name, file, rulebook)
    return city.isProfile ? city : nil
  }

  /// A file as it is now, not yet read into; `nil` where the store has none of that name.
  func file(_ name: String) throws(LoadFailure) -> SourceFile? {
    try store.names().contains { $0.isSame(as: name) } ? try store.read(name) : nil
  }

  /// Every city's file as it is now; one that cannot be read is left out.
  func cities() throws(LoadFailure) -> [CityFile] { cities(in: try files().read) }

  /// What files say, without those of other kinds.
  func cities(in files: [(name: String, file: SourceFile)]) -> [CityFile] {
    files.compactMap { city($0.name, $0.file) }
  }

  /// Every file as it is now, not yet read into, and the names of those that cannot be read.
  func files() throws(LoadFailure) -> (
    read: [(name: String, file: SourceFile)], unreadable: [String]
  ) {
    var (read, unreadable): ([(name: String, file: SourceFile)], [String]) = ([], [])
    for name in try store.names() {
      if let file = try? store.read(name) {
        read.append((name, file))
      } else {
        unreadable.append(name)
      }
    }
    return (read, unreadable)
  }

  /// Judges a city by a checklist.
  ///
  /// - Throws: when the checklist's aggregation has no value for what the city scores.
  func assessment(
    of profile: Profile, _ checklist: Checklist
  ) throws(LoadFailure) -> Assessment {
    let assessment = Assessment(of: profile, against: checklist, practices: practices)
    try rulebook.requireScores([assessment.scorecard])
    return assessment
  }
}
