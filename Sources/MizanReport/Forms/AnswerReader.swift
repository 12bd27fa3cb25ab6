internal import MizanCore

/// Reads the answer cell of a row: by label or id, in any of the languages.
struct AnswerReader {
  /// What is wrong with a cell.
  struct Problem: Error {
    let code: DiagnosticCode
    var values: [String: String] = [:]
    var suggestions: [String] = []
  }

  private let row: FormRow
  /// The language of the form: what is suggested is in it.
  private let words: FormWords
  private let isCommaDecimal: Bool

  init(_ row: FormRow, _ language: Language) {
    self.row = row
    words = FormWords(language)
    isCommaDecimal = language.hasDecimalComma
  }

  func read(_ cell: String) throws(Problem) -> FormAnswer {
    let cell = words.options(row).isEmpty ? cell : AnswerReader.withoutBullet(cell)
    if cell.isEmpty { return .nothing }
    // A level may be called what elsewhere means that there is none.
    if let named = words.options(row).first(where: { id($0.answer) == cell }), !isList {
      return named.answer
    }
    if let special = special(FoldedText(cell)) {
      guard special != .none || row.mayBeNone else { throw notAnAnswer(cell) }
      return special
    }
    switch row.kind {
    case .levels, .part: return try choice(cell, isInList: false)
    case .fact(let declaration): return try value(cell, declaration)
    }
  }

  private var isList: Bool {
    if case .fact(let declaration) = row.kind { declaration.type == .list } else { false }
  }

  private func value(
    _ cell: String, _ declaration: FactDeclaration
  ) throws(Problem) -> FormAnswer {
    switch declaration.type {
    case .bool: return try bool(cell)
    case .enum: return try choice(cell, isInList: false)
    case .list: return .value(.list(try list(cell, declaration)))
    case .string: return .value(.text(cell))
    case .date:
      guard let text = DateCell.read(cell, words.language), let date = CalendarDate(text),
        date.day != nil, date.year > 0
      else { throw Problem(code: .cellNotDate, values: ["found": cell]) }
      return .value(.date(date))
    case .int, .number, .share: return .value(try number(cell, declaration))
    }
  }

  private func number(
    _ cell: String, _ declaration: FactDeclaration
  ) throws(Problem) -> FactValue {
    let allowed = declaration.allowed
    let values = [
      "found": cell, "low": NumberStyle.plain(allowed.lowerBound),
      "high": NumberStyle.plain(allowed.upperBound), "example": example(of: declaration),
    ]
    guard let number = number(cell, isShare: declaration.type == .share) else {
      throw Problem(code: .cellNotNumber, values: values)
    }
    guard allowed.contains(number) else { throw Problem(code: .cellOutOfRange, values: values) }
    guard declaration.type == .int else { return .number(number) }
    guard let whole = Int64(exactly: number) else {
      throw Problem(
        code: .cellNotNumber, values: values.merging(["kind": "whole"]) { $1 })
    }
    return .int(whole)
  }

  private func number(_ cell: String, isShare: Bool) -> Double? {
    NumberCell.read(cell, isCommaDecimal: isCommaDecimal, isShare: isShare)
  }

  /// A number that the fact takes, and that reads as what it is.
  private func example(of declaration: FactDeclaration) -> String {
    let allowed = declaration.allowed
    let bounds = [allowed.lowerBound.rounded(.up), allowed.upperBound.rounded(.down)]
    let usual: [Double] = declaration.type == .int ? [12] + bounds : [0.5, 12] + bounds
    let examples = usual.filter(allowed.contains).map { NumberStyle.plain($0) }
    return examples.first { number($0, isShare: false).map(allowed.contains) == true }
      ?? NumberStyle.plain(allowed.lowerBound)
  }
}

// Words.
extension AnswerReader {
  /// "Don't know yet" and "not applicable", in any language.
  private func special(_ cell: FoldedText) -> FormAnswer? {
    if cell.text == "unknown" { return .unknown }
    if cell.text == "not-applicable" || cell.text == "absent" { return FormAnswer.none }
    for language in Language.allCases {
      let words = FormWords(language)
      if FoldedText(words.unknown) == cell { return .unknown }
      if FoldedText(words.none(row)) == cell { return FormAnswer.none }
    }
    return nil
  }

  /// One of the row's options: what matches in the form's language stands before other languages.
  private func choice(_ cell: String, isInList: Bool) throws(Problem) -> FormAnswer {
    let wanted = FoldedText(cell)
    let own = words.options(row)
    if let answer = own.first(where: { id($0.answer) == cell })?.answer { return answer }
    let languages = [words.language] + Language.allCases.filter { $0 != words.language }
    for language in languages {
      let say = FormWords(language)
      let found = Set(
        say.options(row).filter {
          FoldedText($0.text) == wanted || say.isYesOrNo($0.answer, wanted)
        }
        .map(\.answer))
      if found.count == 1, let answer = found.first { return answer }
      if found.count > 1 {
        throw Problem(
          code: .ambiguousAnswer,
          values: ["found": cell, "known": own.map { id($0.answer) }.joined(separator: ", ")])
      }
    }
    if let answer = own.first(where: { FoldedText(id($0.answer)) == wanted })?.answer {
      return answer
    }
    throw notAnAnswer(cell, isInList: isInList)
  }

  private func bool(_ cell: String) throws(Problem) -> FormAnswer {
    switch FoldedText(cell).text {
    case "1", "vrai", "verdadero": return .value(.bool(true))
    case "0", "faux", "falso": return .value(.bool(false))
    default: return try choice(cell, isInList: false)
    }
  }

  private func list(_ cell: String, _ declaration: FactDeclaration) throws(Problem) -> [String] {
    let none = Language.allCases.map {
      FoldedText(PhraseCatalog.catalog(for: $0)(.formNoneOfThese).plain)
    }
    if none.contains(FoldedText(cell)) || cell == FormAnswer.noneOfList { return [] }
    let parts = AnswerReader.parts(of: cell, between: ";؛\n").filter { !$0.isEmpty }
    if parts.isEmpty { throw notAnAnswer(cell, isInList: true) }
    if declaration.values.isEmpty { return parts }
    var ids: Set<String> = []
    for part in parts.map(AnswerReader.withoutBullet) {
      do {
        ids.formUnion([try choice(part, isInList: true).plain])
      } catch {
        // Labels may have commas in them, so these only count between answers where nothing else fits.
        guard let several = betweenCommas(part) else { throw error }
        ids.formUnion(several)
      }
    }
    return declaration.values.map(\.id).filter(ids.contains)
  }

  /// The ids of several answers that somebody wrote with commas between them; `nil` where one of them is none.
  private func betweenCommas(_ text: String) -> [String]? {
    let parts = AnswerReader.parts(of: text, between: ",،")
    guard parts.count > 1 else { return nil }
    let answers = parts.compactMap { try? choice($0, isInList: true).plain }
    return answers.count == parts.count ? answers : nil
  }

  /// The answers in a cell, without the marks between them.
  static func parts(of text: String, between marks: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: marks.unicodeScalars.contains).map {
      String($0).trimmed
    }
  }

  /// An answer as the column beside it lists it, which people copy from there.
  private static func withoutBullet(_ text: String) -> String {
    text.hasPrefix("•") ? text.dropFirst().trimmed : text
  }

  /// The name of an answer in files.
  private func id(_ answer: FormAnswer) -> String { answer.plain }

  private func notAnAnswer(_ cell: String, isInList: Bool = false) -> Problem {
    let options = words.options(row).map(\.text)
    let special = isInList ? [] : [words.unknown] + (row.mayBeNone ? [words.none(row)] : [])
    let known = options + special
    let folded = known.map { FoldedText($0).text }
    let near = Suggestion.near(FoldedText(cell).text, in: folded)
    return Problem(
      code: .unknownAnswer, values: ["found": cell, "known": known.joined(separator: " | ")],
      suggestions: near.compactMap { folded.firstIndex(of: $0).map { known[$0] } })
  }
}
