internal import MizanCore
internal import MizanReport

/// Takes what a form about one entry sent: saves it, or shows what stands in the way with all that was typed.
struct Answering {
  /// What came of it.
  private enum Outcome {
    case saved(CityPlace, Questionnaire.Entry)
    /// Nothing is to be saved: the file says it, or somebody chose what it says.
    case kept(CityPlace, Questionnaire.Entry)
    case refused(QuestionPage)
    case conflict(ConflictPage)
    /// The file cannot be read any more.
    case broken(CityFile)
    /// The checklist asks no such thing.
    case missing
  }

  let desk: Desk
  let language: Language
  let checklist: Checklist
  let section: ProfileEdit.Section
  let id: String
  /// What was sent.
  let form: FormFields

  /// Saves what was sent in the city's file; where that fails, the page comes again with what was sent.
  ///
  /// - Throws: when the file cannot be read.
  func save(in city: CityFile) throws(LoadFailure) -> Response {
    do throws(LoadFailure) {
      return response(try saved(in: city.name))
    } catch {
      guard let profile = city.profile else { throw error }
      let place = CityPlace(desk, language, city, profile, checklist)
      guard let entry = place.questionnaire.entry(section, id) else { throw error }
      let fields = ReplyFields(form, entry.questions(language))
      let page = QuestionPage(place: place, entry: entry, fields: fields)
      return page.with([FieldProblem(field: nil, text: FailureWords(error, place.say).text)]).page
        .with(.internalServerError).response
    }
  }

  /// Shows what was sent again, and saves nothing.
  func shown(in city: CityFile) -> Response {
    guard let profile = city.profile else { return broken(city) }
    let place = CityPlace(desk, language, city, profile, checklist)
    guard let entry = place.questionnaire.entry(section, id) else { return missing }
    let fields = ReplyFields(form, entry.questions(language))
    if form["conflict"] != nil { return conflict(place, entry, fields).page.response }
    return QuestionPage(place: place, entry: entry, fields: fields, isTyped: true).page.response
  }

  private func saved(in city: String) throws(LoadFailure) -> Outcome {
    var outcome = Outcome.missing
    try desk.store.change(city) { file throws(LoadFailure) in
      let (bytes, result) = try changed(CityFile(city, file, desk.rulebook))
      outcome = result
      return bytes
    }
    return outcome
  }

  private func response(_ outcome: Outcome) -> Response {
    switch outcome {
    case .saved(let place, let entry):
      let name = "\(entry.section.rawValue)/\(entry.id)"
      return .seeOther(
        next(after: entry, in: place) + "?saved=" + PercentEncoding.encode(name, keeping: "-._~/"))
    case .kept(let place, let entry): return .seeOther(next(after: entry, in: place))
    case .refused(let page): return page.page.response
    case .conflict(let page): return page.page.response
    case .broken(let city): return broken(city)
    case .missing: return missing
    }
  }

  private var missing: Response { PlainPages(language: language).missing.response }

  /// The file as text, with what was sent and could not be saved.
  private func broken(_ city: CityFile) -> Response {
    var page = TextPage(desk, language, city)
    page.lost = TypedText(form, PhraseCatalog.catalog(for: language)).lines
    return page.page.response
  }

  private func conflict(
    _ place: CityPlace, _ entry: Questionnaire.Entry, _ fields: ReplyFields
  ) -> ConflictPage {
    ConflictPage(place: place, entry: entry, fields: fields, then: form["then"] ?? "next")
  }

  /// Where to go on: the next question, or the list after the last one.
  private func next(after entry: Questionnaire.Entry, in place: CityPlace) -> String {
    let entries = place.questionnaire.entries
    let index = place.questionnaire.position(of: entry)
    guard form["then"] != "list", index + 1 < entries.count else { return place.tasks.address }
    return place.question(entries[index + 1]).address
  }
}

// What a form changes.
extension Answering {
  /// What the file is to hold; `nil` for what it holds already.
  private func changed(_ city: CityFile) throws(LoadFailure) -> ([UInt8]?, Outcome) {
    guard let profile = city.profile else { return (nil, .broken(city)) }
    let place = CityPlace(desk, language, city, profile, checklist)
    guard let entry = place.questionnaire.entry(section, id) else { return (nil, .missing) }
    let fields = ReplyFields(form, entry.questions(language))
    if form["conflict"] != nil, form["keep"] != "mine" {
      return (
        nil,
        form["keep"] == "file" ? .kept(place, entry) : .conflict(conflict(place, entry, fields))
      )
    }
    let page = QuestionPage(place: place, entry: entry, fields: fields)
    if let problem = mistake(fields, entry, place.say) {
      return (nil, .refused(page.with([problem])))
    }
    let result = place.questionnaire.changes(by: fields.reply, to: entry)
    if let refusal = refusal(of: result, page) { return (nil, refusal) }
    if result.edits.isEmpty { return (nil, .saved(place, entry)) }
    var text = try ProfileText(city.file, language: language)
    for edit in result.edits { try text.apply(edit) }
    let loading = desk.rulebook.profile(in: text.file)
    guard loading.value != nil else { throw LoadFailure(loading.diagnostics) }
    return (text.file.bytes, .saved(place, entry))
  }

  /// Why changes are not made; `nil` where they are.
  private func refusal(of result: FormImport, _ page: QuestionPage) -> Outcome? {
    if result.problems.contains(where: { $0.code == .cellChanged }) {
      return .conflict(conflict(page.place, page.entry, page.fields))
    }
    guard result.problems.isEmpty else {
      let answer = ReplyFields.anchor(0, page.entry.questions(language))
      return .refused(
        page.with(
          result.problems.map { ReplyProblem($0, answer: answer, page.place.say).fieldProblem }))
    }
    guard !result.lost.isEmpty, form["lost"] == nil else { return nil }
    let texts = result.lost.map(Text.data).enumerated().reduce(Text()) {
      $0 + ($1.offset > 0 ? page.place.say(.listSemicolon) : Text()) + $1.element
    }
    let problem = FieldProblem(
      field: "reason", text: page.place.say(.siteProblemLost, ["texts": texts]))
    var asking = page.with([problem])
    asking.asksForLost = true
    return .refused(asking)
  }

  private func mistake(
    _ fields: ReplyFields, _ entry: Questionnaire.Entry, _ say: PhraseCatalog
  ) -> FieldProblem? {
    let questions = entry.questions(language)
    if let index = fields.contradiction(questions) {
      let text = say(
        fields.isListAndNone(index, questions) ? .siteProblemNoneOfList : .siteProblemTwo)
      return FieldProblem(field: ReplyFields.anchor(index, questions), text: text)
    }
    if fields.isTakenBack {
      // One piece goes with its answer; several are somebody's work that this page does not show.
      return entry.evidenceCount > 1
        ? FieldProblem(field: ReplyFields.anchor(0, questions), text: say(.siteProblemLong)) : nil
    }
    guard fields.answers.allSatisfy(\.isEmpty) else { return nil }
    return FieldProblem(field: ReplyFields.anchor(0, questions), text: say(.siteProblemChoose))
  }
}

extension QuestionPage {
  /// The same with what is wrong.
  func with(_ problems: [FieldProblem]) -> QuestionPage {
    var page = self
    (page.problems, page.isTyped) = (problems, true)
    return page
  }
}

extension SitePage {
  /// The same with another status.
  func with(_ status: Response.Status) -> SitePage {
    var page = self
    page.status = status
    return page
  }
}
