internal import MizanCore

extension FormImport {
  /// A row with what it is to say: the profile's cells of today with those that somebody has changed.
  struct ReadRow {
    let asked: FormRow
    let row: FilledForm.Row
    let wanted: FormCells
  }

  /// Reads a row; `nil` where something in it is wrong, which is then told.
  mutating func read(
    _ row: FilledForm.Row, _ asked: FormRow, _ base: [String]
  ) -> ReadRow? {
    var wanted = asked.cells
    var isRight = true
    for (index, column) in FormColumn.allCases.filter(\.isInput).enumerated() {
      guard let cell = row.cells[column] else { continue }
      // A cell that is as it was needs no reading, whatever a program made of it.
      if Digest.short(shown(column, asked)) == Digest.short(cell),
        asked.cells.digests[index] == base[index]
      {
        continue
      }
      guard let read = read(cell, column, row, asked) else {
        isRight = false
        continue
      }
      let digest = read.digests[index]
      if digest == base[index] || digest == asked.cells.digests[index] { continue }
      guard asked.cells.digests[index] == base[index] else {
        report(
          .cellChanged, row, column,
          ["name": row.name, "found": cell, "known": shown(column, asked)])
        isRight = false
        continue
      }
      // A changed beginning would take the place of the whole text.
      if asked.cells.cut.contains(column), !cell.isEmpty {
        report(.cellCut, row, column, ["name": row.name])
        isRight = false
        continue
      }
      guard column == .answer || asked.hasSupport else {
        report(.cellNotWanted, row, column, ["name": row.name, "found": cell])
        isRight = false
        continue
      }
      switch column {
      case .answer: wanted.answer = read.answer
      case .reason: wanted.reason = read.reason
      case .source: wanted.source = read.source
      default: wanted.date = read.date
      }
    }
    guard isRight, isWhole(wanted, row, asked) else { return nil }
    return ReadRow(asked: asked, row: row, wanted: wanted)
  }

  /// What a cell would show today.
  private func shown(_ column: FormColumn, _ row: FormRow) -> String {
    switch column {
    case .answer: CellText(fitting: FormWords(form.language).text(row.cells.answer, in: row)).text
    case .reason: row.cells.reason
    case .source: row.cells.source
    default: row.cells.date
    }
  }

  /// What a cell says, in cells that say nothing else.
  private mutating func read(
    _ cell: String, _ column: FormColumn, _ row: FilledForm.Row, _ asked: FormRow
  ) -> FormCells? {
    var cells = FormCells()
    switch column {
    case .answer:
      do {
        cells.answer = try AnswerReader(asked, form.language).read(cell)
      } catch {
        var values = error.values
        values["name"] = asked.name
        report(error.code, row, column, values, error.suggestions)
        return nil
      }
    case .reason: cells.reason = cell
    case .source: cells.source = cell
    default:
      guard cell.isEmpty || DateCell.read(cell, form.language) != nil else {
        report(.cellNotDate, row, column, ["found": cell])
        return nil
      }
      cells.date = DateCell.read(cell, form.language) ?? ""
    }
    return cells
  }

  /// Whether cells go together; only what was changed is complained of.
  private mutating func isWhole(
    _ wanted: FormCells, _ row: FilledForm.Row, _ asked: FormRow
  ) -> Bool {
    guard wanted != asked.cells else { return true }
    if wanted.answer == .none, wanted.reason.isEmpty {
      report(.cellNeedsReason, row, .reason, ["name": row.name])
      return false
    }
    if !wanted.date.isEmpty, wanted.source.isEmpty {
      report(.dateWithoutSource, row, .source, ["name": row.name])
      return false
    }
    if case .fact(let declaration) = asked.kind, declaration.needsEvidence, wanted.source.isEmpty,
      wanted.answer != .nothing, wanted.answer != .unknown
    {
      report(.sourceMissing, row, .source, ["name": row.name])
      return false
    }
    return true
  }
}
