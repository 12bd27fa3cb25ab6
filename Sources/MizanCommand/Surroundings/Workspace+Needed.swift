internal import MizanCore

extension SharedOptions {
  /// The rules and seeds, and profiles that were read against them: of rules only what these profiles need, where
  /// that can be told.
  ///
  /// Where anything that is needed is wrong, all is read, as all that is wrong is told then.
  ///
  /// - Parameters:
  ///   - checklists: what `--checklist` named.
  ///   - paths: of the profiles.
  ///   - goesByAnswered: whether profiles are judged by what they say they answer, where nothing was named.
  /// - Returns: the workspace, and the profiles or what is wrong with them.
  /// - Throws: every error in the rules.
  func workspace(
    _ checklists: [String], for paths: [String], goesByAnswered: Bool = false
  ) throws(LoadFailure) -> (workspace: Workspace, profiles: Result<[Profile], LoadFailure>) {
    _ = try date.date()
    let files = ProfileFiles(paths)
    if let needs = files.all.flatMap({ needs(checklists, $0, goesByAnswered: goesByAnswered) }),
      let workspace = workspace(reading: needs, checklists),
      let profiles = try? files.profiles(workspace.rulebook)
    {
      return (workspace, .success(profiles))
    }
    let workspace = try workspace(checklists)
    return (workspace, Result { () throws(LoadFailure) in try files.profiles(workspace.rulebook) })
  }

  /// What profiles need of the rules; `nil` where only the rules can tell.
  private func needs(
    _ checklists: [String], _ profiles: [ProfileFile], goesByAnswered: Bool
  ) -> RuleNeeds? {
    let isSaid = goesByAnswered && profiles.allSatisfy { !$0.answeredChecklists.isEmpty }
    guard !checklists.isEmpty || isSaid else { return nil }
    return RuleNeeds(
      checklists: checklists.filter { !Workspace.isPath($0) },
      files: checklists.filter(Workspace.isPath), profiles: profiles)
  }

  /// The workspace with what is needed alone; `nil` where that cannot be told or anything in it is wrong.
  private func workspace(reading needs: RuleNeeds, _ checklists: [String]) -> Workspace? {
    // What comes by the standard input cannot be read again.
    guard !tailoring.tailoring.contains("-"),
      let found = try? Workspace.ruleFiles(folders, checklists)
    else { return nil }
    let others = Workspace.others(checklists, than: found)
    var needs = needs
    needs.files = Workspace.same(as: needs.files, in: found.map(\.path)) + others.map(\.path)
    let files = found + others
    let byPath = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    func read(_ path: String) throws(LoadFailure) -> SourceFile {
      guard let file = byPath[path] else { throw LoadFailure([]) }
      return try file.read()
    }
    guard let rulebook = Rulebook.load(needs, of: files.map(\.path), by: read),
      let tailored = try? tailoring.apply(to: rulebook, on: date),
      let practices = try? Workspace.practices(folders, tailored.rulebook)
    else { return nil }
    // Practices of criteria that nobody declares are told apart from others when all is read.
    return practices.notes.isEmpty
      ? Workspace(tailored.rulebook, tailored: tailored.checklists, practices) : nil
  }
}

extension Workspace {
  /// Those of `paths` that are files which `names` stand for as well.
  fileprivate static func same(as names: [String], in paths: [String]) -> [String] {
    let named = Set(names.compactMap(PathKey.init(leadingTo:)))
    return named.isEmpty
      ? [] : paths.filter { PathKey(leadingTo: $0).map(named.contains) ?? false }
  }

  /// Reads profiles, all of them before the first complaint.
  func profiles(_ paths: [String]) throws(LoadFailure) -> [Profile] {
    try ProfileFiles(paths).profiles(rulebook)
  }
}
