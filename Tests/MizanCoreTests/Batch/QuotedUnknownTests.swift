import TestSupport
import Testing

@testable import MizanCore

/// `unknown` in quotes, as JSON has it, is unknown but where any text is a value.
struct QuotedUnknownTests {
  private static let types = [
    "type: bool", "type: int", "type: number", "type: share", "type: list", "type: date",
    "type: enum, values: [a, b]", "type: list, values: [a, b]",
  ]

  private func statement(_ type: String, _ value: String) throws -> FactStatement? {
    let facts = "mizan: facts/v1\nfacts:\n  f.x: {\(type), question: Q?}\n"
    let profile = """
      mizan: profile/v1
      city: {id: a, name: A}
      respondent: {id: office, kind: municipality}
      date: "2024"
      facts: {f.x: \(value)}
      """
    let loading = Rulebook.load([SourceFile(path: "rules/facts.yaml", bytes: Array(facts.utf8))])
    try #require(loading.diagnostics.isEmpty, "\(loading.diagnostics)")
    let file = SourceFile(path: "p.yaml", bytes: Array(profile.utf8))
    return loading.rulebook.profile(in: file).value?.facts["f.x"]
  }

  @Test(arguments: types)
  func isUnknown(type: String) throws {
    for value in ["unknown", #""unknown""#, "'unknown'", #"{value: "unknown"}"#] {
      let statement = try statement(type, value)
      #expect(statement?.content == .unknown, "\(type) \(value)")
    }
  }

  @Test func isATextWhereAnyTextIsAValue() throws {
    #expect(try statement("type: string", "unknown")?.content == .unknown)
    #expect(try statement("type: string", #""unknown""#)?.content == .value(.text("unknown")))
  }
}
