internal import ArgumentParser
internal import MizanCore

/// Where rules and seeds lie.
struct FolderOptions: ParsableArguments {
  @Option(help: "The folder of rules.", completion: .directory)
  var rules: String?

  @Option(help: "The folder of seeds.", completion: .directory)
  var seeds: String?

  /// The folder that `--rules` names, else `MIZAN_RULES`, else the nearest `rules` of the working
  /// folder and those above it, else the installed one.
  func rulesFolder() throws(LoadFailure) -> String {
    guard let folder = try rulesFolderIfAny() else {
      throw LoadFailure([Diagnostic(.noRulesFolder)])
    }
    return folder
  }

  /// The same, or `nil` when none was named and none is found.
  func rulesFolderIfAny() throws(LoadFailure) -> String? {
    if let named = namedRules {
      return try FolderOptions.existing(named, else: .noRulesFolder)
    }
    return FolderOptions.nearest("rules")
  }

  /// What `--rules` or `MIZAN_RULES` names.
  var namedRules: String? { rules ?? Environment["MIZAN_RULES"] }

  /// Whether a folder that was found is the one installed beside the executable.
  static func isInstalled(_ folder: String) -> Bool {
    Environment.executableFolder.map { folder.utf8.starts(with: $0.utf8) } ?? false
  }

  /// As for rules; seeds that lie beside rules that were named go before those found.
  ///
  /// Without seeds a report has no practices, which is no error.
  func seedsFolder() throws(LoadFailure) -> String? {
    if let named = namedSeeds { return try FolderOptions.existing(named, else: .noSeedsFolder) }
    if namedRules != nil {
      let beside = try rulesFolder() + "/../seeds"
      if SourceFolder.exists(beside) { return beside }
    }
    return FolderOptions.nearest("seeds")
  }

  /// What `--seeds` or `MIZAN_SEEDS` names.
  var namedSeeds: String? { seeds ?? Environment["MIZAN_SEEDS"] }

  private static func existing(
    _ path: String, else code: DiagnosticCode
  ) throws(LoadFailure) -> String {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes = bytes.dropLast() }
    let trimmed = String(decoding: bytes, as: UTF8.self)
    guard SourceFolder.exists(trimmed) else { throw LoadFailure([Diagnostic(code, file: path)]) }
    return trimmed
  }

  private static func nearest(_ name: String) -> String? {
    let depth = Environment.realPath(".")?.pathNames.count ?? 0
    let above = (0...depth).map { String(repeating: "../", count: $0) + name }
    let installed = Environment.executableFolder.map { folder in
      ["\(folder)/../share/mizan/\(name)", "\(folder)/\(name)"]
    }
    return (above + (installed ?? [])).first(where: SourceFolder.exists)
  }
}
