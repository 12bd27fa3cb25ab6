/// A table in columns of plain text.
struct TextTable {
  let layout: TextLayout
  let table: Table

  private static let gap = 2
  private static let indent = 2
  private static let barWidth = 16
  /// A flexible column is not cut down further than this.
  private static let narrowest = 16
  /// A title wider than this goes on in further lines, if its column has no wide cell.
  private static let widestTitle = 16

  /// The table; one that is too wide goes on below, its first column repeated.
  var lines: [String] {
    Array(pieces.map(lines).joined(separator: [""]))
  }

  private func lines(_ columns: [Int]) -> [String] {
    let widths = fit(columns)
    let titles = columns.map { table.columns[$0].title }
    let header = row(zip(titles, widths).map { layout.lines($0, width: $1) }, columns, widths)
    let body = table.rows.flatMap { cells in
      row(zip(columns, widths).map { lines(cells[$0], width: $1) }, columns, widths)
    }
    return (titles.allSatisfy(\.isEmpty) ? [] : header.map(layout.dim)) + body
  }

  /// The columns in pieces that fit on the page, each with the first one.
  private var pieces: [[Int]] {
    var pieces = [[0]]
    for column in table.columns.indices.dropFirst() {
      let piece = pieces[pieces.count - 1] + [column]
      let least = piece.reduce(0) { $0 + leastWidth($1) }
      if piece.count > 2, least > room(piece) {
        pieces.append([0, column])
      } else {
        pieces[pieces.count - 1] = piece
      }
    }
    return pieces
  }

  /// What the columns of a piece have together.
  private func room(_ columns: [Int]) -> Int {
    layout.style.width - TextTable.indent - TextTable.gap * (columns.count - 1)
  }

  private func leastWidth(_ column: Int) -> Int {
    let width = naturalWidth(column)
    return table.columns[column].isFlexible ? min(width, TextTable.narrowest) : width
  }

  /// The width each column needs, with the flexible ones cut down to what is left.
  private func fit(_ columns: [Int]) -> [Int] {
    var widths = columns.map(naturalWidth)
    var excess = widths.reduce(0, +) - room(columns)
    for (index, column) in columns.enumerated()
    where table.columns[column].isFlexible && excess > 0 {
      let cut = min(excess, max(0, widths[index] - TextTable.narrowest))
      widths[index] -= cut
      excess -= cut
    }
    return widths
  }

  private func naturalWidth(_ column: Int) -> Int {
    let cells = table.rows.map { naturalWidth($0[column]) }.max() ?? 0
    let title = layout.lines(table.columns[column].title, width: TextTable.widestTitle)
    return max(cells, title.map(layout.width).max() ?? 0)
  }

  private func naturalWidth(_ cell: Table.Cell) -> Int {
    switch cell {
    case .text, .lines: layout.width(layout.lines(cell.text ?? Text(), width: .max)[0])
    case .bar: TextTable.barWidth
    }
  }

  private func lines(_ cell: Table.Cell, width: Int) -> [[StyledWord]] {
    switch cell {
    case .text, .lines: layout.lines(cell.text ?? Text(), width: width)
    case .bar(let bar): [[StyledWord(text: bar.picture(cells: width), isStrong: false)]]
    }
  }

  /// One row, as many lines high as its highest cell.
  private func row(
    _ cells: [[[StyledWord]]], _ columns: [Int], _ widths: [Int]
  ) -> [String] {
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { level in
      var line = String(repeating: " ", count: TextTable.indent)
      for (index, cell) in cells.enumerated() {
        if index > 0 { line += String(repeating: " ", count: TextTable.gap) }
        let words = level < cell.count ? cell[level] : []
        let padding = String(repeating: " ", count: max(0, widths[index] - layout.width(words)))
        let text = layout.string(words)
        line += table.columns[columns[index]].alignment == .end ? padding + text : text + padding
      }
      return line
    }
  }
}
