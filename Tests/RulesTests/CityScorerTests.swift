import Testing

@testable import MizanCore

/// The cards of a comparison of many cities say of the shipped cities what whole ones say.
struct CityScorerTests {
  @Test func cardsOfManyCitiesScoreAsOthersDo() throws {
    let rulebook = try Shipped.rulebook()
    let profiles = try Shipped.profiles(rulebook)
    for checklist in rulebook.checklists {
      let few = CityScorer(checklist, cities: 2, drawsRanks: false)
      let many = CityScorer(checklist, cities: 10_000, drawsRanks: false)
      let ranked = CityScorer(checklist, cities: 10_000, drawsRanks: true)
      for profile in profiles {
        let whole = Scorecard(of: profile, against: checklist)
        #expect(few.scorecard(of: profile.withoutGrounds).total == whole.total)
        for scorer in [many, ranked] {
          let card = scorer.scorecard(of: profile.withoutGrounds)
          #expect(card.total == whole.total, "\(profile.city.id), \(checklist.id)")
          #expect(card.findings.map(\.outcome) == whole.findings.map(\.outcome))
          #expect(card.findings.map(\.state) == whole.findings.map(\.state))
          #expect(card.findings.map(\.level) == whole.findings.map(\.level))
          #expect(card.findings.map(\.mandate) == whole.findings.map(\.mandate))
          #expect(card.profile.answers.isEmpty && card.profile.facts.isEmpty)
        }
        let card = ranked.scorecard(of: profile)
        #expect(card.rescoring.alternativeOutcomes == whole.rescoring.alternativeOutcomes)
      }
    }
  }

  /// Checklists in which facts serve one criterion and harm another have to be gone through.
  @Test func whatIsComparedStaysTheSame() throws {
    let rulebook = try Shipped.rulebook()
    let profiles = try Shipped.profiles(rulebook, in: ["cities"])
    for checklist in rulebook.checklists {
      func compare(_ cities: Int) -> Comparison {
        let scorer = CityScorer(checklist, cities: cities, drawsRanks: false)
        return Comparison(profiles.map(scorer.scorecard))
      }
      let (few, many) = (compare(2), compare(10_000))
      #expect(few.differences == many.differences && few.lessons == many.lessons)
      for city in profiles.indices { #expect(few.standings(of: city) == many.standings(of: city)) }
    }
  }
}
