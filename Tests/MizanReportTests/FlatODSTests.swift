import MizanCore
import Testing

@testable import MizanReport

struct FlatODSTests {
  private func text(_ words: String, _ language: Language = .en) throws -> String {
    let rulebook = try SampleRules.rulebook()
    let source = SampleRules.profile.replacing(
      "because: {en: seen, ar: رأينا}", with: "because: " + ProfileText.quoted(words))
    let file = SourceFile(path: "p.yaml", bytes: Array(source.utf8))
    let loading = rulebook.profile(in: file)
    let profile = try #require(loading.value, "\(loading.diagnostics)")
    let checklist = try #require(rulebook.checklist("own"))
    return FlatODS(Form(checklist, rulebook, profile, file, language: language)).text
  }

  @Test func hostileTextIsTextInACell() throws {
    let text = try text("<script>alert('x')</script> & \"q\" ]]>\n=HYPERLINK(\"x\")  two")
    #expect(!text.contains("<script>"))
    #expect(
      text.contains(
        "<text:p>&lt;script&gt;alert('x')&lt;/script&gt; &amp; &quot;q&quot; ]]&gt;</text:p>"
          + "<text:p>=HYPERLINK(&quot;x&quot;) <text:s/>two</text:p>"))
    #expect(!text.contains("table:formula"))
  }

  @Test func questionsAreLockedAnswersAreChosenAndOnlyArabicBeginsAtTheRight() throws {
    for language in Language.allCases {
      let text = try text("so", language)
      #expect(text.contains("table:protected=\"true\""))
      #expect(text.contains("table:content-validation-name=\"rule0\""))
      #expect(text.contains("cell-content-is-between(0,5000)"))
      #expect(text.contains("\"rl-tb\"") == (language == .ar))
      #expect(text.contains("table:name=\"_mizan\""))
    }
  }
}

struct FormPrintTests {
  @Test func everyQuestionHasItsBoxes() throws {
    let rulebook = try SampleRules.rulebook()
    let checklist = try #require(rulebook.checklist("own"))
    let form = Form(checklist, rulebook, city: "", name: "", language: .fr)
    let text = DocumentFormat.text.render([FormPrint(form).document], TextStyle())
    for label in ["☐ Entièrement", "☐ On ne sait pas encore", "☐ Sans objet", "☐ Bambara"] {
      #expect(text.contains(label), "\(label)")
    }
    #expect(text.contains("12. "))
  }
}
