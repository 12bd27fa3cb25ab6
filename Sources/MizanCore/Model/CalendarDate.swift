internal import MizanExpression

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
        guard (1...GregorianCalendar.length(ofMonth: month, year)).contains(day) else { return nil }
      }
    }
  }

  /// - Parameter seconds: since 1970-01-01 00:00 UTC, of which the UTC day is taken.
  public init(secondsSince1970 seconds: Int) {
    let days = (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400
    let date = GregorianCalendar.date(days: days)
    (year, month, day) = (date.year, date.month, date.day)
  }

  /// When the first day that the date may mean begins, in seconds since 1970-01-01 00:00 UTC.
  public var secondsSince1970: Int {
    (GregorianCalendar.days(year: year, month: month ?? 1, day: day ?? 1) ?? 0) * 86_400
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  public var description: String {
    let parts = [padded(year, 4)] + [month, day].compactMap { $0.map { padded($0, 2) } }
    return parts.joined(separator: "-")
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
