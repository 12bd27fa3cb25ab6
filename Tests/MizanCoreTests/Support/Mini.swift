import MizanCore
import TestSupport

/// The small rules and cities that tests share.
enum Mini {
  static func rulebook() throws -> Rulebook {
    let loading = Rulebook.load(try files("Tests/Fixtures/mini/rules"))
    guard !loading.diagnostics.hasErrors else { throw LoadFailure(loading.diagnostics) }
    return loading.rulebook
  }

  static func practices(_ rulebook: Rulebook) throws -> [Practice] {
    let path = "Tests/Fixtures/mini/seeds/practices.yaml"
    let loading = rulebook.practices(in: SourceFile(path: path, bytes: try packageBytes(path)))
    guard let practices = loading.value else { throw LoadFailure(loading.diagnostics) }
    return practices
  }

  static func profile(_ name: String, _ rulebook: Rulebook) throws -> Profile {
    let path = "Tests/Fixtures/mini/seeds/cities/\(name).yaml"
    return try profile(SourceFile(path: path, bytes: try packageBytes(path)), rulebook)
  }

  /// A profile of the city Gamma with these answers, each on a line of its own.
  static func profile(
    answers: [String], _ rulebook: Rulebook, more: String = ""
  ) throws -> Profile {
    let text = """
      mizan: profile/v1
      city: {id: gamma, name: Gamma}
      respondent: {id: office, kind: municipality}
      date: "2024"
      \(more)
      answers:

      """
    let lines = answers.map { "  " + $0 }.joined(separator: "\n")
    return try profile(
      SourceFile(path: "gamma.yaml", bytes: Array((text + lines + "\n").utf8)), rulebook)
  }

  private static func profile(_ file: SourceFile, _ rulebook: Rulebook) throws -> Profile {
    let loading = rulebook.profile(in: file)
    guard let profile = loading.value else { throw LoadFailure(loading.diagnostics) }
    return profile
  }

  static func files(_ folder: String) throws -> [SourceFile] {
    try SourceFolder.yamlFiles(in: packageRoot + "/" + folder).map { file throws(LoadFailure) in
      try file.read()
    }
  }
}
