/// A table in columns of plain text.
struct TextTable {
  let layout: TextLayout
  let table: Table

  private static let gap = 2
  private static let indent = 2
  private static let barWidth = 16
  private static let narrowest = 16

  var lines: [String] {
    let widths = columnWidths
    let header = row(table.columns.map { [layout.lines($0.title, width: .max)[0]] }, widths)
    let body = table.rows.flatMap { cells in
      row(zip(cells, widths).map { lines($0, width: $1) }, widths)
    }
    return (table.columns.allSatisfy(\.title.isEmpty) ? [] : header.map(layout.dim)) + body
  }

  /// The width each column needs, with the flexible ones cut down to what is left.
  private var columnWidths: [Int] {
    var widths = table.columns.enumerated().map { index, column in
      let cells = table.rows.map { naturalWidth($0[index]) }
      return max(cells.max() ?? 0, layout.width(layout.lines(column.title, width: .max)[0]))
    }
    let spare = layout.style.width - TextTable.indent - TextTable.gap * (widths.count - 1)
    var excess = widths.reduce(0, +) - spare
    for index in widths.indices where table.columns[index].isFlexible && excess > 0 {
      let cut = min(excess, max(0, widths[index] - TextTable.narrowest))
      widths[index] -= cut
      excess -= cut
    }
    return widths
  }

  private func naturalWidth(_ cell: Table.Cell) -> Int {
    switch cell {
    case .text(let text): layout.width(layout.lines(text, width: .max)[0])
    case .bar: TextTable.barWidth
    }
  }

  private func lines(_ cell: Table.Cell, width: Int) -> [[StyledWord]] {
    switch cell {
    case .text(let text): layout.lines(text, width: width)
    case .bar(let bar): [[StyledWord(text: bar.picture(cells: width), isStrong: false)]]
    }
  }

  /// One row, as many lines high as its highest cell.
  private func row(_ cells: [[[StyledWord]]], _ widths: [Int]) -> [String] {
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { level in
      var line = String(repeating: " ", count: TextTable.indent)
      for (index, cell) in cells.enumerated() {
        if index > 0 { line += String(repeating: " ", count: TextTable.gap) }
        let words = level < cell.count ? cell[level] : []
        let padding = String(repeating: " ", count: max(0, widths[index] - layout.width(words)))
        let text = layout.string(words)
        line += table.columns[index].alignment == .end ? padding + text : text + padding
      }
      return line
    }
  }
}
