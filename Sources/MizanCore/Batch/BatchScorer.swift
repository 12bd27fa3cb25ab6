internal import MizanYAML

/// Scores profiles against one checklist, one after the other, in memory that is used again.
///
/// What comes out is what a `Scorecard` of the same profile says, to the last bit. Most profiles are read and
/// scored on a short way that is sure of being right, or gives up; then, and for diagnostics, the long one is taken.
public struct BatchScorer: Sendable {
  /// What became of a profile.
  public enum Result: Sendable {
    case scores(BatchScores)
    /// Why it could not be scored: at least one error.
    case refused([Diagnostic])
  }

  private let rulebook: Rulebook
  private let checklist: Checklist
  private var document = FlatDocument()
  private var reader: QuickReader
  private var quick: QuickScorer?

  /// - Parameters:
  ///   - checklist: one of the rulebook.
  ///   - rulebook: what profiles are checked against; one that was read without an error.
  public init(_ checklist: Checklist, in rulebook: Rulebook) {
    self.checklist = checklist
    self.rulebook = rulebook
    reader = QuickReader(rulebook, checklist)
    quick = rulebook.incomplete.isEmpty ? QuickScorer(checklist) : nil
  }

  /// Scores one profile.
  ///
  /// - Parameter file: the profile; places in diagnostics are those in its bytes.
  /// - Returns: its scores, or why there are none.
  public mutating func score(_ file: SourceFile) -> Result {
    scoreQuickly(file.bytes).map(Result.scores) ?? scoreSlowly(file)
  }

  /// The short way; `nil` where it gives up.
  mutating func scoreQuickly(_ bytes: [UInt8]) -> BatchScores? {
    guard quick != nil, document.read(bytes), document.withNodes({ reader.read($0) }),
      quick?.score(reader) == true, let quick
    else { return nil }
    return BatchScores(
      city: reader.city, isFictional: reader.isFictional, respondent: reader.respondent,
      date: reader.date, groups: quick.groups, criteria: quick.results)
  }

  /// The long way, with all that is wrong.
  func scoreSlowly(_ file: SourceFile) -> Result {
    let loading = rulebook.profile(in: file)
    guard let profile = loading.value else { return .refused(loading.diagnostics.errors) }
    let card = Scorecard(of: profile, against: checklist)
    let refusals = card.refusals(in: rulebook.checklistFiles[checklist.id])
    return refusals.isEmpty ? .scores(BatchScores(card)) : .refused(refusals)
  }
}
