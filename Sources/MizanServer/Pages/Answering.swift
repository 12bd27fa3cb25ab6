internal import MizanCore
internal import MizanReport

/// Takes what a form about one entry sent: saves it, or shows what stands in the way with all that was typed.
struct Answering {
  /// What came of it.
  private enum Outcome {
    case saved(CityPlace, Questionnaire.Entry)
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

  /// Saves what was sent in the city's file.
  ///
  /// - Throws: when the file cannot be read or written.
  func save(_ form: FormFields, in city: String) throws(LoadFailure) -> Response {
    var outcome: Outcome?
    try desk.store.change(city) { file throws(LoadFailure) in
      let (bytes, result) = try changed(CityFile(city, file, desk.rulebook), by: form)
      outcome = result
      return bytes
    }
    switch outcome {
    case .saved(let place, let entry):
      return .seeOther(next(after: entry, in: place, then: form["then"]))
    case .refused(let page): return page.page.response
    case .conflict(let page): return page.page.response
    case .broken(let city): return TextPage(desk, language, city).page.response
    case .missing: return PlainPages(language: language).missing.response
    case nil: return .plain("", .internalServerError)
    }
  }

  /// What the file is to hold; `nil` for what it holds already.
  private func changed(
    _ city: CityFile, by form: FormFields
  ) throws(LoadFailure) -> ([UInt8]?, Outcome) {
    guard let profile = city.profile else { return (nil, .broken(city)) }
    let place = CityPlace(desk, language, city, profile, checklist)
    guard let entry = place.questionnaire.entry(section, id) else { return (nil, .missing) }
    let questions = entry.questions(language)
    let fields = ReplyFields(form, questions)
    let page = QuestionPage(place: place, entry: entry, fields: fields)
    if form["conflict"] != nil {
      switch form["keep"] {
      case "mine": break
      case "file": return (nil, .saved(place, entry))
      default:
        return (nil, .conflict(ConflictPage(place: place, entry: entry, fields: fields)))
      }
    }
    if let problem = mistake(fields, questions, entry, place.say) {
      return (nil, .refused(page.with([problem])))
    }
    let result = place.questionnaire.changes(by: fields.reply, to: entry)
    guard result.problems.isEmpty else {
      if result.problems.contains(where: { $0.code == .cellChanged }) {
        return (nil, .conflict(ConflictPage(place: place, entry: entry, fields: fields)))
      }
      let problems = result.problems.map { problem in
        ReplyProblem(
          problem, answer: ReplyFields.anchor(0, questions), hasDate: !fields.date.text.isEmpty,
          place.say
        ).fieldProblem
      }
      return (nil, .refused(page.with(problems)))
    }
    if result.edits.isEmpty { return (nil, .saved(place, entry)) }
    var text = try ProfileText(city.file, language: language)
    for edit in result.edits { try text.apply(edit) }
    let loading = desk.rulebook.profile(in: text.file)
    guard loading.value != nil else { throw LoadFailure(loading.diagnostics) }
    return (text.file.bytes, .saved(place, entry))
  }

  private func mistake(
    _ fields: ReplyFields, _ questions: [Questionnaire.Question], _ entry: Questionnaire.Entry,
    _ say: PhraseCatalog
  ) -> FieldProblem? {
    if let index = fields.contradiction(questions) {
      return FieldProblem(field: ReplyFields.anchor(index, questions), text: say(.siteProblemTwo))
    }
    let isEmpty =
      fields.answers.allSatisfy(\.isEmpty) && fields.reason.isEmpty && fields.source.isEmpty
    guard isEmpty, entry.state == .open else { return nil }
    return FieldProblem(field: ReplyFields.anchor(0, questions), text: say(.siteProblemChoose))
  }

  /// Where to go on: the next question, or the list after the last one.
  private func next(
    after entry: Questionnaire.Entry, in place: CityPlace, then: String?
  ) -> String {
    let entries = place.questionnaire.entries
    let index = entries.firstIndex { $0.id == entry.id && $0.section == entry.section } ?? 0
    let saved =
      "?saved=" + PercentEncoding.encode("\(entry.section.rawValue)/\(entry.id)", keeping: "-._~/")
    guard then != "list", index + 1 < entries.count else { return place.tasks.address + saved }
    return place.question(entries[index + 1]).address + saved
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
