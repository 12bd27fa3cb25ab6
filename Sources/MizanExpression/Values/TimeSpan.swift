/// A length of time, forwards or backwards, of less than 293 years.
public struct TimeSpan: Hashable, Comparable, Sendable {
  /// All of it.
  public let nanoseconds: Int64

  init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// `nil` where the length does not fit.
  init?(from start: Timestamp, to end: Timestamp) {
    // Seconds alone may be too many where the parts of a second take one away.
    let whole = Int128(end.seconds - start.seconds) * 1_000_000_000
    let rest = Int128(end.nanoseconds) - Int128(start.nanoseconds)
    guard let sum = Int64(exactly: whole + rest) else { return nil }
    nanoseconds = sum
  }

  /// Shorter is less; backwards is less than forwards.
  public static func < (a: TimeSpan, b: TimeSpan) -> Bool { a.nanoseconds < b.nanoseconds }

  func adding(_ other: TimeSpan) -> TimeSpan? {
    let (sum, overflow) = nanoseconds.addingReportingOverflow(other.nanoseconds)
    return overflow ? nil : TimeSpan(nanoseconds: sum)
  }

  func subtracting(_ other: TimeSpan) -> TimeSpan? {
    let (difference, overflow) = nanoseconds.subtractingReportingOverflow(other.nanoseconds)
    return overflow ? nil : TimeSpan(nanoseconds: difference)
  }

  /// `nil` for the longest one backwards.
  var negated: TimeSpan? { TimeSpan(nanoseconds: 0).subtracting(self) }

  /// The whole seconds, towards zero.
  var seconds: Int64 { nanoseconds / 1_000_000_000 }
}
