internal import MizanCore

/// A form as it came back: rows of cells as a program read them.
public struct FilledSheet: Sendable {
  /// The name of the sheet; empty where the file has only one.
  public let name: String
  /// The cells of each row, as text.
  public let rows: [[String]]

  /// A sheet as a program read it.
  ///
  /// - Parameters:
  ///   - name: of the sheet; empty where the file has only one.
  ///   - rows: the cells of each row, as text.
  public init(name: String, rows: [[String]]) { (self.name, self.rows) = (name, rows) }
}

/// The rows of a form that came back, found again whatever stands around them.
struct FilledForm {
  /// One row with an id in it.
  struct Row {
    let name: String
    /// `nil` where the row's last cell is not as it was written.
    let base: (section: ProfileEdit.Section, digests: [String])?
    /// The four cells that are filled in; `nil` for a column that is not there any more.
    let cells: [FormColumn: String]
    /// Where each column stands in the sheet.
    fileprivate let columns: [FormColumn: Int]
    fileprivate let number: Int
    fileprivate var sheet: String

    /// A row that no sheet holds; its cells are called by their columns.
    init(
      name: String, section: ProfileEdit.Section, base: [String], cells: [FormColumn: String]
    ) {
      self.name = name
      self.base = base.count == FormColumn.allCases.count(where: \.isInput) ? (section, base) : nil
      self.cells = cells.mapValues { ProfileText.clean($0).trimmed }
      (columns, number, sheet) = ([:], 0, "")
    }

    fileprivate init(
      name: String, base: (section: ProfileEdit.Section, digests: [String])?,
      cells: [FormColumn: String], columns: [FormColumn: Int], number: Int, sheet: String
    ) {
      (self.name, self.base, self.cells) = (name, base, cells)
      (self.columns, self.number, self.sheet) = (columns, number, sheet)
    }

    /// As spreadsheets name it: `Facts!D4`, or `D4` in a file of one sheet.
    func address(_ column: FormColumn) -> String {
      guard number > 0 else { return "\(column)" }
      let letter = FilledForm.letters(columns[column] ?? 0)
      return (sheet.isEmpty ? "" : sheet + "!") + letter + "\(number)"
    }
  }

  let mark: FormMark
  let rows: [Row]

  /// Finds the form in what was read; `nil` where there is none, or its head has been changed.
  init?(_ sheets: [FilledSheet]) {
    var mark: FormMark?
    var rows: [Row] = []
    for sheet in sheets {
      for (index, cells) in sheet.rows.enumerated() {
        guard let found = cells.lazy.compactMap(FormMark.init).first else { continue }
        guard mark == nil || mark == found else { return nil }
        var columns: [FormColumn: Int] = [:]
        for (position, cell) in cells.enumerated() {
          let column = FormMark(cell) == nil ? FormColumn(head: cell) : .mark
          if let column, columns[column] == nil { columns[column] = position }
        }
        guard columns[.id] != nil, columns[.answer] != nil else { return nil }
        mark = found
        let below = FilledForm.rows(below: index, in: sheet, columns)
        rows += FilledForm.called(sheet, below, found.language)
        break
      }
    }
    guard let mark else { return nil }
    (self.mark, self.rows) = (mark, rows)
  }

  private static func rows(
    below head: Int, in sheet: FilledSheet, _ columns: [FormColumn: Int]
  ) -> [Row] {
    sheet.rows.enumerated().dropFirst(head + 1).compactMap { index, cells in
      func cell(_ column: FormColumn) -> String? {
        columns[column].map { $0 < cells.count ? ProfileText.clean(cells[$0]).trimmed : "" }
      }
      let base = cell(.mark).flatMap(FormMark.row)
      var inputs: [FormColumn: String] = [:]
      for (position, column) in FormColumn.allCases.filter(\.isInput).enumerated() {
        inputs[column] = cell(column).map { FilledForm.plain($0, base?.digests[position]) }
      }
      let name = cell(.id) ?? ""
      // Lines below or between the questions say nothing of one.
      if name.isEmpty, inputs.values.allSatisfy(\.isEmpty) { return nil }
      return Row(
        name: name, base: base, cells: inputs, columns: columns,
        number: index + 1, sheet: sheet.name)
    }
  }

  /// Rows with the name of their sheet, which some programs do not tell: then it is that of our own.
  private static func called(_ sheet: FilledSheet, _ rows: [Row], _ language: Language) -> [Row] {
    guard Int(sheet.name) != nil, let section = rows.lazy.compactMap(\.base).first?.section else {
      return rows
    }
    let name = Form.sheetName(section, language)
    return rows.map { row in
      var row = row
      row.sheet = name
      return row
    }
  }

  /// A cell without the apostrophe that an export sets before what would run as a formula, unless one stood
  /// there before.
  private static func plain(_ cell: String, _ base: String?) -> String {
    let isAsBefore = [cell, "=" + cell].contains { Digest.short($0) == base }
    return isAsBefore ? cell : CSV.withoutApostrophe(cell).trimmed
  }

  /// A, B, … Z, AA.
  static func letters(_ column: Int) -> String {
    let letter = String(Unicode.Scalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : letters(column / 26 - 1) + letter
  }
}
