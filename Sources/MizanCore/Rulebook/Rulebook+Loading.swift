/// A rulebook as far as it could be read, and everything found out about its files.
public struct RulebookLoading: Sendable {
  /// Without the files that have errors; empty at the worst.
  public var rulebook: Rulebook
  /// In the order of files and lines.
  public var diagnostics: [Diagnostic]
}

extension Rulebook {
  /// Reads rule files of every kind, in any order, and checks them against each other.
  ///
  /// A file with errors is left out, and the others are read all the same, so that one run shows
  /// the problems of all files.
  public static func load(_ files: [SourceFile]) -> RulebookLoading {
    var loader = RulebookLoader()
    for file in files { loader.parse(file) }
    loader.read()
    return RulebookLoading(
      rulebook: loader.rulebook, diagnostics: loader.diagnostics(of: files.map(\.path)))
  }
}
