internal import MizanCore

/// A table as a shape: a bar stands in the cell of the number that it pictures.
struct HTMLTable {
  private let table: Table
  private let language: Language
  private var text: HTMLText { HTMLText(isRightToLeft: language.isRightToLeft) }
  /// The columns that are shown, each with whether the one after it holds its bars.
  private let columns: [(index: Int, hasBars: Bool)]

  private let heading: Text

  /// - Parameters:
  ///   - table: its columns of bars go into those before.
  ///   - heading: says what it is about to who comes to it by the keyboard.
  ///   - language: of the words.
  init(_ table: Table, under heading: Text, _ language: Language) {
    self.table = table
    self.heading = heading
    self.language = language
    let bars = Set(
      table.columns.indices.dropFirst().filter { column in
        !table.rows.isEmpty
          && table.rows.allSatisfy { if case .bar = $0[column] { true } else { false } }
      })
    columns = table.columns.indices.filter { !bars.contains($0) }.map {
      ($0, bars.contains($0 + 1))
    }
  }

  var shape: HTMLShape {
    let isHeaded = !table.columns.allSatisfy(\.title.isEmpty)
    return HTMLShape(
      "table",
      [
        "label": heading.plain, "isEven": table.isEven,
        "head": isHeaded ? HTMLShape("head", ["cells": columns.map(head)]) : false,
        "rows": table.rows.map { row in
          HTMLShape("row", ["cells": columns.map { cell(row, $0.index, $0.hasBars) }])
        },
      ])
  }

  private func head(_ column: (index: Int, hasBars: Bool)) -> HTMLShape {
    let title = table.columns[column.index].title
    return HTMLShape(
      title.isEmpty ? "cell" : "column",
      ["kind": kind(column.index, column.hasBars), "runs": text.shapes(filled(title))])
  }

  private func cell(_ row: [Table.Cell], _ column: Int, _ hasBars: Bool) -> HTMLShape {
    let content = row[column].text ?? Text()
    var values: [String: Any] = ["kind": kind(column, hasBars)]
    if case .lines(let lines) = row[column], lines.count > 1 {
      values["lines"] = lines.map { HTMLShape("paragraph", ["runs": text.shapes($0)]) }
    } else {
      values["runs"] = text.shapes(filled(content))
    }
    if hasBars, case .bar(let bar) = row[column + 1] {
      values["bar"] = HTMLBar(bar, width: 200, mirrored: language.isRightToLeft).shape
    }
    // The first cell says what the row is about.
    let isHead = column == 0 && columns.count > 1 && !content.isEmpty
    return HTMLShape(isHead ? "rowhead" : "cell", values)
  }

  /// Browsers leave cells without any text out of the tags of a PDF, and rows would have unlike numbers of cells.
  private func filled(_ content: Text) -> Text { content.isEmpty ? .phrase("\u{A0}") : content }

  private func kind(_ column: Int, _ hasBars: Bool) -> Any {
    if hasBars { return "score" }
    return table.columns[column].alignment == .end ? "number" : false
  }
}
