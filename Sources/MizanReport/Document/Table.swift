/// Rows and columns of cells.
public struct Table: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public enum Alignment: Hashable, Sendable { case start, end }

    public var title: Text
    public var alignment: Alignment
    /// Whether the column gives way, its text going on in further lines, where room is short.
    public var isFlexible: Bool

    public init(_ title: Text, _ alignment: Alignment = .start, isFlexible: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.isFlexible = isFlexible
    }
  }

  public enum Cell: Hashable, Sendable {
    case text(Text)
    /// A picture of numbers that stand as text in the same row.
    case bar(Bar)
  }

  public var columns: [Column]
  /// As many cells in each row as there are columns.
  public var rows: [[Cell]]

  public init(_ columns: [Column], rows: [[Cell]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row has a cell a column")
    self.columns = columns
    self.rows = rows
  }
}

/// A score on an axis from 0 to 1: certain up to `low`, depending on unknown answers up to `high`.
public struct Bar: Hashable, Sendable {
  public var low: Double
  public var high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}
