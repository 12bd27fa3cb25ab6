internal import MizanCore

/// How a form shows answers, in one language.
struct FormWords {
  let language: Language
  let say: PhraseCatalog

  init(_ language: Language) {
    self.language = language
    say = PhraseCatalog.catalog(for: language)
  }

  var unknown: String { say(.formUnknown).plain }

  func none(_ row: FormRow) -> String {
    say(row.section == .answers ? .formNotApplicable : .formAbsent).plain
  }

  /// What an answer reads like in its cell.
  func text(_ answer: FormAnswer, in row: FormRow) -> String {
    switch answer {
    case .nothing: ""
    case .unknown: unknown
    case .none: none(row)
    case .level, .part: options(row).first { $0.answer == answer }?.text ?? answer.plain
    case .value(.list(let ids)) where ids.isEmpty: say(.formNoneOfThese).plain
    case .value(.list(let ids)):
      ids.map { id in
        options(row).first { $0.answer == .value(.text(id)) }?.text ?? id
      }.joined(separator: "; ")
    case .value(let value):
      options(row).first { $0.answer == answer }?.text ?? value.text
    }
  }

  /// What an answer can be chosen from, from worst to best; empty where it is written freely.
  ///
  /// For a list, each of its values.
  func options(_ row: FormRow) -> [(text: String, answer: FormAnswer)] {
    switch row.kind {
    case .levels(let levels):
      return distinct(levels.map { ($0.id, ProfileText.clean($0.label[language]).trimmed) }).map {
        ($0.text, .level($0.id))
      }
    case .part:
      return [Aspect.Reply.no, .partly, .yes].map {
        (say.word("aspect-reply", $0.rawValue).plain, .part($0))
      }
    case .fact(let declaration):
      if declaration.type == .bool {
        return [
          (say(.formNo).plain, .value(.bool(false))), (say(.formYes).plain, .value(.bool(true))),
        ]
      }
      return distinct(
        declaration.values.map { ($0.id, ProfileText.clean($0.label[language]).trimmed) }
      ).map { ($0.text, .value(.text($0.id))) }
    }
  }

  /// The entries of a drop-down; none where the answer is written freely.
  func choices(_ row: FormRow) -> [String] {
    if case .fact(let declaration) = row.kind {
      guard declaration.type == .bool || declaration.type == .enum else { return [] }
    }
    let special = [unknown] + (row.mayBeNone ? [none(row)] : [])
    return options(row).map(\.text) + special
  }

  /// Whether a text is this language's word for an answer that is called `yes` or `no`, whatever its label.
  func isYesOrNo(_ answer: FormAnswer, _ text: FoldedText) -> Bool {
    switch answer.plain {
    case "yes": FoldedText(say(.formYes).plain) == text
    case "no": FoldedText(say(.formNo).plain) == text
    default: false
    }
  }

  /// Texts of which no two are alike: where labels are, their ids stand beside them.
  private func distinct(
    _ options: [(id: String, label: String)]
  ) -> [(id: String, text: String)] {
    let folded = options.map { FoldedText($0.label) }
    return options.enumerated().map { index, option in
      let isAlone = folded.count { $0 == folded[index] } == 1
      return (option.id, isAlone ? option.label : "\(option.label) (\(option.id))")
    }
  }

  /// What stands in the column beside a question: what can be answered, in lines.
  func hint(_ row: FormRow) -> String {
    guard case .fact(let declaration) = row.kind else { return lines(options(row).map(\.text)) }
    let unit = declaration.unit.map { say(.listComma).plain + $0[language] } ?? ""
    switch declaration.type {
    case .bool: return lines(options(row).map(\.text))
    case .enum: return lines(options(row).map(\.text))
    case .list:
      let options = options(row).map(\.text)
      let none = say(.formNoneOfThese).plain
      return say(.formListHint).plain + (options.isEmpty ? "" : "\n" + lines(options + [none]))
    case .share: return say(.formShareHint).plain + unit
    case .int, .number, .string, .date:
      return say.word("fact-type", declaration.type.rawValue).plain + range(declaration) + unit
    }
  }

  private func range(_ declaration: FactDeclaration) -> String {
    guard let range = declaration.range else { return "" }
    let ends = [range.lowerBound, range.upperBound].map { say.number(NumberStyle.plain($0)) }
    return say(.listComma).plain + say(.range, ["low": ends[0], "high": ends[1]]).plain
  }

  private func lines(_ texts: [String]) -> String {
    texts.map { "• " + $0 }.joined(separator: "\n")
  }
}
