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
  /// What the level it leads to adds to the total, in 0...1.
  public var gain: ClosedRange<Double>
  /// Other cities that do this already.
  public var practices: [Practice]
}

extension Advice {
  /// Recommendations for the certain gaps, largest gain for the effort first; among equals what
  /// binds more, then the checklist's order.
  static func list(
    _ findings: [Finding], _ rescoring: Rescoring, _ practices: [Practice], city: String
  ) -> [Advice] {
    var advice: [Advice] = []
    for finding in findings where finding.isCertainGap && finding.share > 0 {
      let examples = practices.filter {
        $0.status == .inPlace && $0.city != nil && $0.city != city
          && $0.criteria.contains(finding.criterion.id)
      }
      for recommendation in finding.openRecommendations {
        let score = finding.criterion.levels[recommendation.raisesTo].score
        advice.append(
          Advice(
            index: finding.index, recommendation: recommendation, mandate: finding.mandate,
            section: .plan, gain: rescoring.gain(of: score, at: finding.index),
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
    return inSections(ordered)
  }

  /// Gives all advice on a gap the section that the first of it asks for.
  private static func inSections(_ advice: [Advice]) -> [Advice] {
    var sections: [Int: Section] = [:]
    return advice.map { item in
      var item = item
      item.section =
        sections[item.index] ?? Section(item.mandate.holder, item.recommendation.effort)
      sections[item.index] = item.section
      return item
    }
  }
}
