internal import MizanCore
internal import MizanReport

/// Somebody has changed the answer while it was written: both stand side by side, and a person chooses.
struct ConflictPage {
  let place: CityPlace
  let entry: Questionnaire.Entry
  /// What was sent.
  let fields: ReplyFields
  /// Where its button was to lead.
  let then: String

  private var say: PhraseCatalog { place.say }
  private var shapes: Shapes { place.shapes }

  var page: SitePage {
    let here = Route.Place.question(
      place.city.name, checklist: place.checklist.id, entry.section, id: entry.id)
    var page = place.page(say(.siteConflict).plain, at: here, place.trailOfQuestions, [])
    page.status = .conflict
    page.switching = .buttons(place.route(here))
    page.problems = [FieldProblem(field: "keep-0", text: say(.siteConflict))]
    page.blocks = [
      shapes.line("title", .data(entry.title)), table,
      shapes.form(
        action: place.route(here).address, isTyped: true, hidden: hidden, fields: [choice],
        actions: shapes.buttons([(say(.siteSave), "", "")])),
    ]
    return page
  }

  /// What the file says beside what was typed.
  private var table: HTMLShape {
    let questions = entry.questions(place.language)
    let rows =
      questions.enumerated().map { index, question in
        (
          question.text.isEmpty ? say(.formAnswer) : .data(question.text),
          Text.data(question.shown),
          mine(question, fields.answers[index])
        )
      } + [
        (say(.siteReason), .data(entry.reason), .data(fields.reason)),
        (say(.siteSource), .data(entry.source), .data(fields.source)),
        (say(.siteDate), .code(entry.date), .code(fields.date.text)),
      ]
    let table = Table(
      [
        Table.Column(Text()), Table.Column(say(.siteInFile), isFlexible: true),
        Table.Column(say(.siteYours), isFlexible: true),
      ],
      rows: rows.map { [.text($0.0), .text($0.1), .text($0.2)] })
    // The table is named after the heading above it.
    let heading = Block.heading(level: 1, .data(entry.title))
    let document = Document(language: place.language, blocks: [heading, .table(table)])
    return HTMLBlocks(language: place.language).shapes(document)[1]
  }

  private func mine(
    _ question: Questionnaire.Question, _ answer: ReplyFields.Answer
  ) -> Text {
    let specials = answer.specials.map { $0.text(say, isFact: entry.section == .facts) }
    let texts = specials + answer.values.map { .data(question.label(of: $0)) }
    return texts.enumerated().reduce(Text()) {
      $0 + ($1.offset > 0 ? say(.listSemicolon) : Text()) + $1.element
    }
  }

  private var choice: HTMLShape {
    Field(id: "keep", label: say(.siteWhichKept)).choice(
      "keep",
      [
        Field.Option(value: "mine", label: say(.siteKeepMine), isChosen: false),
        Field.Option(value: "file", label: say(.siteKeepFile), isChosen: false),
      ], several: false, shapes)
  }

  /// What was typed, with the mark of what the file says now: whoever chooses has seen it.
  private var hidden: [HTMLShape] {
    let answers = fields.answers.enumerated().flatMap { index, answer in
      let isOne =
        if case .one = entry.questions(place.language)[index].input { true } else { false }
      let special = isOne ? ReplyFields.name(index) : ReplyFields.specialName(index)
      return answer.values.map { shapes.hidden(ReplyFields.name(index), $0) }
        + answer.specials.map { shapes.hidden(special, $0.rawValue) }
    }
    return answers + [
      shapes.hidden("reason", fields.reason), shapes.hidden("source", fields.source),
      shapes.hidden("day", fields.date.day), shapes.hidden("month", fields.date.month),
      shapes.hidden("year", fields.date.year), shapes.hidden("base", entry.base),
      shapes.hidden("conflict", "shown"), shapes.hidden("then", then),
    ]
  }
}
