public import MizanCore

/// How much a line of a batch says.
public enum BatchSelection: String, CaseIterable, Hashable, Sendable {
  /// The score of the checklist.
  case score
  /// Those of its groups as well.
  case groups
  /// And what became of each criterion.
  case full
}

/// A profile of a batch that could not be scored.
public struct BatchRefusal: Sendable {
  /// The file, or `<stdin>`.
  public var file: String
  /// Which of the file's documents it is, from 1.
  public var document: Int
  /// At least one error, with places in the file.
  public var diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - file: the file, or `<stdin>`.
  ///   - document: which of the file's documents it is, from 1.
  ///   - diagnostics: at least one error, with places in the file.
  public init(file: String, document: Int, diagnostics: [Diagnostic]) {
    (self.file, self.document, self.diagnostics) = (file, document, diagnostics)
  }

  /// More problems of one profile are counted, and not told one by one.
  static let mostTold = 20
}

/// Writes profiles as lines of bytes, each with its line end.
public struct BatchWriter: Sendable {
  /// What stands before all lines; empty where nothing does.
  public let header: [UInt8]
  /// What every line begins with: one of these.
  public let beginnings: [[UInt8]]
  /// Appends what a profile scores.
  public let append: @Sendable (_ scores: BatchScores, _ bytes: inout [UInt8]) -> Void
  /// Appends why a profile has no scores.
  public let refuse: @Sendable (_ refusal: BatchRefusal, _ bytes: inout [UInt8]) -> Void
  /// How many bytes of a line with scores tell city, respondent and date.
  public let identity: @Sendable (_ line: ArraySlice<UInt8>) -> Int
  /// Whether a line says why a profile has no scores.
  public let isRefusal: @Sendable (_ line: ArraySlice<UInt8>) -> Bool
  /// Whether a line with scores says that a rule failed.
  public let hasFailures: @Sendable (_ line: ArraySlice<UInt8>) -> Bool
}

/// A form in which a batch is written.
public struct BatchFormat: Identifiable, Sendable {
  /// What stands after `--format`, and what the names of such files end in.
  public let id: String
  /// A writer for profiles that are scored by a checklist.
  public let writer: @Sendable (Checklist, BatchSelection) -> BatchWriter

  /// Every form there is: add one here, and its file beside this one.
  public static let all: [BatchFormat] = [.ndjson, .csv]
}

extension BatchWriter {
  /// Where something stands in a line for the first time; its end where it does not.
  static func offset(of part: [UInt8], in line: ArraySlice<UInt8>) -> Int {
    guard let first = part.first else { return 0 }
    var offset = line.startIndex
    while let found = line[offset...].firstIndex(of: first) {
      if line[found...].starts(with: part) { return found - line.startIndex }
      offset = found + 1
    }
    return line.count
  }
}
