import MizanCore
import TestSupport
import Testing

@testable import MizanReport

/// Forms that come back, cell by cell.
struct FormImportTests {
  private let rulebook: Rulebook
  private let checklist: Checklist

  init() throws {
    rulebook = try SampleRules.rulebook()
    checklist = try #require(rulebook.checklist("own"))
  }

  private func file(_ text: String = SampleRules.profile) -> SourceFile {
    SourceFile(path: "alpha.yaml", bytes: Array(text.utf8))
  }

  private func form(_ file: SourceFile, _ language: Language = .en) throws -> Form {
    let loading = rulebook.profile(in: file)
    return Form(
      checklist, rulebook, try #require(loading.value, "\(loading.diagnostics)"), file,
      language: language)
  }

  /// The rows of a form with some cells changed: row name, column, text.
  private func filled(
    _ form: Form, _ changes: [(String, FormColumn, String)], _ dialect: CSVDialect = .plain
  ) throws -> [[String]] {
    var rows = try #require(CSVReader.rows(Array(form.csv(dialect).utf8)))
    for (name, column, text) in changes {
      let index = try #require(rows.firstIndex { $0[0] == name }, "\(name)")
      rows[index][column.rawValue] = text
    }
    return rows
  }

  private func imported(
    _ rows: [[String]], _ file: SourceFile, _ language: Language = .en
  ) throws -> FormImport {
    let form = try FormFile([FilledSheet(name: "", rows: rows)], path: "form.csv")
    return FormImport(
      form, form: try self.form(file, language), profile: rulebook.profile(in: file).value,
      rulebook: rulebook)
  }

  /// The profile's text after a form with some cells changed.
  private func text(
    _ changes: [(String, FormColumn, String)], _ language: Language = .en
  ) throws -> String {
    let file = file()
    let result = try imported(try filled(try form(file, language), changes), file, language)
    #expect(result.problems == [])
    var text = try ProfileText(file, language: language)
    for edit in result.edits { try text.apply(edit) }
    #expect(rulebook.profile(in: text.file).value != nil)
    // Once more, nothing is left to do.
    let again = try imported(
      try filled(try form(file, language), changes), text.file, language)
    #expect(again.problems == [] && again.changes == [])
    return String(decoding: text.file.bytes, as: UTF8.self)
  }

  @Test(arguments: Language.allCases, CSVDialect.allCases)
  func aFormThatWasNotFilledInChangesNothing(language: Language, dialect: CSVDialect) throws {
    let result = try imported(try filled(try form(file(), language), [], dialect), file(), language)
    #expect(result.changes == [] && result.problems == [] && result.edits == [])
  }

  @Test(arguments: Language.allCases)
  func whatIsNotOfTheCellStays(language: Language) throws {
    let words = FormWords(language)
    let row = try #require(try form(file(), language).rows.first { $0.id == "own.graded" })
    let label = words.text(.level("full"), in: row)
    let after = try text([("own.graded", .answer, label)], language)
    #expect(after == SampleRules.profile.replacing("level: partly", with: "level: full"))
  }

  @Test func reasonsAndSourcesGoWhereTheyBelong() throws {
    let after = try text(
      [("own.graded", .reason, "vu au conseil"), ("own.graded", .source, "Budget \"2026\"")], .fr)
    #expect(
      after
        == SampleRules.profile
        .replacing(
          "because: {en: seen, ar: رأينا}",
          with: "because: {en: seen, ar: رأينا, fr: \"vu au conseil\"}"
        )
        .replacing(
          "document: Minutes\n        phrase: words of the minutes\n",
          with: "document: \"Budget \\\"2026\\\"\"\n"))
  }

  @Test func anEmptiedRowIsNotSaidAnyMoreButWhatTheFormDoesNotHoldStays() throws {
    let file = file()
    let rows = try filled(
      try form(file),
      [
        ("own.graded", .answer, ""), ("own.graded", .reason, ""), ("own.graded", .source, ""),
        ("own.graded", .date, ""), ("office.share", .answer, ""),
      ])
    let result = try imported(rows, file)
    var text = try ProfileText(file, language: .en)
    for edit in result.edits { try text.apply(edit) }
    let after = String(decoding: text.file.bytes, as: UTF8.self)
    #expect(
      after.contains(
        "own.graded:  # asked twice\n    level: unknown\n    evidence:\n      - url: https://b.example\n"
      ))
    #expect(!after.contains("office.share"))
  }

  struct Example: Sendable, CustomStringConvertible {
    let row: String
    let cell: String
    let expected: String
    var language = Language.en
    var description: String { "\(row): \(cell)" }
  }

  @Test(arguments: [
    Example(row: "own.graded", cell: "YES,  and <FULLY>.", expected: "level: full"),
    Example(row: "own.graded", cell: "full", expected: "level: full"),
    Example(row: "own.graded", cell: "entierement", expected: "level: full"),
    Example(row: "own.graded", cell: "sí del todo", expected: "level: full", language: .ar),
    Example(row: "own.graded", cell: "نعـم بالكامل", expected: "level: full"),
    Example(row: "own.graded", cell: "Aún no se sabe", expected: "level: unknown"),
    Example(row: "own.alike", cell: "high", expected: "own.alike: high"),
    Example(row: "own.alike", cell: "same. (high)", expected: "own.alike: high"),
    Example(row: "own.three/means", cell: "En partie", expected: "means: partly"),
    Example(row: "own.three/rule", cell: "Oui", expected: "rule: \"yes\"", language: .fr),
    Example(row: "office.open", cell: "TRUE", expected: "office.open: true"),
    Example(row: "office.open", cell: "Non", expected: "office.open: false"),
    Example(row: "office.staff", cell: "1 250", expected: "office.staff: 1250"),
    Example(row: "office.staff", cell: "٤٢", expected: "office.staff: 42", language: .ar),
    Example(row: "office.share", cell: "75 %", expected: "office.share: 0.75"),
    Example(row: "office.share", cell: "0,5", expected: "office.share: 0.5", language: .es),
    Example(row: "office.days", cell: "1,250", expected: "office.days: 1.25", language: .fr),
    Example(
      row: "office.name", cell: "=HYPERLINK(\"x\")",
      expected: "office.name: \"=HYPERLINK(\\\"x\\\")\""),
    Example(row: "office.since", cell: "2020-02-29", expected: "office.since: \"2020-02-29\""),
    Example(
      row: "office.since", cell: "3/4/2020", expected: "office.since: \"2020-04-03\"", language: .fr
    ),
    Example(row: "office.since", cell: "25/12/2020", expected: "office.since: \"2020-12-25\""),
    Example(row: "office.kind", cell: "partagé", expected: "office.kind: shared"),
    Example(
      row: "office.languages", cell: "Chinese; bambara", expected: "office.languages: [b, c]"),
    Example(
      row: "office.languages", cell: "Chinese, bambara", expected: "office.languages: [b, c]"),
    Example(
      row: "office.languages", cell: "• Arabic\n• Bambara", expected: "office.languages: [a, b]"),
    Example(row: "own.graded", cell: "• Non", expected: "level: \"no\"", language: .fr),
    Example(row: "office.languages", cell: "None of these", expected: "office.languages: []"),
  ])
  func answersAreRecognised(example: Example) throws {
    let after = try text([(example.row, .answer, example.cell)], example.language)
    #expect(after.contains(example.expected), "\(after)")
  }

  @Test(arguments: [
    ("own.graded", FormColumn.answer, "partley", DiagnosticCode.unknownAnswer, "E2"),
    ("own.graded", .answer, "Not applicable", .cellNeedsReason, "F2"),
    ("own.graded", .source, "", .dateWithoutSource, "G2"),
    ("own.graded", .date, "3/4/2020", .cellNotDate, "H2"),
    ("own.alike", .answer, "same (x)", .unknownAnswer, "E3"),
    ("own.three/means", .reason, "so", .cellNotWanted, "F5"),
    ("own.three/means", .answer, "Not applicable", .unknownAnswer, "E5"),
    ("office.staff", .answer, "1,250", .cellNotNumber, "E8"),
    ("office.staff", .answer, "50 60", .cellNotNumber, "E8"),
    ("office.staff", .answer, "2019\n2020", .cellNotNumber, "E8"),
    ("office.staff", .answer, "2.5", .cellNotNumber, "E8"),
    ("office.staff", .answer, "6000", .cellOutOfRange, "E8"),
    ("office.share", .answer, "7", .cellOutOfRange, "E9"),
    ("office.since", .answer, "2020", .cellNotDate, "E12"),
    ("office.open", .answer, "There is none", .unknownAnswer, "E7"),
  ])
  func whatIsWrongIsToldByCell(
    row: String, column: FormColumn, cell: String, code: DiagnosticCode, address: String
  ) throws {
    let cells: [(String, FormColumn, String)] =
      column == .answer && cell == "Not applicable" && row == "own.graded"
      ? [(row, column, cell), (row, .reason, "")] : [(row, column, cell)]
    let result = try imported(try filled(try form(file()), cells), file())
    #expect(result.problems.map(\.code) == [code])
    #expect(result.problems.map(\.file) == ["form.csv:" + address])
    #expect(result.edits == [])
  }

  @Test(arguments: ["office.staff", "office.share", "office.days"], Language.allCases)
  func theExampleOfANumberIsOne(row: String, language: Language) throws {
    let rows = try filled(try form(file(), language), [(row, .answer, "many")])
    let problem = try #require(try imported(rows, file(), language).problems.first)
    #expect(problem.code == .cellNotNumber)
    let example = try #require(problem.values["example"])
    let again = try filled(try form(file(), language), [(row, .answer, example)])
    #expect(try imported(again, file(), language).problems == [], "\(example)")
  }

  @Test(arguments: [
    ("03/2025", "2025-03"), ("3/2025", "2025-03"), ("2025/3", "2025-03"), ("٠٣/٢٠٢٥", "2025-03"),
    ("13/2025", ""), ("3/25", ""),
  ])
  func aMonthIsADateInEitherOrder(cell: String, expected: String) {
    for language in Language.allCases { #expect(DateCell.read(cell, language) ?? "" == expected) }
  }

  @Test func aNearAnswerIsSuggestedInTheLanguageOfTheForm() throws {
    let rows = try filled(try form(file(), .fr), [("own.graded", .answer, "entièremnt")])
    #expect(try imported(rows, file(), .fr).problems.map(\.suggestions) == [["Entièrement"]])
  }

  @Test func aProfileThatChangedInTheMeantimeIsToldByCell() throws {
    let old = try form(file())
    let later = file(SampleRules.profile.replacing("level: partly", with: "level: full"))
    // Another cell of the row, the same answer in both, or none in the form: no conflict.
    for changes: [(String, FormColumn, String)] in [
      [("own.graded", .reason, "so")], [("own.graded", .answer, "full")], [],
    ] {
      #expect(try imported(try filled(old, changes), later).problems == [])
    }
    let result = try imported(try filled(old, [("own.graded", .answer, "No")]), later)
    #expect(result.problems.map(\.code) == [.cellChanged])
    #expect(result.problems.map(\.file) == ["form.csv:E2"])
  }

  @Test func rowsMayBeInAnyOrderAndMissing() throws {
    var rows = try filled(try form(file()), [("office.staff", .answer, "7")])
    rows =
      [["a note above"]] + [rows[0]] + rows.dropFirst().reversed().filter { $0[0] != "own.graded" }
    let result = try imported(rows, file())
    #expect(result.problems == [] && result.changes.map(\.name) == ["office.staff"])
    #expect(result.missing == 1)
  }

  @Test func rowsThatAreNotOursAreTold() throws {
    var rows = try filled(try form(file()), [])
    rows[1][0] = "own.gradet"
    rows[2][8] = "broken"
    rows.append(rows[3])
    let codes = try imported(rows, file()).problems.map(\.code)
    #expect(codes == [.unknownFormRow, .formRowDamaged, .formRowTwice])
  }

  @Test func aFormOfSomethingElseIsRefused() throws {
    let rows = try filled(try form(file()), [])
    #expect(throws: LoadFailure.self) {
      try FormFile([FilledSheet(name: "", rows: [["a", "b"]])], path: "x.csv")
    }
    let form = try FormFile([FilledSheet(name: "", rows: rows)], path: "x.csv")
    #expect(throws: LoadFailure.self) { try form.require(checklist, city: "beta") }
    #expect(form.checklist == "own" && form.city == "alpha" && form.language == .en)
  }

  @Test func aThousandProblemsAreKeptAndThatThereAreMoreIsSaid() throws {
    var rows = try filled(try form(file()), [])
    let row = try #require(rows.last)
    rows += [[String]](repeating: row, count: 5_000)
    let problems = try imported(rows, file()).problems
    #expect(problems.count == 1_001)
    #expect(problems.first?.code == .formRowTwice)
    #expect(problems.last?.code == .tooManyProblems)
  }
}
