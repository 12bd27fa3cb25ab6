import TestSupport

@testable import MizanCore

/// The checklist of `Tests/Fixtures/versions`, and profiles of the city Theta.
enum Theta {
  static func rulebook() throws -> Rulebook {
    let loading = Rulebook.load(try Mini.files("Tests/Fixtures/versions/rules"))
    guard !loading.diagnostics.hasErrors else { throw LoadFailure(loading.diagnostics) }
    return loading.rulebook
  }

  static func checklist() throws -> Checklist { try rulebook().checklists[0] }

  /// A profile with lines under `answers:`, and more at its top.
  static func profile(
    _ answers: [String], date: String = "2020", respondent: String = "office", more: String = ""
  ) throws -> Profile {
    let text = """
      mizan: profile/v1
      city: {id: theta, name: Theta}
      respondent: {id: \(respondent), kind: municipality}
      date: "\(date)"
      fictional: true
      \(more)
      answers:

      """
    let lines = answers.map { "  \($0)\n" }.joined()
    let loading = try rulebook().profile(
      in: SourceFile(path: "theta.yaml", bytes: Array((text + lines).utf8)))
    guard let profile = loading.value else { throw LoadFailure(loading.diagnostics) }
    return profile
  }
}
