import MizanCore
import TestSupport
import Testing

@testable import MizanReport

/// One question at a time: what a reply changes, and what it must not.
struct QuestionnaireTests {
  private let rulebook: Rulebook
  private let checklist: Checklist

  init() throws {
    rulebook = try SampleRules.rulebook()
    checklist = try #require(rulebook.checklist("own"))
  }

  private func questionnaire(_ file: SourceFile, _ language: Language = .en) throws -> Questionnaire
  {
    let profile = try #require(rulebook.profile(in: file).value)
    let form = Form(checklist, rulebook, profile, file, language: language)
    return Questionnaire(form, profile: profile, rulebook: rulebook)
  }

  private var file: SourceFile {
    SourceFile(path: "alpha.yaml", bytes: Array(SampleRules.profile.utf8))
  }

  /// What the entry says today, as a page would send it back.
  private func same(_ entry: Questionnaire.Entry) -> Questionnaire.Reply {
    let cells = entry.rows[0].cells
    return Questionnaire.Reply(
      answers: entry.rows.map { answer($0.cells.answer) }, reason: cells.reason,
      source: cells.source, date: cells.date, base: entry.base)
  }

  private func answer(_ answer: FormAnswer) -> String {
    if case .value(.list(let ids)) = answer { ids.joined(separator: "; ") } else { answer.plain }
  }

  @Test(arguments: Language.allCases)
  func whatIsSentBackAsItWasChangesNothing(language: Language) throws {
    let questionnaire = try questionnaire(file, language)
    #expect(questionnaire.entries.count > 3)
    for entry in questionnaire.entries {
      let result = questionnaire.changes(by: same(entry), to: entry)
      #expect(result.problems == [], "\(entry.id)")
      #expect(result.edits == [], "\(entry.id)")
    }
  }

  @Test func everyQuestionIsAskedOnce() throws {
    let entries = try questionnaire(file).entries
    #expect(Set(entries.map { $0.section.rawValue + $0.id }).count == entries.count)
    #expect(
      entries.flatMap(\.rows).count == (try questionnaire(file)).entries.flatMap(\.rows).count)
    for entry in entries {
      #expect(try questionnaire(file).entry(entry.section, entry.id)?.base == entry.base)
    }
    #expect(try questionnaire(file).entry(.answers, "no.such") == nil)
  }

  @Test func unknownNothingAndNotApplicableAreThreeThings() throws {
    let entry = try #require(
      try questionnaire(file).entries.first {
        $0.mayBeNone && $0.rows.count == 1 && $0.rows[0].cells.source.isEmpty
      })
    var texts: Set<String> = []
    for (answer, reason, state) in [
      ("", "", Questionnaire.Entry.State.open), ("unknown", "", .unknown),
      ("not-applicable", "There is none here.", .none),
    ] {
      let before = try questionnaire(file)
      var reply = same(entry)
      (reply.answers, reply.reason, reply.source, reply.date) = ([answer], reason, "", "")
      let result = before.changes(by: reply, to: entry)
      #expect(result.problems == [])
      var text = try ProfileText(file, language: .en)
      for edit in result.edits { try text.apply(edit) }
      let after = try questionnaire(text.file)
      #expect(after.entry(entry.section, entry.id)?.state == state, "\(answer)")
      texts.insert(String(decoding: text.file.bytes, as: UTF8.self))
    }
    #expect(texts.count == 3)
  }

  @Test func notApplicableWithoutAReasonIsTold() throws {
    let questionnaire = try questionnaire(file)
    let entry = try #require(questionnaire.entries.first { $0.mayBeNone && $0.rows.count == 1 })
    var reply = same(entry)
    (reply.answers, reply.reason) = (["not-applicable"], "")
    let result = questionnaire.changes(by: reply, to: entry)
    #expect(result.problems.map(\.code) == [.cellNeedsReason])
    #expect(result.edits == [])
  }

  @Test func whatSomebodyElseHasSaidMeanwhileIsAConflict() throws {
    let old = try questionnaire(file)
    let entry = try #require(old.entries.first { $0.section == .answers && $0.rows.count == 1 })
    var theirs = same(entry)
    (theirs.answers, theirs.reason) = (["unknown"], "They asked.")
    var text = try ProfileText(file, language: .en)
    for edit in old.changes(by: theirs, to: entry).edits { try text.apply(edit) }
    let now = try questionnaire(text.file)
    let today = try #require(now.entry(.answers, entry.id))
    var mine = same(entry)
    mine.reason = "We asked."
    let result = now.changes(by: mine, to: today)
    #expect(result.problems.map(\.code) == [.cellChanged])
    #expect(result.edits == [])
    // Another question is none of theirs.
    let other = try #require(now.entries.last { $0.id != entry.id })
    #expect(now.changes(by: same(other), to: other).problems == [])
  }

  @Test(arguments: ["", "x", "0.0.0", "0.0.0.0.0"])
  func aReplyThatDoesNotSayWhatItChangesIsRefused(base: String) throws {
    let questionnaire = try questionnaire(file)
    let entry = questionnaire.entries[0]
    var reply = same(entry)
    (reply.base, reply.reason) = (base, "Something else.")
    let result = questionnaire.changes(by: reply, to: entry)
    #expect(result.problems.map(\.code) == [.cellChanged] && result.edits == [])
  }
}
