import MizanCore
import Testing

/// A checklist written in a test, with the rulebook that holds it.
struct CheckedChecklist {
  let checklist: Checklist
  let rulebook: Rulebook

  static func read(_ text: String) throws -> CheckedChecklist {
    try read([SourceFile(path: "own.yaml", bytes: Array(text.utf8))])
  }

  static func read(_ files: [SourceFile]) throws -> CheckedChecklist {
    let loading = Rulebook.load(files)
    guard !loading.diagnostics.hasErrors else { throw LoadFailure(loading.diagnostics) }
    return CheckedChecklist(
      checklist: try #require(loading.rulebook.checklists.first), rulebook: loading.rulebook)
  }

  /// A checklist called `own` with a scale `yn` and lines below its title.
  static func own(_ lines: String, version: String = "2.0.0") throws -> CheckedChecklist {
    let head = """
      mizan: checklist/v1
      id: own
      version: \(version)
      title: Own
      scales: {yn: [{id: "no", score: 0}, {id: "yes", score: 1}]}

      """
    return try read(head + lines + "\n")
  }

  /// A profile of an invented city, with lines below its head.
  func profile(
    _ lines: String, date: String = "2024", respondent: String = "office"
  ) throws -> Profile {
    let head = """
      mizan: profile/v1
      city: {id: gamma, name: Gamma}
      respondent: {id: \(respondent), kind: municipality}
      date: "\(date)"
      fictional: true

      """
    let loading = rulebook.profile(
      in: SourceFile(path: "gamma.yaml", bytes: Array((head + lines + "\n").utf8)))
    guard let profile = loading.value else { throw LoadFailure(loading.diagnostics) }
    return profile
  }

  /// A profile in which only these facts of the kind `f.NAME` are known.
  func profile(knowing facts: [String: Bool]) throws -> Profile {
    let lines = facts.sorted { $0.key < $1.key }.map { "  f.\($0.key): \($0.value)" }
    return try profile(lines.isEmpty ? "facts: {}" : "facts:\n" + lines.joined(separator: "\n"))
  }

  /// What is wrong with a tailoring of it, and the checklist as the tailoring wants it.
  func tailored(_ lines: String) throws -> Checklist {
    let text = "mizan: tailoring/v1\nid: ours\nchecklist: \(checklist.id)\n" + lines + "\n"
    let loading = rulebook.tailoring(
      in: SourceFile(path: "ours.yaml", bytes: Array(text.utf8)))
    guard let tailoring = loading.value else { throw LoadFailure(loading.diagnostics) }
    return checklist.tailored(by: tailoring, today: CalendarDate(secondsSince1970: 0))
  }

  /// The same of a profile with these lines, by the checklist or by another view of it.
  func assessment(_ lines: String, by view: Checklist? = nil) throws -> Assessment {
    Assessment(of: try profile(lines), against: view ?? checklist)
  }
}
