import ScoreSupport
import TestSupport
import Testing

@testable import MizanCore

/// What is read of drawn rules and profiles is what was drawn, value by value, however often it is read.
@Suite struct LoadedValuesTests {
  @Test func whatIsReadIsWhatWasDrawn() throws {
    let settings = CaseSettings().with {
      $0.hasActions = true
      $0.cities = 2
    }
    try scoreLaw(settings) { drawn, judged in
      let again = try JudgedCase(drawn)
      if again.own.checklist != judged.own.checklist || again.profiles != judged.profiles {
        return "reads otherwise the second time"
      }
      return Self.difference(drawn.checklist, judged.own.checklist)
        ?? first(zip(drawn.profiles, judged.profiles)) { Self.difference($0, drawn, $1) }
    }.check(cases: 80, from: 49_000)
  }

  private static func difference(_ drawn: DrawnChecklist, _ read: Checklist) -> String? {
    if drawn.groups.map(\.id) != read.root.groups.map(\.id) {
      return "groups: \(read.root.groups.map(\.id))"
    }
    return first(zip(drawn.groups, read.root.groups)) { difference($0, $1, read) }
  }

  private static func difference(
    _ drawn: DrawnGroup, _ group: Group, _ read: Checklist
  ) -> String? {
    if drawn.weight != group.weight { return "\(group.id) weighs \(group.weight)" }
    if drawn.groups.map(\.id) != group.groups.map(\.id) { return "\(group.id) holds other groups" }
    let criteria = group.criteria.map { read.criteria[$0.index] }
    if drawn.criteria.map(\.id) != criteria.map(\.id) { return "\(group.id) holds others" }
    if drawn.criteria.map(\.weight) != group.criteria.map(\.weight) {
      return "\(group.id): weights"
    }
    return first(zip(drawn.groups, group.groups)) { difference($0, $1, read) }
      ?? first(zip(drawn.criteria, criteria)) { difference($0, $1) }
  }

  private static func difference(_ drawn: DrawnCriterion, _ read: Criterion) -> String? {
    if drawn.mandate.rawValue != read.mandate.rawValue { return "\(read.id): \(read.mandate)" }
    if read.recommendations.map(\.id) != drawn.actions.map(\.id) { return "\(read.id): actions" }
    guard !drawn.question.isMeasured else { return nil }
    if read.levels.map(\.id) != drawn.question.levels { return "\(read.id): \(read.levels)" }
    return read.levels.map(\.score) == drawn.question.scores ? nil : "\(read.id): scores"
  }

  private static func difference(
    _ drawn: DrawnProfile, _ own: ScoreCase, _ read: Profile
  ) -> String? {
    if read.city.id != drawn.city { return "is of \(read.city.id)" }
    if Set(read.facts.keys) != Set(drawn.facts.keys) { return "facts: \(read.facts.keys)" }
    let facts = first(drawn.facts.sorted { $0.key < $1.key }) { name, value in
      guard case .value(let other) = read.facts[name]?.content, value.isSame(as: other) else {
        return "\(name) is \(String(describing: read.facts[name]?.content)), not \(value)"
      }
      return nil
    }
    if let facts { return facts }
    if Set(read.answers.keys) != Set(drawn.answers.keys) { return "answers: \(read.answers.keys)" }
    return first(drawn.answers.sorted { $0.key < $1.key }) { id, answer in
      let reply = read.answers[id]?.reply
      return reply.map(answer.isSame) == true
        ? nil : "\(id): \(String(describing: reply)), not \(answer)"
    }
  }
}

extension DrawnValue {
  fileprivate func isSame(as value: FactValue) -> Bool {
    switch (self, value) {
    case (.truth(let own), .bool(let other)): own == other
    case (.number(let own), .int(let other)): own == Double(other)
    case (.number(let own), .number(let other)): own == other
    case (.word(let own), .text(let other)): own == other
    case (.words(let own), .list(let other)): own == Set(other) && own.count == other.count
    default: false
    }
  }
}

extension DrawnProfile.Answer {
  fileprivate func isSame(as reply: Answer.Reply) -> Bool {
    switch (self, reply) {
    case (.level(let own), .level(let other)): own == other
    case (.unknown, .unknown), (.notApplicable, .notApplicable): true
    case (.parts(let parts), .aspects(let said)):
      parts.map(\.rawValue) == Aspect.allCases.map { said[$0].rawValue }
    default: false
    }
  }
}
