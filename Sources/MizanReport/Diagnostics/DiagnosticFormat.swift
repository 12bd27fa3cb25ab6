public import MizanCore

/// A form that diagnostics are written in.
public struct DiagnosticFormat: Identifiable, Sendable {
  /// The name after `--format`.
  public let id: String
  /// - Parameters:
  ///   - files: how many files were looked at.
  public let render: @Sendable (_ diagnostics: [Diagnostic], _ files: Int, TextStyle) -> String

  /// Every format there is: add one here, and its file beside this one.
  public static let all: [DiagnosticFormat] = [.text, .json, .sarif, .github]
}
