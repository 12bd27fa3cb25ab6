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
    let groups = checklist.root.groups
    let answers = groups.flatMap(answers)
    return
      (head + facts + (answers.isEmpty ? [] : ["", "answers:"] + answers)).joined(separator: "\n")
      + "\n"
  }

  /// Every fact that the checklist's rules test, in the order in which they name them.
  private var facts: [String] {
    var slots: [Int] = []
    for slot in checklist.criteria.compactMap(\.rule).flatMap(\.facts) where !slots.contains(slot) {
      slots.append(slot)
    }
    let asked = slots.map { checklist.vocabulary.declarations[$0] }.filter {
      $0.question != nil && $0.parameter == nil
    }
    if asked.isEmpty { return [] }
    return [""] + comment(say(.templateFacts), margin: "") + ["facts:"] + asked.flatMap(fact)
  }

  private func fact(_ declaration: FactDeclaration) -> [String] {
    let question = declaration.question.map { inert($0[language]) } ?? Text()
    let options = declaration.values.map { option in
      comment(.phrase(option.id + ": ") + inert(option.label[language]), margin: "  #   ")
    }
    let hint = say.word("fact-type", declaration.type.rawValue)
    let unit = declaration.unit.map { say(.listComma) + inert($0[language]) } ?? Text()
    return [""] + comment(question, margin: "  # ") + comment(hint + unit, margin: "  # ")
      + options.flatMap(\.self) + ["  \(declaration.path): unknown"]
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
        "date: \(quoted("\(today)"))",
        "answered: {\(checklist.id): \(quoted(checklist.version))}",
      ]
  }

  private func answers(_ group: Group) -> [String] {
    let own = group.criteria.map { checklist.criteria[$0.index] }.filter { $0.rule == nil }
    let lines = group.groups.flatMap(answers) + own.flatMap(answer)
    if lines.isEmpty { return [] }
    return ["", "  # \(Text.data(group.title[language]).plain)", "  # ----"] + lines
  }

  private func answer(_ criterion: Criterion) -> [String] {
    if criterion.isAskedThreeTimes { return answerInParts(criterion) }
    let levels = criterion.levels.map { level in
      comment(.phrase(level.id + ": ") + inert(level.label[language]), margin: "  #   ")
    }
    return [""] + comment(inert(criterion.question[language]), margin: "  # ")
      + levels.flatMap(\.self) + ["  \(criterion.id): unknown"]
  }

  private func answerInParts(_ criterion: Criterion) -> [String] {
    let asks = Aspect.allCases.flatMap {
      comment(say.word("aspect-asks", $0.rawValue), margin: "  #   ")
    }
    let parts = Aspect.allCases.map { "\($0.rawValue): unknown" }.joined(separator: ", ")
    return [""] + comment(inert(criterion.question[language]), margin: "  # ")
      + comment(say(.templateAspects), margin: "  # ") + asks
      + ["  \(criterion.id): {\(parts)}"]
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
    return "\"" + inert.escaped { $0 == "\\" || $0 == "\"" ? "\\\($0)" : nil } + "\""
  }
}
