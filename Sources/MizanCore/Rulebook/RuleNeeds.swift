/// What a question needs of all rules.
public struct RuleNeeds: Sendable {
  /// The ids of checklists that lie where checklists lie.
  public var checklists: [String]
  /// The paths of checklists that lie anywhere.
  public var files: [String]
  /// What is judged.
  public var profiles: [ProfileFile]

  /// - Parameters:
  ///   - checklists: the ids of checklists that lie where checklists lie.
  ///   - files: the paths of checklists that lie anywhere.
  ///   - profiles: what is judged.
  public init(checklists: [String], files: [String], profiles: [ProfileFile]) {
    (self.checklists, self.files, self.profiles) = (checklists, files, profiles)
  }
}

extension Rulebook {
  /// Reads of rule files what some checklists and profiles need: those checklists, the criteria that they ask, that
  /// profiles answer and that come first by `requires`, and every file that is neither a checklist nor a criterion.
  ///
  /// What those files say is read and checked as when all are read.
  ///
  /// - Parameters:
  ///   - needs: what is asked for.
  ///   - paths: all rule files, in the order in which they would be read.
  ///   - read: reads one of them.
  /// - Returns: `nil` where the paths do not tell which files are needed, or where anything is wrong: then all files
  ///   are to be read, so that all that is wrong is told.
  public static func load(
    _ needs: RuleNeeds, of paths: [String], by read: (String) throws(LoadFailure) -> SourceFile
  ) -> Rulebook? {
    guard var files = NeededFiles(paths), (try? files.take(needs, by: read)) != nil else {
      return nil
    }
    var loader = RulebookLoader(passingOver: files.passedOver)
    for file in files.parsed { loader.take(file) }
    loader.read()
    return loader.diagnostics(of: paths).hasErrors ? nil : loader.rulebook
  }
}
