/// Something that nobody has said, and what an answer would be worth.
public struct OpenQuestion: Hashable, Sendable {
  /// What can be asked.
  public enum Subject: Hashable, Sendable {
    /// A criterion that is answered by hand, by its index in `Assessment.findings`.
    case criterion(Int)
    /// A fact, by its slot in the checklist's vocabulary.
    case fact(Int)
  }

  /// What to ask.
  public var subject: Subject
  /// Indices in `Assessment.findings` of what an answer can decide.
  public var criteria: [Int]
  /// How much the range of the total narrows with an answer, whichever it is: the least over the
  /// possible answers, in 0...1.
  public var width: Double
}

extension OpenQuestion {
  /// The open questions, the one that narrows the total most first; among equals what binds more,
  /// then the checklist's order.
  static func list(_ findings: [Finding], _ rescoring: Rescoring, _ facts: FactAnswers)
    -> [OpenQuestion]
  {
    guard let before = rescoring.tree.score else { return [] }
    let open = findings.filter { $0.state == .unknown && $0.share > 0 }
    func narrowed(_ answers: [[(index: Int, outcome: Outcome)]]) -> Double {
      let widths = answers.compactMap { rescoring.score(with: $0)?.width }
      return max(0, before.width - (widths.max() ?? before.width))
    }
    var questions: [OpenQuestion] = open.filter { !$0.isComputed }.map { finding in
      let answers = finding.possibleAnswers.map { score in
        [(index: finding.index, outcome: Outcome.known(score))]
      }
      return OpenQuestion(
        subject: .criterion(finding.index), criteria: [finding.index], width: narrowed(answers))
    }
    var slots: [Int] = []
    for slot in open.flatMap(\.missingFacts) where !slots.contains(slot) { slots.append(slot) }
    questions += slots.map { slot in
      let touched = open.filter { $0.missingFacts.contains(slot) }
      return OpenQuestion(
        subject: .fact(slot), criteria: touched.map(\.index),
        width: narrowed(facts.outcomes(of: touched, answering: slot)))
    }
    func order(_ question: OpenQuestion) -> (Double, Int, Int) {
      let obligation = question.criteria.map { findings[$0].criterion.obligation.rank }.min() ?? 0
      return (-(question.width * 1e9).rounded(), obligation, question.criteria.first ?? 0)
    }
    return questions.enumerated().sorted {
      let (a, b) = (order($0.element), order($1.element))
      return a == b ? $0.offset < $1.offset : a < b
    }.map(\.element)
  }
}
