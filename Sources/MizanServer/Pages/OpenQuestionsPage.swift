internal import MizanCore
internal import MizanReport

/// What is not known yet, with what would tell most first, each with the way to answer it.
struct OpenQuestionsPage {
  let place: CityPlace
  let assessment: Assessment

  /// More are left to the list of questions.
  private static let most = 15

  private var say: PhraseCatalog { place.say }
  private var shapes: Shapes { place.shapes }

  var page: SitePage {
    let here = Route.Place.openQuestions(place.city.name, checklist: place.checklist.id)
    var page = place.page(say(.siteOpen).plain, at: here, place.trailOfQuestions, [])
    let links = assessment.openQuestions().compactMap(link).prefix(OpenQuestionsPage.most)
    page.blocks = [shapes.line("title", say(.siteOpen))]
    page.blocks +=
      links.isEmpty
      ? [shapes.line("paragraph", say(.siteNothingOpen))]
      : [
        shapes.line("paragraph", say(.siteOpenHow)),
        HTMLShape("numbered", ["items": links.map(item)]),
      ]
    page.blocks.append(shapes.links([(say(.siteToList), place.tasks.address)]))
    return page
  }

  private func link(_ open: OpenQuestion) -> HTMLShape? {
    let entry =
      switch open.subject {
      case .criterion(let index):
        place.questionnaire.entry(.answers, assessment.findings[index].criterion.id)
      case .fact(let slot):
        place.questionnaire.entry(
          .facts, place.checklist.vocabulary.declarations[slot].path)
      }
    return entry.map { shapes.link(.data($0.title), place.question($0).address) }
  }

  private func item(_ link: HTMLShape) -> HTMLShape {
    HTMLShape("entry", ["runs": [link], "details": [HTMLShape]()])
  }
}
