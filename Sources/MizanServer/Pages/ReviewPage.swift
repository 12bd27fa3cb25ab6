internal import MizanCore
internal import MizanReport

/// All answers of a checklist on one page, each with the way to change it.
struct ReviewPage {
  let place: CityPlace

  private var say: PhraseCatalog { place.say }
  private var shapes: Shapes { place.shapes }

  var page: SitePage {
    let here = Route.Place.review(place.city.name, checklist: place.checklist.id)
    var page = place.page(say(.siteReview).plain, at: here, place.trailOfQuestions, [])
    page.blocks =
      [
        shapes.line("title", say(.siteReview)),
        shapes.line("paragraph", Progress(place.questionnaire, say).sentence),
      ] + blocks(place.questionnaire.themes.flatMap(theme))
    return page
  }

  private func blocks(_ blocks: [Block]) -> [HTMLShape] {
    HTMLBlocks(language: place.language).shapes(
      Document(language: place.language, blocks: blocks))
  }

  private func theme(_ theme: Questionnaire.Theme) -> [Block] {
    let columns = [
      Table.Column(say(.formQuestion), isFlexible: true),
      Table.Column(say(.formAnswer), isFlexible: true),
      Table.Column(say(.evidence), isFlexible: true),
    ]
    let rows = theme.entries.map { entry -> [Table.Cell] in
      [
        .text(Text.data(entry.title).linked(to: place.question(entry).address)),
        .lines(answers(entry)), .lines(support(entry)),
      ]
    }
    return [
      .heading(level: 2, .data(theme.title)), .table(Table(columns, rows: rows, isEven: true)),
    ]
  }

  private func answers(_ entry: Questionnaire.Entry) -> [Text] {
    if entry.state == .open { return [say(.siteUnanswered)] }
    return entry.questions(place.language).filter { !$0.shown.isEmpty }.map { question in
      question.text.isEmpty
        ? .data(question.shown)
        : .data(question.text) + .phrase(" ") + .data(question.shown)
    }
  }

  private func support(_ entry: Questionnaire.Entry) -> [Text] {
    let source =
      entry.date.isEmpty
      ? Text.data(entry.source) : .data(entry.source) + say(.listComma) + .code(entry.date)
    return [Text.data(entry.reason), entry.source.isEmpty ? Text() : source].filter { !$0.isEmpty }
  }
}
