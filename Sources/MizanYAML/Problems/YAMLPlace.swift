/// Where something stands in a file: lines and columns from 1, columns in Unicode code points.
package struct YAMLPlace: Hashable, Sendable {
  /// The line of the first code point.
  package var line: Int
  /// The column of the first code point.
  package var column: Int
  /// The line of the position after the last code point.
  package var endLine: Int
  /// The column of the position after the last code point.
  package var endColumn: Int

  /// A place from its four numbers.
  package init(line: Int, column: Int, endLine: Int, endColumn: Int) {
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
  }
}
