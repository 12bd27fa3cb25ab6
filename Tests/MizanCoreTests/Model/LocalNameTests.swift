import MizanCore
import Testing

/// What a city calls itself.
struct LocalNameTests {
  private func loading(_ localName: String) throws -> Loading<Profile> {
    let text = """
      mizan: profile/v1
      city: {id: gamma, name: Gamma, \(localName)}
      respondent: {id: office, kind: municipality}
      date: "2024"

      """
    return try Mini.rulebook().profile(in: SourceFile(path: "gamma.yaml", bytes: Array(text.utf8)))
  }

  @Test func isOnePlainText() throws {
    let loading = try loading("local-name: Γάμμα")
    #expect(loading.diagnostics.isEmpty && loading.value?.city.localName == "Γάμμα")
  }

  @Test func mayBeLeftOut() throws {
    #expect(try #require(try loading("country: GR").value).city.localName == nil)
  }

  @Test func isNoMapByLanguage() throws {
    #expect(try loading("local-name: {en: Gamma}").diagnostics.map(\.code) == [.notText])
  }
}
