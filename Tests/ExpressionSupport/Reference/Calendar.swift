/// Dates and times by counting years, months and days one by one.
enum Calendar {
  static let billion: Int128 = 1_000_000_000
  /// Of 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z, with all that is behind the point.
  static let range: ClosedRange<Int128> =
    -62_135_596_800 * billion...253_402_300_799 * billion + billion - 1

  struct Date {
    var (year, month, day) = (1, 1, 1)
    /// From 0.
    var dayOfYear = 0
    /// From 0, which is Sunday: the first day of year 1 was a Monday.
    var weekday = 1
    /// Billionths of a second since midnight.
    var time: Int128 = 0

    var hour: Int { Int(time / billion) / 3_600 }
    var minute: Int { Int(time / billion) / 60 % 60 }
    var second: Int { Int(time / billion) % 60 }
  }

  static func isLeap(_ year: Int) -> Bool {
    if year % 400 == 0 { return true }
    if year % 100 == 0 { return false }
    return year % 4 == 0
  }

  static func months(_ year: Int) -> [Int] {
    [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }

  /// The date of an instant of the range.
  static func date(_ instant: Int128) -> Date {
    var date = Date()
    let sinceYear1 = instant - range.lowerBound
    var days = Int(sinceYear1 / (86_400 * billion))
    date.time = sinceYear1 % (86_400 * billion)
    date.weekday = (1 + days) % 7
    while days >= (isLeap(date.year) ? 366 : 365) {
      days -= isLeap(date.year) ? 366 : 365
      date.year += 1
    }
    date.dayOfYear = days
    for length in months(date.year) {
      if days < length { break }
      days -= length
      date.month += 1
    }
    date.day = days + 1
    return date
  }

  /// The instant of a date and a time in UTC; `nil` where there is no such day or time.
  static func instant(
    _ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int, _ second: Int
  ) -> Int128? {
    guard (1...9_999).contains(year), (1...12).contains(month),
      (1...months(year)[month - 1]).contains(day), hour < 24, minute < 60, second < 60
    else { return nil }
    var days = day - 1
    for earlier in 1..<year { days += isLeap(earlier) ? 366 : 365 }
    days += months(year)[..<(month - 1)].reduce(0, +)
    let seconds = days * 86_400 + hour * 3_600 + minute * 60 + second
    return range.lowerBound + Int128(seconds) * billion
  }

  /// RFC 3339 in UTC, with three, six or nine decimals where they are needed.
  static func written(_ instant: Int128) -> String {
    let date = date(instant)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let year = String(repeating: "0", count: 4 - "\(date.year)".count) + "\(date.year)"
    let time = "\(two(date.hour)):\(two(date.minute)):\(two(date.second))"
    return "\(year)-\(two(date.month))-\(two(date.day))T\(time)\(decimals(date.time % billion))Z"
  }

  /// In seconds.
  static func written(span: Int64) -> String {
    let length = Int128(span)
    let magnitude = length < 0 ? -length : length
    return (length < 0 ? "-" : "") + "\(magnitude / billion)\(decimals(magnitude % billion))s"
  }

  private static func decimals(_ billionths: Int128) -> String {
    if billionths == 0 { return "" }
    if billionths % 1_000_000 == 0 { return "." + padded(billionths / 1_000_000, 3) }
    if billionths % 1_000 == 0 { return "." + padded(billionths / 1_000, 6) }
    return "." + padded(billionths, 9)
  }

  private static func padded(_ number: Int128, _ width: Int) -> String {
    String(repeating: "0", count: width - "\(number)".count) + "\(number)"
  }
}
