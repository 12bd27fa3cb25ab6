internal import MizanCore
internal import MizanReport

/// What a form about one entry holds: as the file says it, or as somebody has sent it.
struct ReplyFields {
  /// For each question, what is chosen or written: several for a list, none for nothing.
  var answers: [[String]]
  var reason: String
  var source: String
  var date: DateFields
  /// What the file said when the form was shown.
  var base: String

  /// What the file says.
  init(_ entry: Questionnaire.Entry, _ questions: [Questionnaire.Question]) {
    answers = questions.map { question in
      guard case .several = question.input else {
        return question.answer.isEmpty ? [] : [question.answer]
      }
      return question.answer.split(separator: ";").map { $0.trimmed }
    }
    (reason, source, date) = (entry.reason, entry.source, DateFields(entry.date))
    base = entry.base
  }

  /// What was sent.
  init(_ form: FormFields, _ questions: [Questionnaire.Question]) {
    answers = questions.indices.map { index in
      form.all(ReplyFields.name(index)).map { ReplyFields.lines($0).trimmed }.filter { !$0.isEmpty }
    }
    reason = ReplyFields.lines(form["reason"] ?? "").trimmed
    source = ReplyFields.lines(form["source"] ?? "").trimmed
    date = DateFields(form)
    base = form["base"] ?? ""
  }

  /// What the fields of a question are called.
  static func name(_ question: Int) -> String { "answer\(question)" }

  /// The id of the first field of a question, where a link to it leads.
  static func anchor(_ question: Int, _ questions: [Questionnaire.Question]) -> String {
    if case .text = questions[question].input { name(question) } else { name(question) + "-0" }
  }

  /// Browsers send ends of lines in two characters.
  private static func lines(_ text: String) -> String { text.replacing("\r\n", with: "\n") }

  /// The value that stands for taking an answer back.
  static let nothing = "nothing"

  /// The index of a question that says both that nobody knows and something else; `nil` where none does.
  func contradiction(_ questions: [Questionnaire.Question]) -> Int? {
    answers.indices.first { index in
      let special = answers[index].filter { Questionnaire.Special(rawValue: $0) != nil }
      let values = answers[index].filter { Questionnaire.Special(rawValue: $0) == nil }
      // What stood in the field before is no contradiction to what was chosen now.
      let isOld = values == [questions[index].answer]
      let isNoneOfList = values.count > 1 && values.contains { isNone($0, questions[index].input) }
      return special.count > 1 || !special.isEmpty && !values.isEmpty && !isOld || isNoneOfList
    }
  }

  private func isNone(_ value: String, _ input: Questionnaire.Input) -> Bool {
    if case .several(_, let none) = input { value == none.value } else { false }
  }

  /// As the questionnaire takes it.
  var reply: Questionnaire.Reply {
    Questionnaire.Reply(
      answers: answers.map { values in
        if let special = values.first(where: { Questionnaire.Special(rawValue: $0) != nil }) {
          return special
        }
        return values.filter { $0 != ReplyFields.nothing }.joined(separator: "; ")
      },
      reason: reason, source: source, date: date.text, base: base)
  }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
