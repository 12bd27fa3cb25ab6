internal import MizanCore

/// Several profiles of one city, as they were named.
struct OneCity {
  private let files: [(path: String, profile: Profile)]

  init(paths: [String], _ profiles: [Profile]) { files = Array(zip(paths, profiles)) }

  /// - Throws: when there is a single one, the cities differ, or a respondent speaks twice.
  func requireVoices() throws(LoadFailure) {
    try require(.sameVoiceTwice) { "\($0.respondent.id)" }
  }

  /// - Throws: when there is a single one, the cities differ, or two are of one date.
  func requireDates() throws(LoadFailure) { try require(.sameDateTwice, \.date) }

  private func require(
    _ code: DiagnosticCode, _ key: (Profile) -> String
  ) throws(LoadFailure) {
    guard files.count > 1, let first = files.first else {
      throw LoadFailure([Diagnostic(.tooFewProfiles)])
    }
    var diagnostics: [Diagnostic] = []
    var seen: [String: String] = [:]
    for (path, profile) in files {
      if profile.city.id != first.profile.city.id {
        diagnostics.append(
          Diagnostic(
            .differentCities, file: path,
            values: ["name": profile.city.id, "first": first.path]))
      } else if let other = seen[key(profile)] {
        diagnostics.append(
          Diagnostic(code, file: path, values: ["name": key(profile), "first": other]))
      }
      seen[key(profile)] = seen[key(profile)] ?? path
    }
    guard diagnostics.isEmpty else { throw LoadFailure(diagnostics) }
  }
}
