import TestSupport
import Testing

@testable import MizanCore

/// The shipped cities by the shipped checklists: what is needed gives what all rules give.
struct NeededRulesTests {
  @Test func citiesScoreAlikeWithTheRulesThatTheyNeed() throws {
    let files = try Shipped.files("rules")
    let texts = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
    let all = Rulebook.load(files).rulebook
    for city in try Shipped.files("seeds/cities") {
      let profile = try ProfileFile(city)
      let known = try #require(all.profile(in: profile).value)
      for checklist in all.checklists(meantBy: known) {
        let needs = RuleNeeds(checklists: [checklist.id], files: [], profiles: [profile])
        let needed = Rulebook.load(needs, of: files.map(\.path)) { path throws(LoadFailure) in
          guard let file = texts[path] else { throw LoadFailure([]) }
          return file
        }
        let rulebook = try #require(needed, "\(city.path)")
        let own = try #require(rulebook.checklist(checklist.id))
        #expect(rulebook.criteria.count < all.criteria.count)
        let card = Scorecard(of: try #require(rulebook.profile(in: profile).value), against: own)
        let whole = Scorecard(of: known, against: checklist)
        #expect(card.findings == whole.findings && card.total == whole.total, "\(city.path)")
      }
    }
  }
}
