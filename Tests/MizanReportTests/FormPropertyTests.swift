import MizanCore
import TestSupport
import Testing

@testable import MizanReport

/// Forms filled in at random, in any language.
struct FormPropertyTests {
  private let rulebook: Rulebook
  private let checklist: Checklist

  init() throws {
    rulebook = try SampleRules.rulebook()
    checklist = try #require(rulebook.checklist("own"))
  }

  private static let words = [
    "", "plain", "=1+1", "'=1", "- a: b # c", "two\nlines", "\"quoted\"", "a;b,c", "كلمات عربية",
    "@x",
    "<b>&amp;</b>", "| a |", "~", "unknown", "https://a.example/x y",
  ]

  private func form(_ file: SourceFile, _ language: Language) throws -> Form {
    let loading = rulebook.profile(in: file)
    return Form(
      checklist, rulebook, try #require(loading.value, "\(loading.diagnostics)"), file,
      language: language)
  }

  /// An answer that a row may have.
  private func answer(_ row: FormRow, _ random: inout SplitMix64) -> FormAnswer {
    if random.below(5) == 0 { return random.pick([.nothing, .unknown]) }
    if row.mayBeNone, random.below(6) == 0 { return .none }
    switch row.kind {
    case .levels, .part: return random.pick(FormWords(.en).options(row)).answer
    case .fact(let declaration):
      switch declaration.type {
      case .bool: return .value(.bool(random.below(2) == 0))
      case .int: return .value(.int(Int64(random.below(5000))))
      case .number, .share: return .value(.number(Double(random.below(1001)) / 1000))
      case .string: return .value(.text(random.pick(["plain", "=1", "a; b", "لا"])))
      case .date: return .value(.date(CalendarDate(secondsSince1970: random.below(1 << 31))))
      case .enum: return random.pick(FormWords(.en).options(row)).answer
      case .list:
        return .value(.list(declaration.values.map(\.id).filter { _ in random.below(2) == 0 }))
      }
    }
  }

  private func cells(_ row: FormRow, _ random: inout SplitMix64) -> FormCells {
    var cells = FormCells(answer: answer(row, &random))
    guard row.hasSupport else { return cells }
    cells.reason = random.pick(Self.words)
    cells.source = random.pick(Self.words)
    if !cells.source.isEmpty { cells.date = random.pick(["", "2020", "2021-05", "2022-06-07"]) }
    if cells.answer == .none, cells.reason.isEmpty { cells.reason = "so" }
    return cells
  }

  /// What is filled in is what the profile says afterwards, cell by cell, through either dialect.
  @Test func whatIsFilledInIsWhatTheProfileSays() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<150 {
      let language = random.pick(Language.allCases)
      let file = SourceFile(path: "p.yaml", bytes: Array(SampleRules.profile.utf8))
      let form = try form(file, language)
      var wanted: [String: FormCells] = [:]
      for row in form.rows where random.below(2) == 0 {
        // Three parts go together: only levels, to keep the case simple.
        var cells = cells(row, &random)
        if case .part = row.kind, cells.answer == .none { cells.answer = .unknown }
        wanted[row.name] = cells
      }
      let after = try #require(try filled(form, wanted, file, random.pick(CSVDialect.allCases)))
      for row in try self.form(after, language).rows {
        guard let cells = wanted[row.name] else { continue }
        #expect(row.cells.reason == cells.reason, "\(row.name)")
        // Where the first piece of evidence was emptied, the second is the first.
        let second = cells.source.isEmpty && row.id == "own.graded" ? "https://b.example" : ""
        let sources = [cells.source, second]
        #expect(sources.contains(row.cells.source), "\(row.name)")
        #expect(row.cells.date == cells.date, "\(row.name)")
        // A reason or source without an answer stands beside `unknown`; so does an open part beside others.
        if cells.answer == .nothing {
          #expect([.nothing, .unknown].contains(row.cells.answer), "\(row.name)")
        } else {
          #expect(row.cells.answer == cells.answer, "\(row.name)")
        }
      }
      #expect(String(decoding: after.bytes, as: UTF8.self).hasPrefix("# mine\n"))
    }
  }

  /// The profile after a form with these cells in some of its rows.
  private func filled(
    _ form: Form, _ wanted: [String: FormCells], _ file: SourceFile, _ dialect: CSVDialect
  ) throws -> SourceFile? {
    var copy = CSV(dialect, language: form.language)
    copy.append(form.sheet.heads.map(CSV.Cell.text))
    for (row, line) in zip(form.rows, form.sheet.rows) {
      var texts = line.cells.map { cell -> CSV.Cell in
        switch cell {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        }
      }
      if let cells = wanted[row.name] {
        texts[FormColumn.answer.rawValue] = .text(
          FormWords(form.language).text(cells.answer, in: row))
        texts[FormColumn.reason.rawValue] = .text(cells.reason)
        texts[FormColumn.source.rawValue] = .text(cells.source)
        texts[FormColumn.date.rawValue] = .text(cells.date)
      }
      copy.append(texts)
    }
    let rows = try #require(CSVReader.rows(Array(copy.text.utf8)))
    let back = try FormFile([FilledSheet(name: "", rows: rows)], path: "f.csv")
    let result = FormImport(
      back, form: form, profile: rulebook.profile(in: file).value, rulebook: rulebook)
    #expect(result.problems == [], "\(wanted)")
    var text = try ProfileText(file, language: form.language)
    for edit in result.edits { try text.apply(edit) }
    return text.file
  }
}
