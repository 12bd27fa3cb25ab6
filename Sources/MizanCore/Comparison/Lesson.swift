/// Something that a city could learn from another.
public struct Lesson: Hashable, Sendable {
  /// The index in `Comparison.scorecards` of the city with the gap.
  public var learner: Int
  /// The index in `Comparison.scorecards` of the city that is further.
  public var teacher: Int
  /// The index of the criterion.
  public var criterion: Int
  /// Whether the teacher meets it in full; else it is only further than the learner, and nobody who
  /// may teach it meets it.
  public var isMet: Bool
  /// In how many ways the two cities are alike: a role, the size, the country, and who can act on the
  /// criterion; 0 to 4.
  public var nearness: Int
  /// What the teacher does, with its sources; empty where no practice tells.
  public var practices: [Practice]
  /// How many cities could teach the learner the same, this one among them.
  public var teachers: Int

  /// So many teachers, the nearest ones, are named for each gap of a city.
  public static let mostTeachers = 5
}

extension Comparison {
  /// What a city could learn: in the checklist's order, the nearest teachers first.
  public func lessons(of learner: Int) -> [Lesson] {
    scorecards[learner].findings.filter(\.isCertainGap).flatMap { finding in
      teaching.lessons(of: learner, finding)
    }
  }

  /// What the first teacher does of whom practices tell, of all lessons on a criterion; empty where none tells.
  public func example(of criterion: Int) -> [Practice] {
    guard teaching.hasPractices(of: criterion) else { return [] }
    for learner in scorecards.indices {
      let finding = scorecards[learner].findings[criterion]
      guard finding.isCertainGap else { continue }
      let told = teaching.lessons(of: learner, finding).first { !$0.practices.isEmpty }
      if let told { return told.practices }
    }
    return []
  }

  /// What all cities could learn: by learner, then in the checklist's order, the nearest teachers first.
  public var lessons: [Lesson] { scorecards.indices.flatMap(lessons) }
}
