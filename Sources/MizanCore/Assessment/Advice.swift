internal import MizanExpression

/// A recommendation that fits one gap of one city.
public struct Advice: Hashable, Sendable {
  /// The criterion's index in `Assessment.findings`.
  public var index: Int
  /// The action, as the criterion's file words it.
  public var recommendation: Recommendation
  /// Who can act, in this city.
  public var mandate: CityMandate
  /// The kind of work it is: that of the gap it helps to close.
  public var section: Section
  /// What it adds to the total, in 0...1: with the level it leads to, and with what the facts it sets mean
  /// for other criteria.
  ///
  /// Where another criterion comes to apply with that, something may be taken away as well.
  public var gain: ClosedRange<Double>
  /// Other cities that do this already.
  public var practices: [Practice]
}

extension Advice {
  /// What one action gains alone.
  private static func gain(
    of recommendation: Recommendation, _ finding: Finding, _ findings: [Finding],
    _ rescoring: Rescoring, _ facts: FactValues
  ) -> ClosedRange<Double> {
    let score = finding.criterion.levels[recommendation.raisesTo].score
    guard !recommendation.sets.isEmpty else {
      return rescoring.gain(of: score, at: finding.index)
    }
    let action = PlanProblem.Action(
      criterion: finding.index, score: score, cost: 0,
      sets: rescoring.checklist.vocabulary.knowledge(of: recommendation.sets))
    let problem = PlanProblem([action], rescoring, findings, facts)
    return PlanState(rescoring).gain(of: 0, problem)
  }

  /// Recommendations for the certain gaps, largest gain for the effort first; among equals what
  /// binds more, then the checklist's order.
  static func list(
    _ findings: [Finding], _ rescoring: Rescoring, _ facts: FactValues, _ practices: [Practice],
    city: String
  ) -> [Advice] {
    var advice: [Advice] = []
    for finding in findings where finding.isCertainGap && finding.share > 0 {
      let examples = practices.filter {
        $0.city != city && $0.isExample(of: finding.criterion)
      }
      for recommendation in finding.openRecommendations {
        advice.append(
          Advice(
            index: finding.index, recommendation: recommendation, mandate: finding.mandate,
            section: .plan, gain: gain(of: recommendation, finding, findings, rescoring, facts),
            practices: examples))
      }
    }
    func order(_ advice: Advice, _ position: Int) -> (Double, Int, Int) {
      let yield = advice.gain.lowerBound / advice.recommendation.effort.points
      let obligation = findings[advice.index].criterion.obligation
      return (-(yield * 1e9).rounded(), obligation.rank, position)
    }
    let ordered = advice.enumerated().sorted {
      order($0.element, $0.offset) < order($1.element, $1.offset)
    }.map(\.element)
    return inSections(ordered, Prerequisites(findings))
  }

  /// Gives all advice on a gap the section that the first of it asks for.
  private static func inSections(
    _ advice: [Advice], _ prerequisites: Prerequisites
  ) -> [Advice] {
    var sections: [Int: Section] = [:]
    return advice.map { item in
      var item = item
      item.section =
        sections[item.index] ?? prerequisites.section(of: item.recommendation, item.mandate.holder)
      sections[item.index] = item.section
      return item
    }
  }
}
