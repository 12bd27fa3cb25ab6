public import MizanCore

/// What a form that came back changes in a profile, or what stands in the way.
public struct FormImport: Sendable {
  /// A cell whose new content goes into the profile.
  public struct Change: Hashable, Sendable {
    /// The cell, as spreadsheets name it.
    public let cell: String
    /// The criterion's id or the fact's path, and the part that is asked.
    public let name: String
    /// What stood there, as a profile says it; empty for nothing.
    public let before: String
    /// What will stand there.
    public let after: String
  }

  /// In the order of the form.
  public internal(set) var changes: [Change] = []
  /// What to do to the profile's file for that, in this order.
  public internal(set) var edits: [ProfileEdit] = []
  /// What is wrong, by cell; nothing is changed then.
  public internal(set) var problems: [Diagnostic] = []
  /// How many questions did not come back: rows that somebody took out, or that a program lost.
  public internal(set) var missing = 0

  /// What the changes take along though the form does not show it: texts in other languages.
  package private(set) var lost: [String] = []

  let form: Form
  private let rulebook: Rulebook
  private let profile: Profile?
  private let path: String

  /// Holds a form against the profile as it is today.
  ///
  /// - Parameters:
  ///   - file: what came back.
  ///   - form: the one that would be written today, in the same language.
  ///   - profile: the profile as it is today; `nil` where there is none yet.
  ///   - rulebook: the one that the form's checklist is from.
  public init(
    _ file: FormFile, form: Form, profile: Profile?, rulebook: Rulebook
  ) {
    (self.form, self.profile, self.rulebook) = (form, profile, rulebook)
    path = file.path
    compare(file.form.rows)
  }

  /// Holds single rows against the profile as it is today.
  init(_ rows: [FilledForm.Row], form: Form, profile: Profile?, rulebook: Rulebook) {
    (self.form, self.profile, self.rulebook) = (form, profile, rulebook)
    path = ""
    compare(rows)
  }

  private mutating func compare(_ filled: [FilledForm.Row]) {
    var today: [String: FormRow] = [:]
    for row in form.rows { today[row.section.rawValue + " " + row.name] = row }
    var seen: [String: String] = [:]
    var entries: [(id: String, rows: [ReadRow])] = []
    // After so many problems somebody looks at the whole form first.
    for row in filled where problems.count <= Diagnostic.mostOfFile {
      guard let base = row.base else {
        report(.formRowDamaged, row, .mark, ["name": row.name])
        continue
      }
      guard let asked = today[base.section.rawValue + " " + row.name] else {
        let known = form.rows.map(\.name)
        report(
          .unknownFormRow, row, .id, ["name": row.name], Suggestion.near(row.name, in: known))
        continue
      }
      let key = base.section.rawValue + " " + row.name
      if let first = seen[key] {
        report(.formRowTwice, row, .id, ["name": row.name, "first": first])
        continue
      }
      seen[key] = row.address(.id)
      guard let read = read(row, asked, base.digests) else { continue }
      if let index = entries.firstIndex(where: {
        $0.id == asked.id && $0.rows[0].asked.section == asked.section
      }) {
        entries[index].rows.append(read)
      } else {
        entries.append((asked.id, [read]))
      }
    }
    missing = today.count - seen.count
    for entry in entries { take(entry.rows) }
    if !problems.isEmpty { edits = [] }
  }

  private func address(_ row: FilledForm.Row, _ column: FormColumn) -> String {
    path + ":" + row.address(column)
  }

  /// Changes nothing, and says why.
  mutating func refuse(_ row: FilledForm.Row, as code: DiagnosticCode) {
    (edits, changes, problems) = ([], [], [])
    report(code, row, .answer, ["name": row.name])
  }

  mutating func report(
    _ code: DiagnosticCode, _ row: FilledForm.Row, _ column: FormColumn,
    _ values: [String: String] = [:], _ suggestions: [String] = []
  ) {
    let isKept = problems.count < Diagnostic.mostOfFile
    guard isKept || problems.count == Diagnostic.mostOfFile else { return }
    problems.append(
      Diagnostic(
        isKept ? code : .tooManyProblems, file: address(row, column), values: isKept ? values : [:],
        suggestions: isKept ? suggestions : []))
  }
}

// One entry of the profile.
extension FormImport {
  private mutating func take(_ rows: [ReadRow]) {
    let isChanged = rows.contains { $0.wanted != $0.asked.cells }
    guard isChanged, let first = rows.first else { return }
    for row in rows { note(row) }
    let entry = EntryChange(
      first.asked, from: answer(rows) { $0.asked.cells }, to: answer(rows) { $0.wanted },
      in: form.language)
    if let entry {
      let support = EntrySupport(first.asked, profile)
      edits += entry.edits(
        current: first.asked.cells, wanted: first.wanted, support: support, rulebook)
      let lost = entry.lost(
        current: first.asked.cells, wanted: first.wanted, support: support)
      self.lost += lost.map(\.text)
      changes += lost.map { language, text in
        Change(
          cell: first.row.address(.reason), name: "\(first.asked.name) (\(language.rawValue))",
          before: text, after: "")
      }
    } else {
      report(.cellNotWanted, rows[rows.count - 1].row, .answer, ["name": first.asked.id])
    }
  }

  /// The answers of an entry's rows: those of parts that did not come back are as they are today.
  private func answer(
    _ rows: [ReadRow], _ cells: (ReadRow) -> FormCells
  ) -> [FormAnswer] {
    guard let first = rows.first, case .part = first.asked.kind else {
      return rows.map { cells($0).answer }
    }
    return form.rows.filter { $0.id == first.asked.id && $0.section == .answers }.map { asked in
      rows.first { $0.asked.name == asked.name }.map { cells($0).answer } ?? asked.cells.answer
    }
  }

  /// An answer as whoever filled the form reads it, with its name in files.
  private func shown(_ answer: FormAnswer, _ row: FormRow) -> String {
    let label = FormWords(form.language).text(answer, in: row)
    return label == answer.plain || label.isEmpty ? answer.plain : "\(label) (\(answer.plain))"
  }

  private mutating func note(_ row: ReadRow) {
    let (old, new) = (row.asked.cells, row.wanted)
    let pairs: [(FormColumn, String, String)] = [
      (.answer, shown(old.answer, row.asked), shown(new.answer, row.asked)),
      (.reason, old.reason, new.reason),
      (.source, old.source, new.source), (.date, old.date, new.date),
    ]
    for (column, before, after) in pairs where before != after {
      changes.append(
        Change(cell: row.row.address(column), name: row.asked.name, before: before, after: after))
    }
  }
}
