/// A stretch of one line of a file.
public struct Place: Hashable, Sendable {
  /// From 1.
  public var line: Int
  /// From 1, in Unicode code points.
  public var column: Int
  /// How many code points are meant, at least 1; never past the end of the line.
  public var length: Int
  /// The text of the line, shortened around the place when it is very long.
  public var lineText: String
  /// The column that `lineText` begins at: 1 unless it was shortened.
  public var firstColumn: Int

  init(line: Int, column: Int, length: Int, lineText: String, firstColumn: Int) {
    (self.line, self.column, self.length) = (line, column, length)
    (self.lineText, self.firstColumn) = (lineText, firstColumn)
  }

  /// The beginning of a line whose text is not at hand.
  package init(startOf line: Int) {
    self.init(line: line, column: 1, length: 1, lineText: "", firstColumn: 1)
  }
}

/// How much a diagnostic matters.
public enum Severity: String, Hashable, Sendable {
  /// The file cannot be used.
  case error
  /// The file can be used, and its author should look.
  case warning
}

/// Something wrong with a file or a request, as data: the words are chosen where it is shown.
public struct Diagnostic: Hashable, Sendable {
  /// More problems of one file are not kept: that there are more is said.
  package static let mostOfFile = 1_000

  /// What kind of problem it is.
  public var code: DiagnosticCode
  /// The file, or whatever else a person named.
  public var file: String?
  /// Where in the file; `nil` where the whole of it is meant, or no file at all.
  public var place: Place?
  /// What fills the placeholders of the code's message, by name.
  public var values: [String: String]
  /// What the author may have meant, nearest first.
  public var suggestions: [String]

  /// A problem, by default of no file in particular.
  ///
  /// - Parameters:
  ///   - code: what kind of problem it is.
  ///   - file: the file, or whatever else a person named.
  ///   - place: where in the file.
  ///   - values: what fills the placeholders of the code's message, by name.
  ///   - suggestions: what the author may have meant, nearest first.
  public init(
    _ code: DiagnosticCode, file: String? = nil, place: Place? = nil,
    values: [String: String] = [:], suggestions: [String] = []
  ) {
    self.code = code
    self.file = file
    self.place = place
    self.values = values
    self.suggestions = suggestions
  }

  /// That of its code: no file changes how much a problem matters.
  public var severity: Severity { code.severity }
}

/// Why something could not be loaded: at least one error, in the order of files and lines.
public struct LoadFailure: Error, Sendable {
  /// What stood in the way; never without an error, though warnings may stand beside it.
  public var diagnostics: [Diagnostic]

  /// - Parameter diagnostics: at least one error, in the order to show them.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

extension [Diagnostic] {
  /// Whether any of them is more than a warning.
  public var hasErrors: Bool { contains { $0.severity == .error } }
  /// Those that are more than warnings, in their order.
  package var errors: [Diagnostic] { filter { $0.severity == .error } }
}
