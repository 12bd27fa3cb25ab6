import MizanCore
import TestSupport
import Testing

/// Which texts lack a language.
@Suite struct TextCoverageTests {
  private func texts(_ files: SourceFile..., among rules: [SourceFile] = []) -> TextCoverage {
    Checkup(of: files, among: rules.isEmpty ? MiniFiles.rules + MiniFiles.facts : rules).texts
  }

  /// A criterion whose title is `title`, all else in English.
  private func criterion(title: String, language: String = "") -> SourceFile {
    Sample.criterion {
      $0.replacing(
        "title: Radio speaks the languages of migrants", with: "title: \(title)\(language)")
    }
  }

  @Test func inOneLanguageNothingIsLacking() {
    let texts = texts(criterion(title: "Radio"))
    #expect(texts.languages == [.en] && texts.count == 3 && texts.incomplete.isEmpty)
    #expect(texts.share == 1 && texts.lacking(.fr) == 0)
  }

  @Test func aTextLacksWhatAnotherOneHas() throws {
    let texts = texts(
      Sample.criterion {
        $0.replacing("title: Radio speaks", with: "title: {en: Radio, fr: La radio}\n#")
          .replacing("question: Does", with: "question: {en: Radio?, ar: الإذاعة؟}\n#")
          .replacing("text: Ask the station.", with: "text: {en: Ask., fr: Demander., ar: السؤال.}")
      })
    #expect(texts.languages == [.en, .fr, .ar] && texts.count == 3)
    #expect(texts.incomplete.map(\.missing) == [[.ar], [.fr]])
    #expect(texts.incomplete.map(\.place.line) == [3, 5])
    let first = try #require(texts.incomplete.first)
    #expect(first.place.column == 8 && first.place.length == 1 && first.plainIn == nil)
    #expect(texts.lacking(.ar) == 1 && texts.lacking(.fr) == 1 && texts.lacking(.en) == 0)
    #expect(texts.share == 1.0 / 3)
  }

  @Test func aPlainTextIsInTheLanguageOfItsFileAlone() {
    let english = texts(criterion(title: "{en: Radio, fr: La radio}"))
    #expect(english.incomplete.map(\.plainIn) == [.en, .en])
    #expect(english.incomplete.allSatisfy { $0.missing == [.fr] })
    let french = texts(criterion(title: "{en: Radio, fr: La radio}", language: "\nlanguage: fr"))
    #expect(french.incomplete.map(\.plainIn) == [.fr, .fr])
    #expect(french.incomplete.allSatisfy { $0.missing == [.en] })
  }

  @Test func onlyWhatIsCheckedSaysWhichLanguages() {
    let translated = criterion(title: "{en: Radio, fr: La radio}")
    let profile = Sample.profile(path: "seeds/profile.yaml")
    let alone = texts(profile, among: MiniFiles.rules + MiniFiles.facts + [translated])
    #expect(alone.languages == [.en] && alone.incomplete.isEmpty)
    let together = texts(profile, translated)
    #expect(together.languages == [.en, .fr])
    #expect(Set(together.incomplete.map(\.file)) == [profile.path, translated.path])
  }

  @Test func whatCannotBeReadIsNotLackingAsWell() {
    let checkup = Checkup(
      of: [criterion(title: "{en: Radio, fr: [La radio]}")],
      among: MiniFiles.rules + MiniFiles.facts)
    #expect(checkup.diagnostics.map(\.code) == [.notText])
    #expect(checkup.texts.incomplete.map(\.place.line) == [4, 7])
  }

  @Test func withoutTextsNothingIsLacking() {
    let texts = Checkup(of: [], among: MiniFiles.rules).texts
    #expect(texts.count == 0 && texts.languages.isEmpty && texts.share == 1)
  }
}
