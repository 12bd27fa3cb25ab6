import TestSupport

/// A profile with hostile words in every field that takes any.
enum HostileProfile {
  /// What is markup, a formula, a template or a mark of direction somewhere.
  static let words =
    #"<script>alert(1)</script> "d" 's' & &lt; ]]> {{{x}}} {{x}} \newline $x$ `b`{=html} "#
    + #"=HYPERLINK("x") | a | <img src=/etc/hostname> [l](javascript:x) <!-- **b** _i_ {#i .c}"#

  /// The fields, each with what stands before the words.
  static let fields = [
    "name", "local", "with", "fact", "factbecause", "factdocument", "factphrase", "because",
    "document", "phrase", "reason", "threebecause", "threedocument",
  ]

  /// What a reader should see of a field, where spaces are single.
  static func shown(_ field: String) -> String { "\(field)8 \(words) end" }

  private static func yaml(_ field: String) -> String {
    let text = "\(field)8 \(words) end"
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }

  private static let checklist = """
    mizan: checklist/v1
    id: hostile
    version: 1.0.0
    title: Hostile
    facts:
      office.name: {type: string, question: What is it called?}
    groups:
      - id: all
        title: All
        criteria:
          - id: own.answered
            title: Answered
            question: Is it so?
            mandate: shared
            levels: [{id: none, score: 0, label: None}, {id: full, score: 1, label: Full}]
            recommendations: [{id: act, text: Act., effort: low, horizon: short, raises-to: full}]
          - id: own.left-out
            title: Left out
            question: Is it so?
            levels: [{id: none, score: 0, label: None}, {id: full, score: 1, label: Full}]
          - id: own.three
            title: In force
            question: Is it in force?
            scale: implementation
          - id: own.ruled
            title: Ruled
            question: Has it a name?
            levels:
              - {id: none, score: 0, label: None}
              - id: full
                score: 1
                label: Full
                when: |
                  office.name == "other"

    """

  private static var profile: String {
    """
    mizan: profile/v1
    city: {id: hostile, name: \(yaml("name")), local-name: \(yaml("local"))}
    respondent: {id: desk, kind: desk-review}
    date: "2024"
    mandate:
      own.answered: {is: shared, with: \(yaml("with"))}
    facts:
      office.name:
        value: \(yaml("fact"))
        because: \(yaml("factbecause"))
        evidence: [{document: \(yaml("factdocument")), phrase: \(yaml("factphrase"))}]
    answers:
      own.answered:
        level: none
        because: \(yaml("because"))
        evidence: [{document: \(yaml("document")), phrase: \(yaml("phrase"))}]
      own.left-out: {not-applicable: \(yaml("reason"))}
      own.three:
        rule: "yes"
        means: partly
        practice: unknown
        because: \(yaml("threebecause"))
        evidence: [{document: \(yaml("threedocument"))}]

    """
  }

  /// Calls `body` with a folder that holds the profile, and with what commands need to judge it.
  static func use(_ body: (TemporaryFolder, [String]) throws -> Void) throws {
    try TemporaryFolder.use { folder in
      let city = try folder.write("hostile.yaml", profile)
      let list = try folder.write("list.yaml", checklist)
      try body(
        folder, [city, "--checklist", list, "--quiet", "--rules", "Tests/Fixtures/mini/rules"])
    }
  }
}
