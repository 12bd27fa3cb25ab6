internal import MizanCore
internal import MizanReport

/// One question: what is asked, what can be said, what that rests on.
struct QuestionPage {
  let place: CityPlace
  let entry: Questionnaire.Entry
  let fields: ReplyFields
  /// What was wrong with what was sent.
  var problems: [FieldProblem] = []
  /// What has just been saved.
  var status: [Text] = []
  /// Whether the fields hold what was sent and not saved.
  var isTyped = false
  /// Whether saving again takes texts in other languages along, which it has just shown.
  var asksForLost = false

  private var say: PhraseCatalog { place.say }
  private var shapes: Shapes { place.shapes }
  private var questions: [Questionnaire.Question] { entry.questions(place.language) }
  private var isAnswer: Bool { entry.section == .answers }

  /// The page.
  var page: SitePage {
    let here = Route.Place.question(
      place.city.name, checklist: place.checklist.id, entry.section, id: entry.id)
    var page = SitePage(
      language: place.language,
      title: "\(Text.data(entry.title).plain) – \(place.name.plain)",
      switching: .buttons(place.route(here)), crumbs: place.trailOfQuestions)
    page.blocks =
      (status.isEmpty ? [] : [shapes.status(status)])
      + [shapes.line("caption", caption)]
      + (isTitled ? [] : [shapes.line("title", .data(entry.title))])
      + [
        shapes.form(
          action: place.route(here).address, isTyped: isTyped,
          hidden: [shapes.hidden("base", fields.base)]
            + (asksForLost ? [shapes.hidden("lost", "shown")] : []),
          fields: asked + [why] + support, actions: buttons), others,
      ]
    page.problems = problems
    page.status = problems.isEmpty ? .ok : .unprocessableContent
    return page
  }

  /// Whether the label of the only field is the heading.
  private var isTitled: Bool { questions.count == 1 }

  private var index: Int { place.questionnaire.position(of: entry) }

  private var caption: Text {
    let theme = place.questionnaire.theme(of: entry)
    let number = say(
      .siteQuestionOf,
      [
        "n": say.number("\(index + 1)"),
        "total": say.number("\(place.questionnaire.entries.count)"),
      ])
    return number + .phrase(" · ") + .data(theme?.title ?? "") + .phrase(" · ") + .code(entry.id)
  }

  private func problem(_ field: String) -> Text? { problems.text(at: field) }
}

// What is asked.
extension QuestionPage {
  private var asked: [HTMLShape] {
    questions.enumerated().map { index, question in
      let name = ReplyFields.name(index)
      var field = Field(
        id: name, label: .data(isTitled ? entry.title : question.text), problem: problem(name),
        isTitle: isTitled)
      if index == 0, !entry.help.isEmpty { field.hints = [.data(entry.help)] }
      return shape(field, question, index)
    }
  }

  private func shape(
    _ field: Field, _ question: Questionnaire.Question, _ index: Int
  ) -> HTMLShape {
    var field = field
    let said = fields.answers[index]
    switch question.input {
    case .one(let options):
      return field.choice(
        field.id, own(options, said) + specials(index), several: false, shapes)
    case .several(let options, let none):
      field.hints.append(say(.siteSeveral))
      let boxes = field.choice(field.id, own(options + [none], said), several: true, shapes)
      return HTMLShape("text", ["runs": [boxes, instead(index)]])
    case .text(let hint, let isNumber):
      field.hints.append(.data(hint))
      let line = field.line(field.id, said.values.first ?? "", isNumber: isNumber, shapes)
      return HTMLShape("text", ["runs": [line, instead(index)]])
    }
  }

  /// What can be said in the place of what is written or ticked.
  private func instead(_ index: Int) -> HTMLShape {
    let name = ReplyFields.specialName(index)
    return Field(id: name, label: say(.siteInstead))
      .choice(name, specials(index), several: true, shapes)
  }

  private func own(
    _ options: [Questionnaire.Option], _ said: ReplyFields.Answer
  ) -> [Field.Option] {
    options.map {
      Field.Option(
        value: $0.value, label: .data($0.label), isChosen: said.values.contains($0.value))
    }
  }

  /// What can be said of everything: nobody knows, it does not apply; and to take an answer back.
  private func specials(_ index: Int) -> [Field.Option] {
    func option(_ special: ReplyFields.Special, _ hint: Text) -> Field.Option {
      Field.Option(
        value: special.rawValue, label: special.text(say, isFact: !isAnswer), hint: hint,
        isChosen: fields.answers[index].specials.contains(special))
    }
    var options = [option(.unknown, say(.siteHintUnknown))]
    if entry.mayBeNone, index == 0 {
      options.append(
        option(.notApplicable, say(isAnswer ? .siteHintNone : .siteHintAbsent)))
    }
    if entry.state != .open, index == 0 {
      options.append(option(.takeBack, say(.siteHintTakeBack)))
    }
    return options
  }

  /// Which criteria the answer decides.
  private var why: HTMLShape {
    let criteria = place.checklist.criteria.filter { criterion in
      isAnswer
        ? criterion.id == entry.id
        : criterion.rule?.facts.contains {
          place.checklist.vocabulary.declarations[$0].path == entry.id
        } == true
    }
    let items = criteria.map { criterion in
      HTMLShape(
        "entry",
        ["runs": shapes.runs(.data(criterion.title[place.language])), "details": [HTMLShape]()])
    }
    return HTMLShape(
      "why",
      [
        "label": say(.siteWhy).plain,
        "blocks": [
          shapes.line("paragraph", say(.siteDecides)), HTMLShape("list", ["items": items]),
        ],
      ])
  }
}

// What it rests on, and what to do next.
extension QuestionPage {
  private var support: [HTMLShape] {
    let used = place.questionnaire.sources
    let reason = Field(
      id: "reason", label: say(.siteReason),
      hints: [say(isAnswer ? .siteReasonHint : .siteFactReasonHint)],
      problem: problem("reason"))
    let source = Field(
      id: "source", label: say(.siteSource), hints: [say(.siteSourceHint)],
      problem: problem("source"))
    let date = Field(
      id: "date", label: say(.siteDate), hints: [say(.siteDateHint)], problem: problem("date"))
    let suggestions = HTMLShape(
      "suggestions",
      ["id": "sources", "values": used.map { HTMLShape("suggestion", ["value": $0]) }])
    return [reason.area("reason", fields.reason, shapes)] + otherReasons + [
      source.line("source", fields.source, suggestions: used.isEmpty ? nil : "sources", shapes)
    ] + (used.isEmpty ? [] : [suggestions]) + moreSources
      + [date.date(fields.date, say, shapes), shapes.line("note", say(.sitePersonal))]
  }

  /// What else the file says of it, which these fields do not show.
  private var otherReasons: [HTMLShape] {
    entry.otherReasons(place.language).map { language, text in
      shapes.line(
        "note", say(.siteOtherReason, ["text": Text.data(text).written(in: language.rawValue)]))
    }
  }

  private var moreSources: [HTMLShape] {
    entry.moreSources.map { shapes.line("note", say(.siteOtherSource, ["text": .data($0)])) }
  }

  private var buttons: HTMLShape {
    shapes.buttons([
      (say(.siteSaveNext), "then", "next"), (say(.siteSaveList), "then", "list"),
    ])
  }

  /// The questions before and after, without saving.
  private var others: HTMLShape {
    let entries = place.questionnaire.entries
    var links: [(text: Text, address: String)] = []
    if index > 0 { links.append((say(.sitePrevious), place.question(entries[index - 1]).address)) }
    if index + 1 < entries.count {
      links.append((say(.siteSkipQuestion), place.question(entries[index + 1]).address))
    }
    links.append((say(.siteToList), place.tasks.address))
    return shapes.links(links)
  }
}
