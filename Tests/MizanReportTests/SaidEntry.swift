import MizanCore
import TestSupport

@testable import MizanReport

/// What the fields of an entry say.
struct SaidEntry: Hashable {
  var answers: [String]
  var reason: String
  var source: String
  var date: String

  private static let words = [
    "", "", "plain", "- a: b # c", "two\nlines", "\"quoted\"", "كلمات عربية", "it's", "unknown",
  ]

  init(answers: [String], reason: String, source: String, date: String) {
    (self.answers, self.reason) = (answers, reason)
    (self.source, self.date) = (source, date)
  }

  /// What an entry says today.
  init(_ entry: Questionnaire.Entry, _ language: Language) {
    self.init(
      answers: entry.questions(language).map(\.answer), reason: entry.reason,
      source: entry.source, date: entry.date)
  }

  /// Something that may be said of an entry.
  static func drawn(
    _ entry: Questionnaire.Entry, _ language: Language, _ random: inout SplitMix64
  ) -> SaidEntry {
    let answers = entry.questions(language).map { question -> String in
      if random.below(5) == 0 { return random.pick(["", "unknown"]) }
      return switch question.input {
      case .one(let options): random.pick(options).value
      case .several(let options, let none):
        random.pick([none.value, options.map(\.value).joined(separator: "; "), options[0].value])
      case .text(_, isNumber: true): random.pick(["0", "1", "0.5", "3"])
      case .text(_, isNumber: false): random.pick(["2020-02-29", "words", "a; b"])
      }
    }
    let source = random.pick(words)
    return SaidEntry(
      answers: entry.mayBeNone && random.below(6) == 0
        ? ["not-applicable"] + answers.dropFirst().map { _ in "" } : answers,
      reason: random.pick(words), source: source,
      date: source.isEmpty ? "" : random.pick(["", "2020", "2021-05"]))
  }

  var smaller: [SaidEntry] {
    let emptied: [WritableKeyPath<SaidEntry, String>] = [\.date, \.source, \.reason]
    return emptied.filter { !self[keyPath: $0].isEmpty }.map { field in
      var said = self
      said[keyPath: field] = ""
      return said
    }
  }

  func reply(to entry: Questionnaire.Entry) -> Questionnaire.Reply {
    Questionnaire.Reply(
      answers: answers, reason: reason, source: source, date: date, base: entry.base)
  }
}
