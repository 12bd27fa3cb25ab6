internal import MizanCore

/// A blank questionnaire for paper: every question with boxes to tick and lines to write on.
public struct FormPrint {
  private let form: Form
  private let words: FormWords
  private let say: PhraseCatalog

  /// The questionnaire of a form; what the form's profile says is left out.
  public init(_ form: Form) {
    self.form = form
    words = FormWords(form.language)
    say = words.say
  }

  /// From the head to the last question.
  public var document: Document {
    let checklist = form.checklist
    var blocks: [Block] = [
      .heading(
        level: 1, say(.formTitle, ["checklist": .data(checklist.title[form.language])])),
      .list([.formCity, .formBy, .formOn].map { Item(body: line(say($0) + say(.colon))) }),
      .paragraph(say(.formIntro, ["unknown": .phrase(words.unknown)])),
    ]
    var number = 0
    for theme in themes {
      blocks.append(.heading(level: 2, .data(theme.title)))
      blocks.append(.list(theme.rows.map { item($0, &number) }))
    }
    let facts = form.rows(of: .facts)
    if !facts.isEmpty {
      blocks.append(.heading(level: 2, say(.formSheetFacts)))
      if !themes.isEmpty { blocks.append(.paragraph(say(.formFactsIntro))) }
      blocks.append(.list(facts.map { item($0, &number) }))
    }
    blocks.append(
      .note(.code(checklist.id) + .phrase(" ") + .code(checklist.version)))
    return Document(language: form.language, blocks: blocks)
  }

  /// The questions that are answered by hand, by group.
  private var themes: [(title: String, rows: [FormRow])] {
    var themes: [(title: String, rows: [FormRow])] = []
    for row in form.rows(of: .answers) {
      if themes.last?.title != row.theme { themes.append((row.theme, [])) }
      themes[themes.count - 1].rows.append(row)
    }
    return themes
  }

  private func item(_ row: FormRow, _ number: inout Int) -> Item {
    number += 1
    let question = row.question.split(separator: "\n").map { Text.data(String($0)) }
    let help = row.help.split(separator: "\n").map { Text.data(String($0)) }
    var details = Array(question.dropFirst()) + help + answers(row)
    if row.hasSupport {
      details += [say(.formReasonLine), FormPrint.wholeLine, FormPrint.wholeLine]
      details += [say(.formSourceLine), FormPrint.wholeLine]
    }
    return Item(
      lead: .phrase("\(number)."),
      body: (question.first ?? Text()).strong + .phrase(" ") + .code(row.name),
      details: details)
  }

  private func answers(_ row: FormRow) -> [Text] {
    let special = [words.unknown] + (row.mayBeNone ? [words.none(row)] : [])
    let boxes = words.options(row).map { box(.data($0.text)) }
    let last = special.map { box(.phrase($0)) }
    guard case .fact(let declaration) = row.kind else { return boxes + last }
    if declaration.type == .list {
      let none = box(say(.formNoneOfThese))
      return boxes.isEmpty
        ? [line(say(.formListHint) + .phrase(" "))] + last
        : [say(.formListLine) + say(.colon)] + boxes + [none] + last
    }
    if !boxes.isEmpty { return boxes + last }
    return [line(say(.formValueLine, ["hint": .data(words.hint(row))]) + .phrase(" "))] + last
  }

  /// A line of its own to write on.
  private static let wholeLine = Text.phrase(String(repeating: "_", count: 72))

  private func box(_ text: Text) -> Text { .phrase("☐ ") + text }

  /// A line to write on.
  private func line(_ text: Text) -> Text {
    text + .phrase(String(repeating: "_", count: 30))
  }
}
