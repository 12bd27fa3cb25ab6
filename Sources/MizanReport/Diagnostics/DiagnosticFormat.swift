/// A form that diagnostics are written in.
public struct DiagnosticFormat: Identifiable, Sendable {
  /// The name after `--format`.
  public let id: String
  /// The text of what was found, in a style that only formats for people heed.
  public let render: @Sendable (Findings, TextStyle) -> String

  /// Every format there is: add one here, and its file beside this one.
  public static let all: [DiagnosticFormat] = [.text, .json, .sarif, .github]
}
