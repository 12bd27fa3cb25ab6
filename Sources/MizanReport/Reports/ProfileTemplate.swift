public import MizanCore

/// A profile in which every question of a checklist stands unanswered.
public struct ProfileTemplate {
  private let city: String
  private let name: String
  private let checklist: Checklist
  private let today: CalendarDate
  private let language: Language
  private let say: PhraseCatalog

  /// A template for one city and one checklist.
  ///
  /// - Parameters:
  ///   - city: an id.
  ///   - name: the city's name, as people write it.
  ///   - checklist: whose questions the profile is to answer.
  ///   - today: a date with its day.
  ///   - language: of the questions and hints in the comments.
  public init(
    city: String, name: String, checklist: Checklist, today: CalendarDate, language: Language
  ) {
    self.city = city
    self.name = name
    self.checklist = checklist
    self.today = today
    self.language = language
    say = PhraseCatalog.catalog(for: language)
  }

  /// The profile as YAML; it reads back without an error.
  public var text: String {
    (head + checklist.root.groups.flatMap(answers)).joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    let intro = say(
      .templateIntro, ["city": inert(name), "checklist": inert(checklist.title[language])])
    return comment(intro, margin: "") + comment(say(.templateAnswer), margin: "")
      + ["#   " + say(.templateAnswerExample).plain]
      + comment(say(.templateNotApplicable), margin: "")
      + [
        "mizan: profile/v1",
        "city: {id: \(quoted(city)), name: \(quoted(name))}",
        "respondent: {id: \(quoted(city)), kind: municipality}",
        "date: \(quoted(iso(today)))",
        "answers:",
      ]
  }

  private func answers(_ group: Group) -> [String] {
    ["", "  # \(Text.data(group.title[language]).plain)", "  # ----"]
      + group.groups.flatMap(answers)
      + group.criteria.flatMap { answer(checklist.criteria[$0.index]) }
  }

  private func answer(_ criterion: Criterion) -> [String] {
    let levels = criterion.levels.map { level in
      comment(.phrase(level.id + ": ") + inert(level.label[language]), margin: "  #   ")
    }
    return [""] + comment(inert(criterion.question[language]), margin: "  # ")
      + levels.flatMap(\.self) + ["  \(criterion.id): unknown"]
  }

  /// What users wrote, without the marks of isolation: no YAML file of ours may hold them.
  private func inert(_ text: String) -> Text {
    .phrase(DisplayText.inert(text, isolating: false))
  }

  /// A text in lines of a comment.
  private func comment(_ text: Text, margin: String) -> [String] {
    let layout = TextLayout(style: TextStyle())
    let margin = margin.isEmpty ? "# " : margin
    return layout.lines(text, width: 96 - margin.count).map { margin + layout.string($0) }
  }

  /// A double-quoted scalar.
  private func quoted(_ text: String) -> String {
    let inert = DisplayText.inert(text, isolating: false)
    return "\"" + inert.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private func iso(_ date: CalendarDate) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return [padded(date.year, 4), padded(date.month ?? 1, 2), padded(date.day ?? 1, 2)]
      .joined(separator: "-")
  }
}
