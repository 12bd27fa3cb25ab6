/// Something that a city could learn from another.
public struct Lesson: Hashable, Sendable {
  /// The index in `Comparison.assessments` of the city with the gap.
  public var learner: Int
  /// The index in `Comparison.assessments` of the city that is further.
  public var teacher: Int
  /// The index of the criterion.
  public var criterion: Int
  /// Whether the teacher meets it in full; else it is only further than the learner, and nobody in the
  /// comparison meets it.
  public var isMet: Bool
  /// In how many ways the two cities are alike: a role, the size, the country, and who can act on the
  /// criterion; 0 to 4.
  public var nearness: Int
  /// What the teacher does, with its sources; empty where no practice tells.
  public var practices: [Practice]
}

extension Lesson {
  /// What all cities could learn: by learner, then in the checklist's order, the nearest teacher first.
  static func list(_ assessments: [Assessment], _ practices: [Practice]) -> [Lesson] {
    let criteria = assessments[0].checklist.criteria
    let scores = criteria.indices.map { index in assessments.map { $0.findings[index].certainScore }
    }
    let meeting = criteria.indices.map { index in
      assessments.indices.filter { assessments[$0].findings[index].state == .met }
    }
    let ofCity = Dictionary(grouping: practices.filter { $0.status == .inPlace }) { $0.city ?? "" }
    return assessments.indices.flatMap { learner in
      assessments[learner].findings.filter(\.isCertainGap).flatMap { finding -> [Lesson] in
        let index = finding.index
        let own = scores[index][learner] ?? 1
        let further = assessments.indices.filter { (scores[index][$0] ?? 0) > own }
        let teachers = meeting[index].isEmpty ? further : meeting[index]
        let lessons = teachers.map { teacher in
          let city = assessments[teacher].profile.city.id
          return Lesson(
            learner: learner, teacher: teacher, criterion: index, isMet: !meeting[index].isEmpty,
            nearness: assessments[learner].nearness(to: assessments[teacher], about: index),
            practices: (ofCity[city] ?? []).filter { $0.criteria.contains(criteria[index].id) })
        }
        return lessons.sorted { ($1.nearness, $0.teacher) < ($0.nearness, $1.teacher) }
      }
    }
  }
}

extension Assessment {
  /// In how many of four ways the city is like another: a role, the size, the country, and who can act on
  /// the criterion at `index`.
  fileprivate func nearness(to other: Assessment, about index: Int) -> Int {
    let (own, theirs) = (findings[index].mandate.holder, other.findings[index].mandate.holder)
    return profile.city.likeness(to: other.profile.city) + (own == theirs ? 1 : 0)
  }
}

extension City {
  /// In how many of three ways the city is like another: a role, the size, the country.
  ///
  /// What is not known of one of them is no likeness.
  public func likeness(to other: City) -> Int {
    let sharesRole = roles.contains(where: other.roles.contains)
    let sharesSize = size != nil && size == other.size
    let sharesCountry = country != nil && country == other.country
    return [sharesRole, sharesSize, sharesCountry].count { $0 }
  }
}
