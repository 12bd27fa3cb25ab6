internal import MizanCore
internal import MizanYAML

#if XLSX
  private import CXLSXWriter
#endif

/// What this program is and what it runs on.
enum ProgramDetails {
  /// Its version, by the rules of semver.org.
  static let version = "1.0.0"

  /// Whether arguments ask for its version and what it runs on.
  static func areAskedFor(by arguments: [String]) -> Bool {
    let asked = Set(arguments)
    return asked == ["--version", "-v"] || asked == ["--version", "--verbose"]
  }

  /// A line for the program, then one for each library that the system lends it, and for how it was built.
  static var text: String {
    let lines =
      ["mizan \(version)", "libyaml \(LibYAMLVersion.running)"] + spreadsheets
      + ["traits \(traits.isEmpty ? "-" : traits.joined(separator: ","))", "system \(system)"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// - Throws: where the system's libyaml is older than what files can be read with.
  static func requireLibraries() throws(LoadFailure) {
    let found = LibYAMLVersion.running
    guard found < LibYAMLVersion.least else { return }
    throw LoadFailure([
      Diagnostic(
        .oldLibrary, values: ["found": "\(found)", "least": "\(LibYAMLVersion.least)"])
    ])
  }

  private static var spreadsheets: [String] {
    #if XLSX
      ["libxlsxwriter \(String(cString: lxw_version()))"]
    #else
      []
    #endif
  }

  private static var traits: [String] {
    var traits: [String] = []
    #if XLSX
      traits.append("XLSX")
    #endif
    #if Web
      traits.append("Web")
    #endif
    return traits
  }

  private static var system: String {
    #if os(Linux)
      let name = "linux"
    #elseif os(macOS)
      let name = "macos"
    #else
      let name = "other"
    #endif
    #if arch(x86_64)
      return name + "-x86_64"
    #elseif arch(arm64)
      return name + "-arm64"
    #else
      return name
    #endif
  }
}
