import MizanCore
import TestSupport

/// The rules and seeds that mizan ships.
enum Shipped {
  static func files(_ folder: String) throws -> [SourceFile] {
    try SourceFolder.yamlFiles(in: packageRoot + "/" + folder).map { file throws(LoadFailure) in
      try file.read()
    }
  }

  private static let loaded = Result {
    let loading = Rulebook.load(try files("rules"))
    guard loading.diagnostics.isEmpty else { throw LoadFailure(loading.diagnostics) }
    return loading.rulebook
  }

  static func rulebook() throws -> Rulebook { try loaded.get() }

  static func profiles(
    _ rulebook: Rulebook, in folders: [String] = ["cities", "voices", "examples"]
  ) throws -> [Profile] {
    let files = try folders.flatMap { try Shipped.files("seeds/" + $0) }
    return try files.map { file throws(LoadFailure) in
      let loading = rulebook.profile(in: file)
      guard let profile = loading.value else { throw LoadFailure(loading.diagnostics) }
      return profile
    }
  }

  static func practices(_ rulebook: Rulebook) throws -> [Practice] {
    let path = packageRoot + "/seeds/practices.yaml"
    return rulebook.practices(in: try SourceFile.read(path)).value ?? []
  }
}
