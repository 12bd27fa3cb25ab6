/// What has to be carried out before an action, in one city.
public struct Prerequisites: Sendable {
  private let findings: [String: Finding]

  /// By the city's findings.
  public init(_ findings: [Finding]) {
    self.findings = Dictionary(findings.map { ($0.criterion.id, $0) }) { first, _ in first }
  }

  /// What `criterion/recommendation` names; `nil` where the checklist does not ask for it.
  func target(_ name: String) -> (finding: Finding, action: Recommendation)? {
    guard let name = RecommendationName(name), let finding = findings[name.criterion],
      let action = finding.criterion.recommendations.first(where: { $0.id == name.recommendation })
    else { return nil }
    return (finding, action)
  }

  /// The names of what may still have to be done before an action.
  ///
  /// What does not concern the city, or is reached for sure, is not among them.
  public func open(before action: Recommendation) -> [String] {
    action.requires.filter { name in
      target(name).map { !$0.finding.settles($0.action) } ?? true
    }
  }

  /// What kind of work an action is: one that takes little, and waits for something that does not, takes
  /// a programme all the same.
  func section(of action: Recommendation, _ holder: CityMandate.Holder) -> Section {
    let own = Section(holder, action.effort)
    guard own == .doNow else { return own }
    var waiting = open(before: action)
    var seen = Set(waiting)
    while let name = waiting.popLast() {
      guard let (finding, action) = target(name),
        Section(finding.mandate.holder, action.effort) == .doNow
      else { return .plan }
      waiting += open(before: action).filter { seen.insert($0).inserted }
    }
    return own
  }
}

extension Finding {
  /// Whether what an action leads to has not to be done: the criterion does not concern the city, or is
  /// there already, whatever is unknown.
  func settles(_ action: Recommendation) -> Bool {
    if state == .notApplicable { return true }
    return possibleLevels.first.map { $0 >= action.raisesTo } ?? false
  }
}
