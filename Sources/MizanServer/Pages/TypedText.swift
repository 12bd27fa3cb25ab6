internal import MizanCore
internal import MizanReport

/// What somebody has written or chosen, where there is no question to show it at: the city's file is gone or cannot be
/// read.
struct TypedText {
  /// Everything that was sent, a line for each field.
  let lines: [String]

  init(_ form: FormFields, _ say: PhraseCatalog) {
    let questions = Aspect.allCases.indices
    let answers = questions.flatMap { question in
      form.all(ReplyFields.name(question)) + form.all(ReplyFields.specialName(question))
    }.map { ReplyFields.Special(rawValue: $0)?.text(say).plain ?? $0 }
    let written = ["reason", "source", "text"].compactMap { form[$0] }
    lines = (answers + written + [DateFields(form).text]).filter { !$0.isEmpty }
  }
}
