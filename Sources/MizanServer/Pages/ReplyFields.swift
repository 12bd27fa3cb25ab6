internal import MizanReport

/// What a form about one entry holds: as the file says it, or as somebody has sent it.
struct ReplyFields {
  /// What can be said of every question in the place of an answer.
  enum Special: String {
    /// Nobody knows yet.
    case unknown
    /// It does not concern the city, or there is no such thing.
    case notApplicable = "not-applicable"
    /// What was said is to be taken back. No level or option can be called so.
    case takeBack = "!take-back"

    /// What people read for it; of facts, that there is no such thing where an answer does not apply.
    func text(_ say: PhraseCatalog, isFact: Bool = false) -> Text {
      switch self {
      case .unknown: say(.formUnknown)
      case .notApplicable: say(isFact ? .formAbsent : .formNotApplicable)
      case .takeBack: say(.siteTakeBack)
      }
    }
  }

  /// What a form holds of one question.
  struct Answer: Hashable {
    /// What is chosen or written: several for a list, none for nothing.
    var values: [String] = []
    /// What is said in the place of an answer; more than one is a mistake.
    var specials: [Special] = []

    var isEmpty: Bool { values.isEmpty && specials.isEmpty }
  }

  var answers: [Answer]
  var reason: String
  var source: String
  var date: DateFields
  /// What the file said when the form was shown.
  var base: String

  /// What the file says.
  init(_ entry: Questionnaire.Entry, _ questions: [Questionnaire.Question]) {
    answers = questions.map { question in
      if question.answer.isEmpty { return Answer() }
      if let special = Special(rawValue: question.answer) { return Answer(specials: [special]) }
      guard case .several = question.input else { return Answer(values: [question.answer]) }
      return Answer(values: question.answer.split(separator: ";").map(\.trimmed))
    }
    (reason, source, date) = (entry.reason, entry.source, DateFields(entry.date))
    base = entry.base
  }

  /// What was sent.
  init(_ form: FormFields, _ questions: [Questionnaire.Question]) {
    answers = questions.indices.map { index in
      let values = form.all(ReplyFields.name(index)).map { ReplyFields.lines($0).trimmed }
        .filter { !$0.isEmpty }
      // Buttons of which one is chosen are of one name.
      let isOne = if case .one = questions[index].input { true } else { false }
      let instead = isOne ? values : form.all(ReplyFields.specialName(index))
      return Answer(
        values: isOne ? values.filter { Special(rawValue: $0) == nil } : values,
        specials: instead.compactMap(Special.init))
    }
    reason = ReplyFields.lines(form["reason"] ?? "").trimmed
    source = ReplyFields.lines(form["source"] ?? "").trimmed
    date = DateFields(form)
    base = form["base"] ?? ""
  }

  /// What the field of a question is called.
  static func name(_ question: Int) -> String { "answer\(question)" }

  /// What the boxes are called that stand for a special answer beside a field or other boxes.
  static func specialName(_ question: Int) -> String { "special\(question)" }

  /// The id of the first field of a question, where a link to it leads.
  static func anchor(_ question: Int, _ questions: [Questionnaire.Question]) -> String {
    if case .text = questions[question].input { name(question) } else { name(question) + "-0" }
  }

  /// Browsers send ends of lines in two characters.
  private static func lines(_ text: String) -> String { text.replacing("\r\n", with: "\n") }

  /// Whether the answer is to be taken back, with all that supports it.
  var isTakenBack: Bool { answers.contains { $0.specials == [.takeBack] } }

  /// The index of a question that says two things at once; `nil` where none does.
  func contradiction(_ questions: [Questionnaire.Question]) -> Int? {
    answers.indices.first { index in
      let answer = answers[index]
      // What stood in the field before is no contradiction to what was chosen now.
      let isOld = answer.values.joined(separator: "; ") == questions[index].answer
      return answer.specials.count > 1 || isListAndNone(index, questions)
        || !answer.specials.isEmpty && !answer.values.isEmpty && !isOld
    }
  }

  /// Whether something of a list is chosen, and that nothing of it holds.
  func isListAndNone(_ index: Int, _ questions: [Questionnaire.Question]) -> Bool {
    answers[index].values.count > 1 && answers[index].values.contains(questions[index].none)
  }

  /// As the questionnaire takes it.
  var reply: Questionnaire.Reply {
    if isTakenBack {
      return Questionnaire.Reply(
        answers: answers.map { _ in "" }, reason: "", source: "", date: "", base: base)
    }
    return Questionnaire.Reply(
      answers: answers.map { answer in
        answer.specials.first?.rawValue ?? answer.values.joined(separator: "; ")
      },
      reason: reason, source: source, date: date.text, base: base)
  }
}

extension Questionnaire.Question {
  /// The value that says that nothing of a list holds; empty where there is no list.
  fileprivate var none: String {
    if case .several(_, let none) = input { none.value } else { "" }
  }
}
