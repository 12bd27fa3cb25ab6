import MizanCore

/// Right files of each kind, to be spoilt by a test.
enum Sample {
  /// A profile of an invented city, with the lines of its answers.
  static func profile(answers: String = "", path: String = "profile.yaml") -> SourceFile {
    SourceFile(
      path,
      """
      mizan: profile/v1
      city: {id: gamma, name: Gamma}
      respondent: {id: office, kind: municipality}
      date: "2024"
      fictional: true
      answers: {}

      """.replacing("answers: {}", with: answers.isEmpty ? "answers: {}" : "answers:\n" + answers))
  }

  /// A criterion; `change` spoils its text.
  static func criterion(
    _ id: String = "voice.radio", path: String = "criterion.yaml",
    change: (String) -> String = { $0 }
  ) -> SourceFile {
    SourceFile(
      path,
      change(
        """
        mizan: criterion/v1
        id: \(id)
        title: Radio speaks the languages of migrants
        question: Does local radio speak the languages of migrants?
        scale: yes-no
        recommendations:
          - {id: ask-radio, text: Ask the station., effort: low, horizon: short}

        """))
  }

  /// A criterion as it stands whole in the list of a checklist.
  static func inlineCriterion(_ id: String) -> String {
    """
    {id: \(id), title: T, question: Q?, scale: yes-no, recommendations: [
          {id: ask, text: Ask., effort: low, horizon: short}]}
    """
  }

  /// A checklist of one group with these criteria, each as it stands in the list.
  static func checklist(
    criteria: String, id: String = "other", path: String = "checklist.yaml"
  ) -> SourceFile {
    SourceFile(
      path,
      """
      mizan: checklist/v1
      id: \(id)
      version: 1.0.0
      title: Another checklist
      groups:
        - {id: own, title: Own, criteria: [\(criteria)]}

      """)
  }

  /// What is wrong with `files`, checked against the small rules.
  static func diagnostics(_ files: SourceFile...) -> [Diagnostic] {
    Checkup(of: files, among: MiniFiles.rules + MiniFiles.facts).diagnostics
  }
}
