import TestSupport
import Testing

@testable import MizanCore

struct ComparisonTests {
  private func compare(_ cities: [[String]]) throws -> Comparison {
    let rulebook = try Mini.rulebook()
    let checklist = try #require(rulebook.checklist("mini"))
    return Comparison(
      try cities.map { answers in
        Scorecard(of: try Mini.profile(answers: answers, rulebook), against: checklist)
      })
  }

  private let all = ["voice.council: deciding", "voice.quota: \"yes\"", "work.training: \"yes\""]
  private let half = ["voice.council: none", "voice.quota: \"yes\"", "work.training: unknown"]
  private let none = [
    "voice.council: none", "voice.quota: \"no\"", "work.training: \"no\"", "work.permits: \"no\"",
  ]

  @Test func aboveMeansAboveWhateverTheUnknownsTurnOutToBe() throws {
    let pairs = try compare([half, all, none]).pairs
    // half is 0.5 to 0.75, all is 0.875 to 1, none is 0.
    #expect(pairs.map(\.aSurelyAhead) == [false, true, true])
    #expect(pairs.map(\.bSurelyAhead) == [true, false, false])
  }

  @Test func overlappingRangesAreNotOrdered() throws {
    let pairs = try compare([["voice.quota: unknown"], all]).pairs
    #expect(pairs.map(\.aSurelyAhead) == [false] && pairs.map(\.bSurelyAhead) == [false])
  }

  /// The one with the open answer is 0 to 0.25 at most, the other 0.25: it can be level and no more.
  @Test func whatMayOnlyBeLevelIsNeverAbove() throws {
    let low = [
      "voice.council: none", "voice.quota: \"no\"", "work.training: unknown",
      "work.permits: \"no\"",
    ]
    let high = [
      "voice.council: none", "voice.quota: \"no\"", "work.training: \"yes\"",
      "work.permits: \"no\"",
    ]
    let comparison = try compare([low, high, none])
    let pairs = Array(comparison.pairs)
    let ends = try comparison.scorecards.map { try #require($0.score) }
    #expect(ends[0].low == 0 && abs(ends[0].high - ends[1].low) < 1e-12 && ends[1].width < 1e-12)
    #expect(pairs.map(\.bNeverBehind) == [true, false, false])
    #expect(pairs.map(\.aNeverBehind) == [false, true, false])
    #expect(pairs.map(\.isUntold) == [false, false, false] && pairs[2].aSurelyAhead)
    #expect((0..<3).map(comparison.neverAbove) == [[2], [0], []])
  }

  @Test func equalCitiesAreTogether() throws {
    let comparison = try compare([all, none, half, all, none, ["voice.quota: unknown"]])
    #expect(comparison.equalCities == [[1, 4]])
    #expect(comparison.surelyBelow(0) == [1, 2, 4] && comparison.surelyBelow(1).isEmpty)
    #expect(comparison.pairs.count { $0.isEqual } == 1)
    #expect(Array(comparison.pairs).map { [$0.a, $0.b] }.count == 15)
  }

  @Test func aCityLearnsFromThoseThatMeetWhatItLacks() throws {
    let comparison = try compare([none, all])
    #expect(comparison.lessons.map(\.criterion) == [0, 1, 2])
    #expect(comparison.lessons.allSatisfy { $0.learner == 0 && $0.teacher == 1 })
    #expect(comparison.differences.map(\.criterion) == [1, 0, 2])
  }
}

/// What cities learn from each other, and from whom first.
struct LessonTests {
  private static let head = ["size: large", "country: BR", "roles: [transit]"]

  private func profile(
    _ id: String, _ head: [String], _ answers: [String], isInvented: Bool, _ rulebook: Rulebook
  ) throws -> Profile {
    let text = """
      mizan: profile/v1
      city: {\((["id: \(id)", "name: \(id)"] + head).joined(separator: ", "))}
      respondent: {id: office, kind: municipality}
      date: "2024"
      fictional: \(isInvented)
      answers: {\(answers.joined(separator: ", "))}
      """
    let loading = rulebook.profile(in: SourceFile(path: "p.yaml", bytes: Array(text.utf8)))
    return try #require(loading.value, "\(loading.diagnostics)")
  }

  private func compare(
    _ cities: [(head: [String], answers: [String])], invented: Set<Int> = []
  ) throws -> Comparison {
    let rulebook = try Mini.rulebook()
    let checklist = try #require(rulebook.checklist("mini"))
    return Comparison(
      try cities.enumerated().map { index, city in
        Scorecard(
          of: try profile(
            "city-\(index)", city.head, city.answers, isInvented: invented.contains(index), rulebook
          ),
          against: checklist)
      })
  }

  @Test func theNearestTeacherComesFirst() throws {
    let met = ["voice.council: deciding"]
    let comparison = try compare([
      (Self.head, ["voice.council: none"]), ([], met), (["size: large"], met),
      (Self.head, met), (["country: BR", "size: large"], met),
    ])
    #expect(comparison.lessons.map(\.teacher) == [3, 4, 2, 1])
    // Who can act on it is the same for all.
    #expect(comparison.lessons.map(\.nearness) == [4, 3, 2, 1])
    #expect(comparison.lessons.allSatisfy { $0.learner == 0 && $0.isMet })
  }

  @Test func whereNobodyMeetsItThoseWhoAreFurtherTeach() throws {
    let some = ["voice.council: advisory"]
    let comparison = try compare([
      ([], ["voice.council: none"]), ([], some), ([], ["voice.council: unknown"]),
    ])
    #expect(comparison.lessons.map(\.learner) == [0] && comparison.lessons.map(\.teacher) == [1])
    #expect(comparison.lessons[0].isMet == false)
    let all = try compare([
      ([], ["voice.council: none"]), ([], some), ([], ["voice.council: deciding"]),
    ])
    #expect(all.lessons.map(\.learner) == [0, 1] && all.lessons.map(\.teacher) == [2, 2])
  }

  /// Of an invented city nobody knows that what it does can be done.
  @Test func inventedCitiesTeachInventedOnesOnly() throws {
    let none = ["voice.council: none"]
    let comparison = try compare(
      [
        ([], none), ([], ["voice.council: deciding"]), ([], ["voice.council: advisory"]),
        ([], none),
        ([], none),
      ],
      invented: [1, 3])
    let lessons = comparison.lessons
    #expect(lessons.map(\.learner) == [0, 3, 4] && lessons.map(\.teacher) == [2, 1, 2])
    #expect(lessons.map(\.isMet) == [false, true, false])
    #expect(lessons.map(\.teachers) == [1, 1, 1])
  }

  /// Random cities, whose teachers are found by going through all.
  @Test(arguments: Array(UInt64(0)..<6))
  func theNearestTeachersAreFound(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    func pick(_ choices: [String]) -> [String] {
      let choice = generator.pick(choices)
      return choice.isEmpty ? [] : [choice]
    }
    let best = seed % 2 == 0 ? ["voice.council: deciding"] : []
    let cities = (0..<60).map { _ in
      let head =
        pick(["", "size: small", "size: large"]) + pick(["", "country: BR", "country: TN"])
        + pick(["", "roles: [origin]", "roles: [transit]", "roles: [origin, transit]"])
      let answers =
        pick(["", "voice.council: none", "voice.council: advisory"] + best)
        + pick(["", "voice.quota: \"yes\"", "voice.quota: \"no\""])
      return (head: head, answers: answers)
    }
    let comparison = try compare(cities)
    let assessments = comparison.scorecards
    for learner in assessments.indices {
      let expected = assessments[learner].findings.filter(\.isCertainGap).flatMap { gap in
        let findings = assessments.map { $0.findings[gap.index] }
        let meeting = findings.indices.filter { findings[$0].state == .met }
        let further = findings.indices.filter {
          (findings[$0].certainScore ?? 0) > (gap.certainScore ?? 1)
        }
        let teachers = (meeting.isEmpty ? further : meeting).map { teacher -> [Int] in
          let likeness = assessments[learner].profile.city.likeness(
            to: assessments[teacher].profile.city)
          return [gap.index, -likeness - 1, teacher]
        }
        return teachers.sorted { $0.lexicographicallyPrecedes($1) }.prefix(Lesson.mostTeachers)
          .map { $0 + [teachers.count] }
      }
      #expect(
        comparison.lessons(of: learner).map {
          [$0.criterion, -$0.nearness, $0.teacher, $0.teachers]
        }
          == expected)
    }
  }

  @Test func whatIsNotKnownIsNoLikeness() {
    let a = City(id: "a", name: LocalizedText("A"), country: nil, roles: [], size: nil)
    #expect(a.likeness(to: a) == 0)
    let b = City(
      id: "b", name: LocalizedText("B"), country: "BR", roles: [.origin, .transit], size: .small)
    #expect(b.likeness(to: b) == 3 && a.likeness(to: b) == 0)
  }

  @Test func aStandingCountsWhatIsSure() throws {
    let strong = ["voice.council: deciding", "voice.quota: \"yes\""]
    let weak = ["voice.council: none", "voice.quota: \"no\""]
    let comparison = try compare([([], strong), ([], weak), ([], ["voice.quota: \"yes\""])])
    let own = try #require(comparison.standings(of: 0).first)
    #expect(own.others == 2 && own.above == 1 && own.below == 0 && own.isStrength)
    let other = try #require(comparison.standings(of: 1).first)
    #expect(other.below == 2 && other.isWeakness && !other.isStrength)
  }
}
