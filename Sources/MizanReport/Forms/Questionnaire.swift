package import MizanCore

/// The questions of a form one at a time, as a page asks them: what belongs to one entry of a profile is asked
/// together.
package struct Questionnaire: Sendable {
  /// What is asked of one entry of a profile.
  package struct Entry: Sendable {
    /// What of it is answered.
    package enum State: String, CaseIterable, Sendable {
      /// Nothing is said yet.
      case open
      /// Somebody has said that nobody knows yet.
      case unknown
      /// It does not concern the city, or there is no such thing.
      case none
      /// It is answered, or what is asked of it in parts is answered at least in part.
      case answered
    }

    /// Its questions: one, or the three parts of a criterion.
    let rows: [FormRow]
    /// Where it stands in a profile.
    package var section: ProfileEdit.Section { rows[0].section }
    /// The criterion's id or the fact's path.
    package var id: String { rows[0].id }
    /// Whether it may not concern the city, or there may be none.
    package var mayBeNone: Bool { rows[0].mayBeNone }

    /// What is said of it today.
    package var state: State {
      let answers = rows.map(\.cells.answer)
      if answers.contains(.none) { return .none }
      if answers.contains(where: { $0 != .nothing && $0 != .unknown }) { return .answered }
      return answers.contains(.unknown) ? .unknown : .open
    }

    /// What tells whether anything of it was changed since, in whatever language: it is for
    /// `Questionnaire.Reply.base`.
    package let base: String
    /// All that supports it, in every language.
    let support: EntrySupport
    /// How many pieces of evidence it has; a page shows the first.
    package var evidenceCount: Int { support.evidence.count }

    /// Whether it stands at the same place of a profile, whatever it says there.
    func isSame(as other: Entry) -> Bool { section == other.section && id == other.id }

    init(rows: [FormRow], _ profile: Profile?) {
      let support = EntrySupport(rows[0], profile)
      (self.rows, self.support) = (rows, support)
      base = Digest.hexadecimal(
        Array((rows.map(\.cells.answer.mark) + support.texts).joined(separator: "\u{1F}").utf8))
    }
  }

  /// What somebody has filled in.
  package struct Reply: Sendable {
    /// An answer for each of the entry's questions: an id, a number, a date, a text, several ids between
    /// semicolons; `unknown`, `not-applicable`, or empty for nothing.
    package var answers: [String]
    /// Why it is so, or why it does not concern the city.
    package var reason: String
    /// A document or an address.
    package var source: String
    /// When the source was looked at.
    package var date: String
    /// `Entry.base` of what was filled in.
    package var base: String

    /// What somebody has filled in.
    package init(answers: [String], reason: String, source: String, date: String, base: String) {
      (self.answers, self.reason, self.source) = (answers, reason, source)
      (self.date, self.base) = (date, base)
    }
  }

  /// What belongs to one group of the checklist, in the order to ask it.
  package struct Theme: Sendable {
    /// The group's id.
    package let id: String
    /// Its title, in the form's language.
    package let title: String
    /// Its criteria that are answered by hand, and the facts that decide the others; a fact that decides criteria of
    /// several groups is asked in the first of them.
    package let entries: [Entry]
  }

  /// In the checklist's order; no group without a question.
  package let themes: [Theme]
  /// All of them, in the order to ask them.
  package let entries: [Entry]
  let form: Form
  private let profile: Profile?
  private let rulebook: Rulebook

  /// The questions of a form.
  ///
  /// - Parameters:
  ///   - form: of the profile as it is today.
  ///   - profile: that profile; `nil` where there is none yet.
  ///   - rulebook: the one that the form's checklist is from.
  package init(_ form: Form, profile: Profile?, rulebook: Rulebook) {
    (self.form, self.profile, self.rulebook) = (form, profile, rulebook)
    var asked: [Entry] = []
    for row in form.rows {
      if let last = asked.last, last.id == row.id, last.section == row.section {
        asked[asked.count - 1] = Entry(rows: last.rows + [row], profile)
      } else {
        asked.append(Entry(rows: [row], profile))
      }
    }
    themes = QuestionOrder(form.checklist, form.language).themes(of: asked)
    entries = themes.flatMap(\.entries)
  }

  /// The entry of a criterion or fact; `nil` where the checklist asks no such thing by hand.
  package func entry(_ section: ProfileEdit.Section, _ id: String) -> Entry? {
    entries.first { $0.section == section && $0.id == id }
  }

  /// Where an entry stands among all, counted from 0.
  package func position(of entry: Entry) -> Int {
    entries.firstIndex { $0.isSame(as: entry) } ?? 0
  }

  /// The theme that asks it.
  package func theme(of entry: Entry) -> Theme? {
    themes.first { $0.entries.contains { $0.isSame(as: entry) } }
  }

  /// What a reply changes in the profile, or what stands in the way: `cellChanged` where somebody has said
  /// something else on the entry since it was shown.
  package func changes(by reply: Reply, to entry: Entry) -> FormImport {
    let rows = entry.rows.enumerated().map { index, row in
      let isFirst = index == 0
      return FilledForm.Row(
        name: row.name, section: row.section, base: row.cells.digests,
        cells: [
          .answer: index < reply.answers.count ? reply.answers[index] : "",
          .reason: isFirst ? reply.reason : row.cells.reason,
          .source: isFirst ? reply.source : row.cells.source,
          .date: isFirst ? reply.date : row.cells.date,
        ])
    }
    var result = FormImport(rows, form: form, profile: profile, rulebook: rulebook)
    let isSame = result.edits.isEmpty && result.problems.isEmpty
    if reply.base != entry.base, !isSame { result.refuse(rows[0], as: .cellChanged) }
    return result
  }
}
