/// A criterion nobody has answered, and what an answer would be worth.
public struct OpenQuestion: Hashable, Sendable {
  /// The criterion's index in `Assessment.findings`.
  public var index: Int
  /// How much the range of the total narrows with an answer, whichever it is: the least over the
  /// possible levels, in 0...1.
  public var width: Double
}

extension OpenQuestion {
  /// The open questions, the one that narrows the total most first; among equals what binds more,
  /// then the checklist's order.
  static func list(_ findings: [Finding], _ rescoring: Rescoring) -> [OpenQuestion] {
    guard let before = rescoring.tree.score else { return [] }
    let questions = findings.filter { $0.state == .unknown && $0.share > 0 }.map { finding in
      let widths = finding.possibleLevels.compactMap { level in
        rescoring.score(
          with: .known(finding.criterion.levels[level].score), at: finding.index)?.width
      }
      let after = widths.max() ?? before.width
      return OpenQuestion(index: finding.index, width: max(0, before.width - after))
    }
    func order(_ question: OpenQuestion) -> (Double, Int, Int) {
      let obligation = findings[question.index].criterion.obligation
      return (-(question.width * 1e9).rounded(), obligation.rank, question.index)
    }
    return questions.sorted { order($0) < order($1) }
  }
}
