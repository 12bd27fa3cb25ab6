internal import MizanYAML

/// A profile's file whose YAML is read and nothing else: what it names tells which rules it needs.
public struct ProfileFile: Sendable {
  let parsed: ParsedFile

  /// - Throws: what is wrong with the YAML, or with the file's `mizan:` key.
  public init(_ file: SourceFile) throws(LoadFailure) { parsed = try ParsedFile(file) }

  /// The ids of the checklists that it says it answers.
  public var answeredChecklists: [String] { keys("answered") }

  /// What may be ids of criteria, among the names in it.
  var criteria: [String] {
    keys("answers") + keys("mandate")
      + keys("costs").compactMap { RecommendationName($0)?.criterion }
  }

  private func keys(_ name: String) -> [String] {
    parsed.root[name].map { $0.pairs.map(\.key.text) } ?? []
  }
}
