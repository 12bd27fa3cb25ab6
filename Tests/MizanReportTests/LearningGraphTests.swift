import MizanCore
import MizanReport
import TestSupport
import Testing

/// Graphs whose names carry markup.
struct LearningGraphTests {
  private func graph(_ name: String, _ language: Language = .en) throws -> LearningGraph {
    let text = """
      mizan: checklist/v1
      id: own
      version: "1"
      title: "Own \\"]; a -> b"
      groups:
        - id: all
          title: "All\\" of | it"
          criteria:
            - id: own.inline
              title: It is so
              question: Is it so?
              levels: [{id: "no", score: 0, label: No}, {id: "yes", score: 1, label: Yes}]
              recommendations: [{id: do-it, text: Do it., effort: low, horizon: short}]
      """
    let rulebook = Rulebook.load([SourceFile(path: "own.yaml", bytes: Array(text.utf8))]).rulebook
    let checklist = try #require(rulebook.checklist("own"))
    let profiles = try [("a", "no"), ("b", "yes")].map { id, level in
      let text = """
        mizan: profile/v1
        city: {id: \(id), name: \(name)}
        respondent: {id: me, kind: expert}
        date: "2024"
        answers: {own.inline: "\(level)"}
        """
      let loading = rulebook.profile(in: SourceFile(path: "p.yaml", bytes: Array(text.utf8)))
      return try #require(loading.value, "\(loading.diagnostics)")
    }
    return LearningGraph(
      Comparison(profiles.map { Scorecard(of: $0, against: checklist) }), language: language)
  }

  @Test func dotKeepsMarkupInItsLabels() throws {
    let text = try graph(#"'x" -> y \n <b>'"#).text(.dot)
    #expect(text.contains(#"c0 [label="x\" -> y \\n <b> (a)"];"#))
    #expect(text.contains(#"label="Own \"]; a -> b\nAn arrow leads from"#))
    #expect(text.contains(#"c0 -> c1 [label="1 criterion\nAll\" of | it"];"#))
  }

  @Test func marksHideInNoOtherCharacter() throws {
    let name = "\u{600}\"]; c -> d [label=\u{600}\"\u{301}\\\u{301}"
    let text = try graph(ProfileText.quoted(name)).text(.dot)
    let label = "\u{600}\\\"]; c -> d [label=\u{600}\\\"\u{301}\\\\\u{301}"
    #expect(text.unicodeScalars.contains("c0 [label=\"\u{2068}\(label)".unicodeScalars), "\(text)")
  }

  @Test func mermaidWritesMarkupByNumber() throws {
    let text = try graph(##"'x"]; <script> #quot; |z|'"##).text(.mermaid)
    let name = "x#34;#93;#59; #60;script#62; #35;quot#59; #124;z#124; #40;a#41;"
    #expect(text.contains("c0[\"\(name)\"]"))
    #expect(text.contains("c0 -->|\"1 criterion<br/>All#34; of #124; it\"| c1"))
  }

  @Test func arrowsSpeakTheLanguageOfTheGraph() throws {
    #expect(try graph("x", .fr).text(.dot).contains("label=\"1 critère\\nAll"))
  }
}
