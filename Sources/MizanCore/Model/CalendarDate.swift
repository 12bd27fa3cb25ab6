/// A Gregorian date known to the year, the month or the day.
public struct CalendarDate: Hashable, Sendable {
  /// The Gregorian year, in 0...9999 where it was read from a text.
  public var year: Int
  /// In 1...12; `nil` when only the year is known.
  public var month: Int?
  /// In 1...31, and one that the month has; `nil` when no day is known.
  public var day: Int?

  /// - Parameter text: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; anything else, and days that no month
  ///   has, give `nil`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    year = numbers[0]
    month = numbers.count > 1 ? numbers[1] : nil
    day = numbers.count > 2 ? numbers[2] : nil
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...CalendarDate.days(in: month, of: year)).contains(day) else { return nil }
      }
    }
  }

  /// - Parameter seconds: since 1970-01-01 00:00 UTC, of which the UTC day is taken.
  public init(secondsSince1970 seconds: Int) {
    // Days to civil date, after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let days = (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400 + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.month = month
    self.day = dayOfYear - (153 * shifted + 2) / 5 + 1
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
