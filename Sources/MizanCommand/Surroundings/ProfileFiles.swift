internal import MizanCore

/// Profiles that a command was given, each read once: rules are chosen by what they name, and then they are checked
/// against these.
struct ProfileFiles {
  /// In the order in which they were named.
  private let files: [Result<ProfileFile, LoadFailure>]

  init(_ paths: [String]) {
    files = paths.enumerated().map { index, path in
      Result { () throws(LoadFailure) in
        // The standard input is read up by the first dash.
        if path == "-", paths[..<index].contains("-") {
          throw LoadFailure([Diagnostic(.unreadableFile, file: "-")])
        }
        return try ProfileFile(try SourceFile.read(path))
      }
    }
  }

  /// All of them; `nil` where one cannot be read.
  var all: [ProfileFile]? {
    let read = files.compactMap { try? $0.get() }
    return read.count == files.count ? read : nil
  }

  /// Reads them against some rules, all of them before the first complaint.
  func profiles(_ rulebook: Rulebook) throws(LoadFailure) -> [Profile] {
    var profiles: [Profile] = []
    var diagnostics: [Diagnostic] = []
    for file in files {
      do {
        let loading = rulebook.profile(in: try file.get())
        diagnostics += loading.diagnostics.errors
        if let profile = loading.value { profiles.append(profile) }
      } catch {
        diagnostics += error.diagnostics
      }
    }
    guard diagnostics.isEmpty else { throw LoadFailure(diagnostics) }
    return profiles
  }
}
