import MizanCore
import Testing

@testable import MizanReport

/// What a form does to texts in languages that it does not show, and to texts that are longer than a cell.
struct FormTranslationTests {
  private let rulebook: Rulebook
  private let checklist: Checklist

  init() throws {
    rulebook = try SampleRules.rulebook()
    checklist = try #require(rulebook.checklist("own"))
  }

  /// A profile of one answer, and what a form makes of it.
  private func imported(
    _ entry: String, _ cells: [FormColumn: String], _ language: Language
  ) throws -> (result: FormImport, entry: String) {
    let head = SampleRules.profile.split(separator: "answers:")[0]
    let file = SourceFile(
      path: "alpha.yaml", bytes: Array((head + "answers:\n  own.graded: \(entry)\n").utf8))
    let first = try once(file, cells, language)
    var text = try ProfileText(file, language: language)
    for edit in first.edits { try text.apply(edit) }
    #expect(rulebook.profile(in: text.file).value != nil)
    // The same form once more finds nothing to do.
    let rows = try rows(file, cells, language)
    let again = try compare(rows, text.file, language)
    #expect(again.problems == [] && again.changes == [], "\(again)")
    let after = String(decoding: text.file.bytes, as: UTF8.self)
    return (first, String(after.split(separator: "answers:\n  own.graded:")[1].dropLast()))
  }

  private func form(_ file: SourceFile, _ language: Language) throws -> Form {
    let loading = rulebook.profile(in: file)
    return Form(
      checklist, rulebook, try #require(loading.value, "\(loading.diagnostics)"), file,
      language: language)
  }

  private func rows(
    _ file: SourceFile, _ cells: [FormColumn: String], _ language: Language
  ) throws -> [[String]] {
    var rows = try #require(CSVReader.rows(Array(try form(file, language).csv(.plain).utf8)))
    let index = try #require(rows.firstIndex { $0[0] == "own.graded" })
    for (column, text) in cells { rows[index][column.rawValue] = text }
    return rows
  }

  private func compare(
    _ rows: [[String]], _ file: SourceFile, _ language: Language
  ) throws -> FormImport {
    FormImport(
      try FormFile([FilledSheet(name: "", rows: rows)], path: "form.csv"),
      form: try form(file, language), profile: rulebook.profile(in: file).value,
      rulebook: rulebook)
  }

  private func once(
    _ file: SourceFile, _ cells: [FormColumn: String], _ language: Language
  ) throws -> FormImport { try compare(try rows(file, cells, language), file, language) }

  struct Example: Sendable, CustomStringConvertible {
    let name: String
    let before: String
    let cells: [FormColumn: String]
    let after: String
    /// What goes though no cell shows it.
    var lost: [String] = []
    var language = Language.fr
    var description: String { name }
  }

  @Test(arguments: [
    Example(
      name: "not applicable for the same reason",
      before: "{level: full, because: {en: seen, fr: vu, ar: رأينا}}",
      cells: [.answer: "Sans objet"],
      after: " {not-applicable: {en: seen, fr: vu, ar: \"رأينا\"}}"),
    Example(
      name: "not applicable for the same reason, which the form shows in English",
      before: "{level: full, because: seen}", cells: [.answer: "Sans objet"],
      after: " {not-applicable: seen}"),
    Example(
      name: "not applicable for another reason",
      before: "{level: full, because: {en: seen, fr: vu, ar: رأينا}}",
      cells: [.answer: "Sans objet", .reason: "aucun"],
      after: " {not-applicable: {fr: aucun}}", lost: ["seen", "رأينا"]),
    Example(
      name: "another reason why it is not applicable",
      before: "{not-applicable: {en: none, ar: لا يوجد}}", cells: [.reason: "aucun"],
      after: " {not-applicable: {en: none, ar: لا يوجد, fr: aucun}}"),
    Example(
      name: "a level for the reason why it was not applicable",
      before: "{not-applicable: {en: none, ar: لا يوجد}}", cells: [.answer: "En partie"],
      after: " {because: {en: none, ar: \"لا يوجد\"}, level: partly}"),
    Example(
      name: "a level for another reason",
      before: "{not-applicable: {en: none, ar: لا يوجد}}",
      cells: [.answer: "En partie", .reason: "vu"],
      after: " {level: partly, because: {fr: vu}}", lost: ["لا يوجد"]),
    Example(
      name: "a level, with a reason beside the one why it was not applicable",
      before: "{not-applicable: none, because: {en: seen}}", cells: [.answer: "En partie"],
      after: " {because: {en: seen}, level: partly}", lost: ["none"]),
    Example(
      name: "no reason any more", before: "{level: full, because: {en: seen, fr: vu}}",
      cells: [.reason: ""], after: " {level: full}", lost: ["seen"]),
  ])
  func translationsStayOrAreTold(example: Example) throws {
    let (result, entry) = try imported(example.before, example.cells, example.language)
    #expect(result.problems == [])
    #expect(entry == example.after)
    let shown = Set(example.cells.keys.map { $0 == .answer ? "E2" : "F2" })
    let lost = result.changes.filter { $0.name.hasSuffix(")") }
    #expect(lost.map(\.before) == example.lost && lost.allSatisfy { $0.cell == "F2" })
    #expect(Set(result.changes.filter { !$0.name.hasSuffix(")") }.map(\.cell)) == shown)
  }

  @Test func anEmptiedRowTellsWhatGoesInOtherLanguages() throws {
    let result = try once(
      SourceFile(path: "alpha.yaml", bytes: Array(SampleRules.profile.utf8)),
      [.answer: "", .reason: ""], .en)
    #expect(result.changes.map(\.before) == ["Partly (partly)", "seen", "رأينا"])
  }

  private static let long = String(repeating: "words ", count: 6_000) + "end"

  @Test func aTextLongerThanACellStaysWhole() throws {
    let (result, entry) = try imported(
      "{level: full, because: \"\(Self.long)\", evidence: [{document: \"\(Self.long)\"}]}",
      [.answer: "Sans objet", .date: "2020"], .fr)
    #expect(result.problems == [])
    #expect(entry.contains("not-applicable: \"\(Self.long)\""))
    #expect(entry.contains("document: \"\(Self.long)\""))
  }

  @Test func aChangedBeginningOfALongTextIsRefusedByCell() throws {
    let before = "{level: full, because: \"\(Self.long)\"}"
    let head = SampleRules.profile.split(separator: "answers:")[0]
    let file = SourceFile(
      path: "alpha.yaml",
      bytes: Array((head + "answers:\n  own.graded: \(before)\n").utf8))
    let form = try form(file, .en)
    #expect(
      form.cutCells.map(\.row) == ["own.graded"]
        && form.cutCells.map(\.column) == ["Reason, or why it does not apply"])
    let result = try once(file, [.reason: "other words"], .en)
    #expect(result.problems.map(\.code) == [.cellCut] && result.edits == [])
    #expect(result.problems.map(\.file) == ["form.csv:F2"])
    // Taking it away is no mistake.
    #expect(try once(file, [.reason: ""], .en).problems == [])
  }

  @Test func aLongFactStaysWhole() throws {
    let file = SourceFile(
      path: "alpha.yaml",
      bytes: Array((SampleRules.profile + "  office.name: \"\(Self.long)\"\n").utf8))
    let result = try once(file, [.answer: "No"], .en)
    #expect(result.problems == [] && result.changes.map(\.name) == ["own.graded"])
    #expect(try form(file, .en).cutCells.map(\.row) == ["office.name"])
    for cell in try form(file, .en).sheet.rows.flatMap(\.cells) {
      if case .text(let text) = cell { #expect(text.utf16.count <= 32_000) }
    }
  }
}
