/// Rows and columns of cells.
public struct Table: Hashable, Sendable {
  /// How one column is headed and set.
  public struct Column: Hashable, Sendable {
    /// The side that cells stand at: `start` for words, `end` for numbers.
    public enum Alignment: Hashable, Sendable { case start, end }

    /// The head of the column; empty where the cells need none.
    public var title: Text
    /// The side that the cells stand at, and the head with them.
    public var alignment: Alignment
    /// Whether the column gives way, its text going on in further lines, where room is short.
    public var isFlexible: Bool

    /// A column, by default of words that stay on one line.
    public init(_ title: Text, _ alignment: Alignment = .start, isFlexible: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.isFlexible = isFlexible
    }
  }

  /// What stands where a row and a column meet.
  public enum Cell: Hashable, Sendable {
    case text(Text)
    /// Several texts, a line each where a format has lines in cells.
    case lines([Text])
    /// A picture of the numbers that stand as text in the cell before.
    case bar(Bar)

    /// What it says, as one line; `nil` of a picture.
    var text: Text? {
      switch self {
      case .text(let text): text
      case .lines(let lines): lines.joined(by: " · ")
      case .bar: nil
      }
    }
  }

  /// From the start of a line to its end.
  public var columns: [Column]
  /// As many cells in each row as there are columns.
  public var rows: [[Cell]]
  /// Whether columns are equally wide whatever stands in them, so that tables under each other line up.
  public var isEven: Bool

  /// A table; every row must have as many cells as there are columns.
  public init(_ columns: [Column], rows: [[Cell]], isEven: Bool = false) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row has a cell a column")
    self.columns = columns
    self.rows = rows
    self.isEven = isEven
  }
}

/// A score on an axis from 0 to 1: certain up to `low`, depending on unknown answers up to `high`.
public struct Bar: Hashable, Sendable {
  /// At most `high`: the score's certain part; in 0...1, unless a measure is not clipped.
  public var low: Double
  /// What the score may yet reach.
  public var high: Double

  /// A bar; equal ends show a score that is certain.
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}

/// What the parts of bars mean, in words.
public struct Legend: Hashable, Sendable {
  /// What a bar shows as certain.
  public var certain: Text
  /// What depends on what is unknown.
  public var possible: Text
  /// What is not reached.
  public var missing: Text
  /// Where the axis begins and ends.
  public var axis: Text

  /// The legend as one line, with the marks of `Bar.picture`.
  var text: Text {
    [.phrase("█ ") + certain, .phrase("░ ") + possible, .phrase("· ") + missing, axis]
      .joined(by: "   ")
  }
}
