public import MizanCore

/// What `check` found: the problems of some files and, where that was asked for, what they leave out.
public struct Findings: Sendable {
  /// In the order to show them.
  public var diagnostics: [Diagnostic]
  /// How many files were looked at.
  public var files: Int
  /// How far tests and translations go; `nil` where nobody asked.
  public var coverage: Coverage?

  /// The problems of some files.
  ///
  /// - Parameters:
  ///   - diagnostics: in the order to show them.
  ///   - files: how many files were looked at.
  ///   - coverage: how far tests and translations go; `nil` where nobody asked.
  public init(_ diagnostics: [Diagnostic], files: Int, coverage: Coverage? = nil) {
    self.diagnostics = diagnostics
    self.files = files
    self.coverage = coverage
  }
}
