internal import MizanCore

extension Form {
  /// Everything in one table of values with separators.
  ///
  /// - Parameter dialect: for whom it is written.
  /// - Returns: the text of the file.
  public func csv(_ dialect: CSVDialect) -> String {
    var csv = CSV(dialect, language: language)
    let sheet = sheet
    csv.append(sheet.heads.map(CSV.Cell.text))
    for row in sheet.rows {
      csv.append(
        row.cells.map { cell in
          switch cell {
          case .text(let text): text.isEmpty ? .empty : .text(text)
          case .number(let number): .number(number)
          }
        })
    }
    return csv.text
  }
}
