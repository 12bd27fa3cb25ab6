package import MizanCore

/// How an entry is asked on a page, and what it says.
extension Questionnaire {
  /// Something that can be chosen.
  package struct Option: Hashable, Sendable {
    /// What `Reply.answers` says for it.
    package let value: String
    /// What people read.
    package let label: String
  }

  /// How one question is answered.
  package enum Input: Hashable, Sendable {
    /// One of these.
    case one([Option])
    /// All of these that hold, or none of them.
    case several([Option], none: Option)
    /// What somebody writes; `hint` says what that may be, and `isNumber` that it is a number.
    case text(hint: String, isNumber: Bool)
  }

  /// One question of an entry.
  package struct Question: Hashable, Sendable {
    /// What is asked; of a criterion that is asked in parts, the part.
    package let text: String
    /// How it is answered.
    package let input: Input
    /// What is said today, as `Reply.answers` says it.
    package let answer: String
    /// What is said today, as people read it; empty for nothing.
    package let shown: String

    /// What people read for a value; the value itself where it is no option.
    package func label(of value: String) -> String {
      switch input {
      case .one(let options): options.first { $0.value == value }?.label ?? value
      case .several(let options, let none):
        (options + [none]).first { $0.value == value }?.label ?? value
      case .text: value
      }
    }
  }
}

extension Questionnaire.Entry {
  /// What is asked, as a heading.
  package var title: String {
    String(rows[0].question.split(separator: "\n").first ?? Substring(rows[0].id))
  }

  /// What counts, and where to look; empty where the rules say no more.
  package var help: String { rows[0].help }
  /// Why it is so, in the form's language; of a text too long for a cell, the beginning.
  package var reason: String { rows[0].cells.reason }
  /// The document or address it rests on.
  package var source: String { rows[0].cells.source }
  /// When that was looked at, as the profile says it.
  package var date: String { rows[0].cells.date }

  /// What it rests on beside `source`, with the passage that is quoted.
  package var moreSources: [String] {
    support.evidence.dropFirst().map { evidence in
      let source = FormSource.text(evidence)
      return evidence.phrase.map { "\(source) – \($0)" } ?? source
    }
  }

  /// What else is said of why it is so: in other languages than the one that `reason` is in, and of an answer beside the
  /// reason why there is none.
  package func otherReasons(_ language: Language) -> [(language: Language, text: String)] {
    support.none == nil
      ? EntrySupport.hidden(support.because, in: language)
      : EntrySupport.hidden(support.none, in: language) + EntrySupport.all(support.because)
  }

  /// The questions: one, or the three parts of a criterion.
  package func questions(_ language: Language) -> [Questionnaire.Question] {
    let words = FormWords(language)
    return rows.map { row in
      Questionnaire.Question(
        text: row.question.split(separator: "\n").dropFirst().joined(separator: " "),
        input: input(row, words), answer: value(row.cells.answer),
        shown: words.text(row.cells.answer, in: row))
    }
  }

  private func input(_ row: FormRow, _ words: FormWords) -> Questionnaire.Input {
    let options = words.options(row).map { option in
      Questionnaire.Option(value: option.answer.plain, label: option.text)
    }
    guard case .fact(let declaration) = row.kind else { return .one(options) }
    switch declaration.type {
    case .bool, .enum: return .one(options)
    case .list where !options.isEmpty:
      let none = Questionnaire.Option(
        value: FormAnswer.noneOfList, label: words.say(.formNoneOfThese).plain)
      return .several(options, none: none)
    case .int, .number, .share:
      return .text(hint: words.hint(row), isNumber: true)
    case .list, .string, .date: return .text(hint: words.hint(row), isNumber: false)
    }
  }

  private func value(_ answer: FormAnswer) -> String {
    switch answer {
    case .value(.list(let ids)):
      ids.isEmpty ? FormAnswer.noneOfList : ids.joined(separator: "; ")
    default: answer.plain
    }
  }
}

extension Questionnaire {
  /// Sources that some entries name already, so that nobody writes them twice: at most ten, those named most first.
  package var sources: [String] {
    var counts: [String: Int] = [:]
    for source in entries.map(\.source) where !source.isEmpty && source.utf8.count < 300 {
      counts[source, default: 0] += 1
    }
    return counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
      .prefix(10).map(\.key)
  }
}
