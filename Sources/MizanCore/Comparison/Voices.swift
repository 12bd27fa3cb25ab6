/// Several respondents on one city, by one checklist: where they agree, and where not.
///
/// Who is right is never said.
public struct Voices: Sendable {
  /// How the respondents' words on one criterion go together.
  public enum Agreement: String, CaseIterable, Hashable, Sendable {
    /// At least two are certain, and all who are say the same.
    case agree
    /// Two of them cannot both be right.
    case differ
    /// One alone is certain.
    case oneKnows = "one-knows"
    /// Nobody is certain.
    case nobodyKnows = "nobody-knows"
  }

  /// A criterion on which respondents differ.
  public struct Disagreement: Hashable, Sendable {
    /// The index of the criterion.
    public var criterion: Int
    /// How far apart their scores are at least, in 0...1; 1 where one says that it does not apply and
    /// another that it does, and on the implementation scale the mean over its three parts.
    public var difference: Double
    /// The criterion's effective weight in the total, in 0...1: the greatest that it has for any of them.
    public var share: Double
  }

  /// The one that every respondent was judged by.
  public let checklist: Checklist
  /// One for each respondent, in the order given; at least one.
  public let assessments: [Assessment]
  /// One for each criterion, in the checklist's order; `nil` for those that a tailoring leaves out or
  /// waives, on which there is nothing to agree.
  public let agreements: [Agreement?]
  /// What moves the total most first, then in the checklist's order.
  public let disagreements: [Disagreement]

  /// - Parameter assessments: at least one, all of one checklist and one city.
  public init(_ assessments: [Assessment]) {
    precondition(!assessments.isEmpty, "voices speak")
    self.assessments = assessments
    checklist = assessments[0].checklist
    let tailoring = checklist.tailoring
    let agreements = checklist.criteria.indices.map { index -> Agreement? in
      if tailoring?.leftOut.contains(index) == true || tailoring?.waived[index] != nil {
        return nil
      }
      return Agreement(of: assessments.map { $0.findings[index] })
    }
    self.agreements = agreements
    disagreements = agreements.indices.filter { agreements[$0] == .differ }
      .map { index in Disagreement(index, among: assessments.map { $0.findings[index] }) }
      .sorted { $0.order < $1.order }
  }

  /// The criteria that one respondent alone is certain of, in the checklist's order, with the index in
  /// `assessments` of the respondent.
  public var knownByOne: [(criterion: Int, voice: Int)] {
    agreements.indices.compactMap { index in
      guard agreements[index] == .oneKnows,
        let voice = assessments.firstIndex(where: { $0.findings[index].isCertain })
      else { return nil }
      return (index, voice)
    }
  }

  /// How many criteria are not looked at, as a tailoring leaves them out or waives them.
  public var leftOut: Int { agreements.count { $0 == nil } }

  /// How many criteria the respondents are so about: of those with these indices, or of all.
  public func count(_ agreement: Agreement, among criteria: [Int]? = nil) -> Int {
    criteria.map { $0.count { agreements[$0] == agreement } }
      ?? agreements.count { $0 == agreement }
  }
}

extension Voices.Agreement {
  init(of findings: [Finding]) {
    let certain = findings.count(where: \.isCertain)
    let differ = findings.indices.contains { index in
      findings[..<index].contains { $0.contradicts(findings[index]) }
    }
    self = differ ? .differ : certain > 1 ? .agree : certain == 1 ? .oneKnows : .nobodyKnows
  }
}

extension Voices.Disagreement {
  init(_ index: Int, among findings: [Finding]) {
    criterion = index
    share = findings.map(\.share).max() ?? 0
    let scores = findings.compactMap(\.scores)
    let said = findings.compactMap(\.aspects)
    if scores.count < findings.count {
      difference = 1
    } else if said.count == findings.count {
      // Where parts differ, the scores of the whole may be the same.
      let distances = Aspect.allCases.map { aspect in said.map { $0[aspect].scores }.distance }
      difference = distances.reduce(0, +) / Double(distances.count)
    } else {
      difference = scores.distance
    }
  }

  fileprivate var order: (Double, Int) { (-(difference * share * 1e9).rounded(), criterion) }
}

extension Finding {
  /// Whether no truth is possible under both.
  fileprivate func contradicts(_ other: Finding) -> Bool {
    let (mayNot, otherMayNot) = (
      mayNotApply || scores == nil, other.mayNotApply || other.scores == nil
    )
    if mayNot, otherMayNot { return false }
    guard let scores, let others = other.scores else { return true }
    if !scores.overlaps(others) { return true }
    if let said = aspects, let others = other.aspects { return said.contradicts(others) }
    let isOfLevels = measured == nil && other.measured == nil
    return isOfLevels && Set(possibleLevels).isDisjoint(with: other.possibleLevels)
  }
}

extension Implementation {
  /// Whether no truth is possible under both, on one of the three questions.
  func contradicts(_ other: Implementation) -> Bool {
    Aspect.allCases.contains { !self[$0].scores.overlaps(other[$0].scores) }
  }
}

extension [ClosedRange<Double>] {
  /// How far apart those that are furthest apart are at least; 0 where all overlap.
  fileprivate var distance: Double {
    let least = map(\.upperBound).min() ?? 0
    let most = map(\.lowerBound).max() ?? 0
    return Swift.max(0, most - least)
  }
}
