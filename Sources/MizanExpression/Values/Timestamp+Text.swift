extension Timestamp: CustomStringConvertible {
  /// RFC 3339 in UTC, with three, six or nine decimals where they are needed.
  public var description: String {
    let date = date
    let seconds = secondOfDay
    let day = "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
    let time =
      "\(padded(seconds / 3_600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    return "\(day)T\(time)\(fraction(Int64(nanoseconds)))Z"
  }

  /// RFC 3339, such as `2020-09-10T12:00:00.5+02:00`.
  init?(written text: String) {
    var reader = TimeReader(text)
    guard let year = reader.digits(4), reader.take("-"), let month = reader.digits(2),
      reader.take("-"), let day = reader.digits(2), reader.take("T") || reader.take("t"),
      let hour = reader.digits(2), reader.take(":"), let minute = reader.digits(2),
      reader.take(":"), let second = reader.digits(2), hour < 24, minute < 60, second < 60,
      let days = GregorianCalendar.days(year: year, month: month, day: day)
    else { return nil }
    var nanoseconds: Int32 = 0
    if reader.take(".") {
      guard let fraction = reader.fraction() else { return nil }
      nanoseconds = Int32(fraction)
    }
    guard let offset = reader.zone(), reader.isAtEnd else { return nil }
    let seconds = Int64(days) * 86_400 + Int64(hour * 3_600 + minute * 60 + second - offset)
    self.init(seconds: seconds, nanoseconds: nanoseconds)
  }
}

extension TimeSpan: CustomStringConvertible {
  /// In seconds, such as `5400s` or `-1.500s`.
  public var description: String {
    let sign = nanoseconds < 0 ? "-" : ""
    return "\(sign)\(seconds.magnitude)\(fraction(abs(nanoseconds % 1_000_000_000)))s"
  }

  /// Numbers with units `h`, `m`, `s`, `ms`, `us` or `ns`, such as `1h30m` or `-1.5s`; `0` alone
  /// needs no unit.
  init?(written text: String) {
    var reader = TimeReader(text)
    let isNegative = reader.take("-")
    if !isNegative { _ = reader.take("+") }
    if reader.isRest("0") {
      self.init(nanoseconds: 0)
      return
    }
    var span = TimeSpan(nanoseconds: 0)
    repeat {
      guard let part = reader.quantity(isNegative: isNegative), let sum = span.adding(part) else {
        return nil
      }
      span = sum
    } while !reader.isAtEnd
    self = span
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let text = "\(number)"
  return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}

/// The decimals of a second by threes, with the point before them; nothing when there are none.
private func fraction(_ nanoseconds: Int64) -> String {
  if nanoseconds == 0 { return "" }
  var digits = padded(Int(nanoseconds), 9)
  while digits.hasSuffix("000") { digits.removeLast(3) }
  return "." + digits
}
