import MizanCore
import Testing

@testable import MizanReport

/// The name of a city at the head of a report, beside what the city calls itself.
struct CityNameTests {
  private func head(_ more: String, _ language: Language) throws -> Text {
    let text = """
      mizan: profile/v1
      city:
        id: vienna
        name: {en: Vienna, fr: Vienne, es: Viena, ar: فيينا}
        \(more)
      respondent: {id: me, kind: expert}
      date: "2024"

      """
    let rulebook = Rulebook.load([]).rulebook
    let loading = rulebook.profile(in: SourceFile(path: "p.yaml", bytes: Array(text.utf8)))
    let profile = try #require(loading.value, "\(loading.diagnostics)")
    return ReportWords(rulebook, language).cityAtHead(profile)
  }

  @Test(arguments: [
    (Language.en, "local-name: Wien", "Vienna (Wien)"), (.fr, "local-name: Wien", "Vienne (Wien)"),
    (.es, "local-name: Viena", "Viena"), (.en, "country: AT", "Vienna"),
  ])
  func theLocalNameStandsWhereItDiffers(
    language: Language, more: String, expected: String
  ) throws {
    #expect(try head(more, language).plain == expected)
  }

  /// So that each format isolates a name in another script.
  @Test func bothNamesAreData() throws {
    let runs = try head("local-name: Wien", .ar).runs
    #expect(runs.filter { $0.kind == .data }.map(\.string) == ["فيينا", "Wien"])
  }
}
