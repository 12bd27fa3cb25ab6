/// What is wrong with some files, rules and seeds alike.
public struct Checkup: Sendable {
  /// In the order of files and lines.
  public let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - files: what to check, in any order and of any kind.
  ///   - rules: what they are checked against; their own problems are not reported.
  public init(of files: [SourceFile], among rules: [SourceFile]) {
    let seeds = files.filter { $0.isOfSeeds }
    let loading = Rulebook.load(rules + files.filter { !$0.isOfSeeds })
    let rulebook = loading.rulebook
    var diagnostics = loading.diagnostics
    for file in seeds {
      diagnostics +=
        file.kind == .practices
        ? rulebook.practices(in: file).diagnostics : rulebook.profile(in: file).diagnostics
    }
    let paths = Set(files.map(\.path))
    self.diagnostics = diagnostics.filter { $0.file.map(paths.contains) ?? true }
      .inOrder(of: files.map(\.path))
  }
}

extension SourceFile {
  /// What the file says it is; `nil` when that cannot be read.
  fileprivate var kind: FileKind? { (try? ParsedFile(self))?.kind }

  fileprivate var isOfSeeds: Bool { kind == .profile || kind == .practices }
}
