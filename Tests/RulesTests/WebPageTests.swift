import MizanCore
import TestSupport
import Testing

@testable import MizanReport

/// The reports on real cities as web pages, in each language.
struct WebPageTests {
  static let documents: [(name: String, language: Language)] = Language.allCases.flatMap {
    language in
    ["gaps", "memo", "comparison", "network", "explanation"].map { ($0, language) }
  }

  private static let rules = Result { try Shipped.rulebook() }

  /// Three cities, the last of them invented and with most answers.
  private func assessments(_ rulebook: Rulebook, all: Bool) throws -> [Assessment] {
    let checklist = try #require(rulebook.checklist("urban-migration"))
    let profiles = try Shipped.profiles(rulebook).filter {
      all || ["sao-paulo", "sousse", "port-salam"].contains($0.city.id)
    }
    let practices = try Shipped.practices(rulebook)
    return profiles.map { Assessment(of: $0, against: checklist, practices: practices) }
  }

  private func document(_ name: String, _ language: Language) throws -> Document {
    let rulebook = try Self.rules.get()
    let assessments = try assessments(rulebook, all: name == "network")
    let city = try #require(assessments.first { $0.profile.city.id == "port-salam" })
    switch name {
    case "gaps":
      return GapReport(
        city, rulebook: rulebook, language: language, frameworks: rulebook.frameworks
      ).document
    case "memo":
      let today = try #require(CalendarDate("2026-11-28"))
      let plan = Plan(for: city, PlanRequest(budget: PlanAmount(12)))
      return Memo(city, rulebook: rulebook, language: language, today: today, plan: plan).document
    case "explanation":
      return Explanation(
        city.findings[0].criterion, [city], practices: [], rulebook: rulebook, language: language
      ).document
    default:
      return ComparisonReport(
        Comparison(assessments.map(\.scorecard)), rulebook: rulebook, language: language
      ).document
    }
  }

  @Test(arguments: documents)
  func aPageIsWholeAndNeedsNothingElse(name: String, language: Language) throws {
    let page = DocumentFormat.html.render(try document(name, language))
    let tags = HTMLTags(page)
    #expect(tags.problems.isEmpty && (language != .ar || tags.bare.isEmpty), "\(tags)")
    #expect(page.utf8.count < 300_000 && !page.contains("false</"))
    for way in [" src=", "<link", "@import", "url(", "<script", "<text", "style=\""] {
      #expect(!page.contains(way), "\(way)")
    }
    // One title, and a number in the cell of every bar.
    #expect(page.ranges(of: "<h1>").count == 1)
    #expect(page.firstMatch(of: /<(td|th)[^>]*><span class="bar"/) == nil)
  }
}
