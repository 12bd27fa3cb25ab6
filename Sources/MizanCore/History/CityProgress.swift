/// One city over time, judged by today's checklist at every date, on the criteria that all versions which
/// were answered have in common: what moves is the policy or what is known of it, never the method.
public struct CityProgress: Sendable {
  /// Which way a score went from one date to the next.
  public enum Movement: String, CaseIterable, Hashable, Sendable {
    /// It is higher, whatever is unknown at either date.
    case rose
    /// It is lower, whatever is unknown at either date.
    case fell
    /// It is certain at both dates, and the same.
    case same
    /// What is unknown decides.
    case open = "cannot-be-told"
  }

  /// From one date to the next.
  public struct Step: Hashable, Sendable {
    /// The index in `assessments` of the earlier date; the later one follows it.
    public var from: Int
    /// The whole, then each group, in the order of `GroupResult.flattened`; `nil` for what does not apply
    /// at either of the dates.
    public var movements: [Movement?]
    /// What changed, by kind, then what weighs most first.
    public var changes: [CriterionChange]
    /// Whether somebody else answered at the later date.
    public var isOtherRespondent: Bool
  }

  /// The score of the first date by the version of the checklist that was answered then.
  public struct OlderMethod: Sendable {
    /// The first profile, judged by the whole of the older version.
    public var assessment: Assessment
    /// What the change of method alone adds to the score: that of the first date on the common criteria,
    /// as today's file has them and no tailoring, less that by the older version; `nil` where one of the
    /// two is missing or withheld.
    public var effect: MethodEffect?
  }

  /// Today's checklist, in full.
  public let checklist: Checklist
  /// Today's checklist with the common criteria alone.
  public let common: Checklist
  /// Whether it is known which criteria the versions that were answered have in common; when not, those
  /// that were not asked at a date may be among them, and are unknown there.
  public let isCommonKnown: Bool
  /// One for each date, oldest first, all by `common`; at least one.
  public let assessments: [Assessment]
  /// What has changed in the checklist since the oldest version that a profile says it answered; `nil`
  /// where all answered today's, or none says.
  public let methodChanges: ChecklistChanges?
  /// One between each two dates.
  public let steps: [Step]
  /// `nil` where the older version is not at hand.
  public let olderMethod: OlderMethod?

  /// - Parameters:
  ///   - profiles: at least one, all of one city, in any order, each of another date.
  ///   - checklist: today's.
  ///   - older: the profile of the first date, read against the version that it answered and judged by it.
  public init(of profiles: [Profile], on checklist: Checklist, older: Assessment? = nil) {
    precondition(!profiles.isEmpty, "a city has profiles")
    self.checklist = checklist
    let profiles = profiles.inOrderOfDates
    let history = AnsweredVersions(of: profiles, checklist, older: older?.checklist)
    let isCommon = { !history.added.contains($0) }
    let common = checklist.keeping(isCommon)
    let assessments = profiles.map { Assessment(of: $0, against: common) }
    self.common = common
    isCommonKnown = history.areAllKnown
    self.assessments = assessments
    methodChanges = history.changes
    steps = assessments.indices.dropLast().map {
      Step(from: $0, assessments[$0], assessments[$0 + 1])
    }
    olderMethod = older.map {
      // What a tailoring changes is no change of the checklist's own.
      OlderMethod(
        assessment: $0,
        effect: MethodEffect(
          on: profiles[0], from: $0, to: checklist.untailored.keeping(isCommon)))
    }
  }
}

extension CityProgress {
  /// The common criteria that no tailoring leaves out.
  public var askedCriteria: [Criterion] {
    common.criteria.indices.filter { common.tailoring?.leftOut.contains($0) != true }
      .map { common.criteria[$0] }
  }
}

extension CityProgress.Step {
  init(from index: Int, _ before: Assessment, _ after: Assessment) {
    from = index
    movements = zip(before.total.flattened, after.total.flattened).map {
      CityProgress.Movement(from: $0.score, to: $1.score)
    }
    isOtherRespondent = before.profile.respondent != after.profile.respondent
    let found = zip(before.findings, after.findings).compactMap(CriterionChange.init)
    changes = CriterionChange.Kind.allCases.flatMap { kind in
      found.filter { $0.kind == kind }.inOrderOfWeight
    }
  }
}

extension CityProgress.Movement {
  init?(from before: Score?, to after: Score?) {
    // Differences of the last bits are none.
    let noise = 1e-12
    guard let before, let after else { return nil }
    if after.low > before.high + noise {
      self = .rose
    } else if after.high < before.low - noise {
      self = .fell
    } else if before.width <= noise, after.width <= noise {
      self = .same
    } else {
      self = .open
    }
  }
}

extension [CriterionChange] {
  /// What moved most of the total first, then in the checklist's order.
  fileprivate var inOrderOfWeight: [CriterionChange] {
    sorted { a, b in
      let (left, right) = (
        -(a.extent * a.share * 1e9).rounded(), -(b.extent * b.share * 1e9).rounded()
      )
      return (left, a.criterion) < (right, b.criterion)
    }
  }
}

extension [Profile] {
  /// Oldest first; what begins earlier comes first.
  public var inOrderOfDates: [Profile] {
    enumerated().sorted { a, b in
      let (left, right) = (a.element.dateOrder, b.element.dateOrder)
      return left == right ? a.offset < b.offset : left < right
    }.map(\.element)
  }
}

extension Profile {
  /// The beginning of its date, as year, month and day.
  fileprivate var dateOrder: (Int, Int, Int) {
    guard let date = CalendarDate(date) else { return (0, 0, 0) }
    return (date.year, date.month ?? 0, date.day ?? 0)
  }
}
