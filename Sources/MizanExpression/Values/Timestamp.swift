/// An instant from year 1 to year 9999, in UTC.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Since 1970-01-01T00:00:00Z.
  public let seconds: Int64
  /// In 0..<1,000,000,000, always forwards.
  public let nanoseconds: Int32

  static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// `nil` outside years 1 to 9999.
  init?(seconds: Int64, nanoseconds: Int32) {
    guard Timestamp.range.contains(seconds) else { return nil }
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// Midnight at the beginning of a day of the Gregorian calendar, or `nil` when there is no such
  /// day.
  public init?(year: Int, month: Int, day: Int) {
    guard let days = GregorianCalendar.days(year: year, month: month, day: day) else { return nil }
    self.init(seconds: Int64(days) * 86_400, nanoseconds: 0)
  }

  /// Earlier is less.
  public static func < (a: Timestamp, b: Timestamp) -> Bool {
    (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
  }

  func adding(_ span: TimeSpan) -> Timestamp? {
    let sum = Int64(nanoseconds) + span.nanoseconds % 1_000_000_000
    let carry = sum < 0 ? -1 : sum / 1_000_000_000
    return Timestamp(
      seconds: seconds + span.nanoseconds / 1_000_000_000 + carry,
      nanoseconds: Int32(sum - carry * 1_000_000_000))
  }
}
