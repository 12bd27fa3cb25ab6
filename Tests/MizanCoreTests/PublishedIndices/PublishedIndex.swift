import MizanCore
import TestSupport

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An index that others published, as the files that a researcher would write.
struct PublishedIndex {
  let checklist: Checklist
  private let rulebook: Rulebook

  static func path(_ name: String) -> String { packageRoot + "/../shared/conformance/" + name }

  /// Whether the published figures are at hand.
  static func isThere(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path(name))
  }

  init(checklist text: String, facts: String? = nil) throws {
    var files = [SourceFile(path: "index.yaml", bytes: Array(text.utf8))]
    if let facts { files.append(SourceFile(path: "facts.yaml", bytes: Array(facts.utf8))) }
    let loading = Rulebook.load(files)
    guard !loading.diagnostics.hasErrors else { throw LoadFailure(loading.diagnostics) }
    rulebook = loading.rulebook
    checklist = loading.rulebook.checklists[0]
  }

  /// The assessment of a territory, with lines of `facts:` or `answers:`.
  func assessment(of name: String, _ section: String, _ lines: [String]) throws -> Assessment {
    let text = """
      mizan: profile/v1
      city: {id: c, name: "\(name)"}
      respondent: {id: researcher, kind: expert}
      date: "2020"
      fictional: true
      \(section):

      """
    let body = lines.map { "  " + $0 + "\n" }.joined()
    let file = SourceFile(path: "profile.yaml", bytes: Array((text + body).utf8))
    let loading = rulebook.profile(in: file)
    guard let profile = loading.value else { throw LoadFailure(loading.diagnostics) }
    return Assessment(of: profile, against: checklist)
  }
}
