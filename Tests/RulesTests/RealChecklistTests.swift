import MizanCore
import TestSupport
import Testing

/// The promises of the score, on the real checklists and the real cities.
struct RealChecklistTests {
  private static let noise = 1e-12

  static func profiles() throws -> [Profile] { try Shipped.profiles(try Shipped.rulebook()) }

  /// `profile` with every unknown fact stated at random, and every other question answered at random,
  /// one in ten as not applicable.
  private func completion(
    of profile: Profile, _ checklist: Checklist, _ generator: inout SplitMix64
  ) throws -> Profile {
    var completed = profile
    // Small or not is asked of the city itself.
    if completed.city.size == nil { completed.city.size = generator.pick(CitySize.allCases) }
    for declaration in checklist.vocabulary.declarations where declaration.question != nil {
      let content = completed.facts[declaration.path]?.content
      if content == nil || content == .unknown {
        completed.facts[declaration.path] = FactStatement(
          .value(value(of: declaration, &generator)))
      }
    }
    for criterion in checklist.criteria
    where criterion.rule == nil && completed.answers[criterion.id] == nil {
      let level = generator.below(criterion.levels.count)
      let reply: Answer.Reply =
        generator.below(10) == 0
        ? .notApplicable(reason: LocalizedText("drawn")) : .level(level)
      completed.answers[criterion.id] = Answer(reply)
    }
    return completed
  }

  private func value(
    of declaration: FactDeclaration, _ generator: inout SplitMix64
  ) -> FactValue {
    let options = declaration.values.map(\.id)
    switch declaration.type {
    case .bool: return .bool(generator.below(2) == 0)
    case .int: return .int(Int64(generator.below(6)))
    case .number, .share: return .number(Double(generator.below(11)) / 10)
    case .string: return .text("drawn")
    case .enum: return .text(generator.pick(options))
    case .list: return .list(options.filter { _ in generator.below(2) == 0 })
    case .date: return .date(CalendarDate("2020-01-01") ?? CalendarDate(secondsSince1970: 0))
    }
  }

  @Test(arguments: try profiles())
  func theRangeHoldsEveryDrawnCompletion(profile: Profile) throws {
    var generator = SplitMix64(seed: 2020)
    for checklist in try Shipped.rulebook().checklists {
      let today = Assessment(of: profile, against: checklist)
      let before = try #require(today.score)
      // The largest has most that can go wrong.
      for _ in 0..<(checklist.id == "urban-migration" ? 5 : 2) {
        let completed = try completion(of: profile, checklist, &generator)
        let assessment = Assessment(of: completed, against: checklist)
        let after = try #require(assessment.score)
        #expect(after.low >= before.low - Self.noise && after.high <= before.high + Self.noise)
        let open = assessment.findings.filter { $0.state == .unknown }.map(\.criterion.id)
        #expect(after.low == after.high && open.isEmpty, "\(checklist.id): \(open)")
        for (old, new) in zip(today.total.flattened, assessment.total.flattened) {
          guard let old = old.score, let new = new.score else { continue }
          #expect(new.low >= old.low - Self.noise && new.high <= old.high + Self.noise)
        }
      }
    }
  }

  @Test(arguments: try profiles())
  func aGainIsWhatAssessingAgainGives(profile: Profile) throws {
    var generator = SplitMix64(seed: 2_021)
    for checklist in try Shipped.rulebook().checklists {
      let gaps = Assessment(of: profile, against: checklist).gaps
      let completed = try completion(of: profile, checklist, &generator)
      let before = try #require(Assessment(of: completed, against: checklist).score)
      // Each takes a whole assessment: some of them, others in each city.
      for gap in gaps where gap.level != nil && generator.below(4) == 0 {
        var raised = completed
        let criterion = checklist.criteria[gap.index]
        raised.answers[criterion.id] = Answer(.level(criterion.levels.count - 1))
        let after = try #require(Assessment(of: raised, against: checklist).score)
        #expect(after.low - before.low >= gap.gain.lowerBound - Self.noise)
        #expect(after.low - before.low <= gap.gain.upperBound + Self.noise)
      }
    }
  }

  @Test func aChallengeOrAPositionAloneIsNoAnswer() throws {
    // Criteria that the documents touch as a problem or a demand only.
    let notAnswered = [
      "sousse": ["safety.gbv-response", "legal.regularisation-role", "cooperation.advocacy"],
      "turin": ["inclusion.anti-racism", "services.universal-access"],
      "athens": ["governance.dedicated-budget"],
    ]
    let rulebook = try Shipped.rulebook()
    let checklist = try #require(rulebook.checklist("urban-migration"))
    let profiles = try Shipped.profiles(rulebook, in: ["cities"])
    for (city, ids) in notAnswered {
      let profile = try #require(profiles.first { $0.city.id == city })
      let findings = Assessment(of: profile, against: checklist).findings
      for id in ids {
        let finding = try #require(findings.first { $0.criterion.id == id })
        #expect(finding.state == .unknown && profile.answers[id] == nil, "\(city) \(id)")
        for slot in finding.criterion.rule?.facts ?? [] {
          let path = checklist.vocabulary.declarations[slot].path
          let content = profile.facts[path]?.content ?? .unknown
          #expect(content == .unknown, "\(city) \(id): \(path)")
        }
      }
    }
  }
}
