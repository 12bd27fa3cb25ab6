/// Scores profiles against one checklist, one after the other, in memory that is used again.
///
/// What comes out is what a `Scorecard` of the same profile says, to the last bit.
public struct BatchScorer: Sendable {
  /// What became of a profile.
  public enum Result: Sendable {
    case scores(BatchScores)
    /// Why it could not be scored: at least one error.
    case refused([Diagnostic])
  }

  private let rulebook: Rulebook
  private let checklist: Checklist

  /// - Parameters:
  ///   - checklist: one of the rulebook.
  ///   - rulebook: what profiles are checked against.
  public init(_ checklist: Checklist, in rulebook: Rulebook) {
    self.checklist = checklist
    self.rulebook = rulebook
  }

  /// Scores one profile.
  ///
  /// - Parameter file: the profile; places in diagnostics are those in its bytes.
  public mutating func score(_ file: SourceFile) -> Result {
    let loading = rulebook.profile(in: file)
    guard let profile = loading.value else { return .refused(loading.diagnostics.errors) }
    let card = Scorecard(of: profile, against: checklist)
    let refusals = card.refusals(in: rulebook.checklistFiles[checklist.id])
    return refusals.isEmpty ? .scores(BatchScores(card)) : .refused(refusals)
  }
}
