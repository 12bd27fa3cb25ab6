/// A line and a column, from 1.
struct Point {
  var line: UInt32
  var column: UInt32
}
