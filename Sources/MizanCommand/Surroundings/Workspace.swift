internal import MizanCore

/// The rules and seeds that a command works with.
struct Workspace {
  let rulebook: Rulebook
  let practices: [Practice]
  /// What the user should hear beside the result.
  let notes: [String]
  /// The ids of the checklists that are tailored.
  private let tailored: [String]

  /// Finds and reads rules and practices.
  ///
  /// - Parameters:
  ///   - folders: where the user says that rules and seeds lie.
  ///   - checklists: what `--checklist` named: ids, or paths of files to read as well.
  ///   - tailoring: other views of the checklists.
  ///   - date: the day that says which waivers hold.
  ///   - needsPractices: whether what cities do is asked for.
  /// - Throws: every error in the files.
  init(
    _ folders: FolderOptions, checklists: [String] = [], _ tailoring: TailoringOptions? = nil,
    on date: DateOptions? = nil, needsPractices: Bool = true
  ) throws(LoadFailure) {
    _ = try date?.date()
    let found = try Workspace.ruleFiles(folders, checklists)
    let files = try Workspace.read(found + Workspace.others(checklists, than: found))
    let loading = Rulebook.load(files)
    guard !loading.diagnostics.hasErrors else { throw LoadFailure(loading.diagnostics.errors) }
    (rulebook, tailored) =
      try tailoring?.apply(to: loading.rulebook, on: date ?? DateOptions())
      ?? (loading.rulebook, [])
    (practices, notes) = needsPractices ? try Workspace.practices(folders, rulebook) : ([], [])
  }

  /// Takes over what was read.
  init(
    _ rulebook: Rulebook, tailored: [String], _ practices: (list: [Practice], notes: [String])
  ) {
    (self.rulebook, self.tailored) = (rulebook, tailored)
    (self.practices, notes) = practices
  }

  /// The same rules with an older version of one checklist in its place.
  init(
    _ folders: FolderOptions, older path: String, of checklist: Checklist, than workspace: Workspace
  ) throws(LoadFailure) {
    let today = workspace.rulebook.checklistFiles[checklist.id].flatMap(PathKey.init(leadingTo:))
    let files = try SourceFolder.yamlFiles(in: try folders.rulesFolder())
      .filter { PathKey(leadingTo: $0.path) != today }
    let loading = Rulebook.load(try Workspace.read(files + [FoundFile(named: path)]))
    guard !loading.diagnostics.hasErrors else {
      throw LoadFailure(loading.diagnostics.errors.map { $0.expecting(.checklist, at: path) })
    }
    (rulebook, practices, notes, tailored) = (loading.rulebook, [], [], [])
  }

  /// The files in the folder of rules.
  static func ruleFiles(
    _ folders: FolderOptions, _ checklists: [String]
  ) throws(LoadFailure) -> [FoundFile] {
    // A checklist that is named by its file may need nothing else.
    let isNamed = checklists.contains(where: isPath)
    let folder = isNamed ? try folders.rulesFolderIfAny() : try folders.rulesFolder()
    return try folder.map { folder throws(LoadFailure) in
      try SourceFolder.yamlFiles(in: folder).named(in: checklists)
    } ?? []
  }

  /// The files that `--checklist` names and that do not lie among the rules already.
  static func others(_ checklists: [String], than found: [FoundFile]) -> [FoundFile] {
    let named = checklists.filter(isPath)
    guard !named.isEmpty else { return [] }
    let known = Set(found.compactMap { PathKey(leadingTo: $0.path) })
    return named.filter { PathKey(leadingTo: $0).map { !known.contains($0) } ?? true }
      .map { FoundFile(named: $0) }
  }

  /// Whether `--checklist` names a file rather than an id.
  static func isPath(_ checklist: String) -> Bool {
    checklist.utf8.contains(UInt8(ascii: "/")) || checklist.ends(inBytesOf: ".yaml")
      || checklist.ends(inBytesOf: ".yml")
  }

  /// Reads files, all of them before the first complaint.
  static func read(_ found: [FoundFile]) throws(LoadFailure) -> [SourceFile] {
    var files: [SourceFile] = []
    var diagnostics: [Diagnostic] = []
    for file in found {
      do {
        files.append(try file.read())
      } catch {
        diagnostics += error.diagnostics
      }
    }
    guard diagnostics.isEmpty else { throw LoadFailure(diagnostics) }
    return files
  }

  static func practices(
    _ folders: FolderOptions, _ rulebook: Rulebook
  ) throws(LoadFailure) -> (list: [Practice], notes: [String]) {
    guard let folder = try folders.seedsFolder() else { return ([], []) }
    let file = FoundFile("practices.yaml", in: folder)
    guard Environment.realPath(file.path) != nil else { return ([], []) }
    let loading = rulebook.practices(in: try file.read())
    if let practices = loading.value { return (practices, []) }
    // Practices that were found, not named, may belong to other rules: then it is only names that
    // lead nowhere.
    let names: Set<DiagnosticCode> = [.unknownCriterion, .unknownSource, .unknownSection]
    let isOfOtherRules = loading.diagnostics.errors.allSatisfy { names.contains($0.code) }
    guard folders.namedSeeds == nil, isOfOtherRules else {
      throw LoadFailure(loading.diagnostics.errors)
    }
    return ([], [Notes.otherPractices(file.path)])
  }

  /// Refuses a tailoring of a checklist that is not used.
  func requireTailored(_ checklists: [Checklist]) throws(LoadFailure) {
    let unused = tailored.filter { id in !checklists.contains { $0.id == id } }
    guard unused.isEmpty else {
      throw LoadFailure(unused.map { Diagnostic(.tailoringNotUsed, values: ["name": $0]) })
    }
  }

  /// The checklists that `names` stand for: ids, or paths that were read.
  func checklists(_ names: [String]) throws(LoadFailure) -> [Checklist] {
    var checklists: [Checklist] = []
    var diagnostics: [Diagnostic] = []
    for name in names {
      if let checklist = checklist(name) {
        checklists.append(checklist)
      } else {
        let known = rulebook.checklists.map(\.id)
        diagnostics.append(
          Diagnostic(
            .unknownChecklist,
            values: ["name": name, "known": known.joined(separator: ", ")],
            suggestions: Suggestion.near(name, in: known)))
      }
    }
    guard diagnostics.isEmpty else { throw LoadFailure(diagnostics) }
    return checklists
  }

  private func checklist(_ name: String) -> Checklist? {
    guard Workspace.isPath(name) else { return rulebook.checklist(name) }
    let path = PathKey(leadingTo: name)
    return rulebook.checklists.first {
      rulebook.checklistFiles[$0.id].flatMap(PathKey.init(leadingTo:)) == path
    }
  }
}

extension [FoundFile] {
  /// The same, where those that are named themselves as well are read wherever they lead.
  func named(in paths: [String]) -> [FoundFile] {
    let named = Set(paths.map(PathKey.init))
    return map { named.contains(PathKey($0.path)) ? FoundFile(named: $0.path) : $0 }
  }
}

extension PathKey {
  /// The key of where a path leads now, after all links; `nil` where it leads nowhere.
  init?(leadingTo path: String) {
    guard let target = Environment.realPath(path) else { return nil }
    self.init(target)
  }
}

extension Diagnostic {
  /// The same, where a file of one kind alone can be meant.
  fileprivate func expecting(_ kind: FileKind, at path: String) -> Diagnostic {
    guard code == .wrongFileKind, file == path else { return self }
    var diagnostic = self
    diagnostic.values["known"] = kind.rawValue
    return diagnostic
  }
}
