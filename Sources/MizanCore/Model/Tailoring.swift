/// Another view of a checklist, which itself stays as it is: some criteria left out, other weights,
/// another aggregation, other parameters, some gaps waived.
///
/// A `tailoring/v1` file.
public struct Tailoring: Hashable, Identifiable, Sendable {
  /// The name that results know it by.
  public var id: String
  /// What people know it by; the id where the file has no title.
  public var title: LocalizedText
  /// Why it is made; `nil` where the file does not say.
  public var reason: LocalizedText?
  /// The id of the checklist.
  public var checklist: String
  /// Ids of groups and criteria: nothing else is asked.
  ///
  /// Empty where everything is.
  public var selected: [String]
  /// Ids of groups and criteria that are not asked.
  public var unselected: [String]
  /// Whether every weight above 0 counts as 1 before `weights` are looked at.
  public var isEqual: Bool
  /// By the id of a group or criterion.
  public var weights: [String: Double]
  /// What it sets of the whole checklist's scoring.
  public var scoring: ScoringChanges
  /// What it sets of the scoring of groups, by their ids.
  public var groupScoring: [String: ScoringChanges]
  /// By the name of a parameter.
  public var parameters: [String: FactValue]
  /// In the order of the file.
  public var waivers: [Waiver]
}

/// A criterion that is not held against a city for now, with the reason.
public struct Waiver: Hashable, Sendable {
  /// The criterion's id.
  public var criterion: String
  /// Why; always shown.
  public var reason: LocalizedText
  /// Who granted it.
  public var author: LocalizedText?
  /// The last day it holds; `nil` where it does not expire.
  public var until: CalendarDate?

  /// Whether it no longer holds on a day: the criterion then counts as any other.
  public func isExpired(on today: CalendarDate) -> Bool {
    until.map { $0.isOver(on: today) } ?? false
  }
}

extension CalendarDate {
  /// Whether all of the day, month or year lies before a day.
  func isOver(on today: CalendarDate) -> Bool {
    let end = [year, month ?? 12, day ?? 31]
    return end.lexicographicallyPrecedes([today.year, today.month ?? 1, today.day ?? 1])
  }
}
