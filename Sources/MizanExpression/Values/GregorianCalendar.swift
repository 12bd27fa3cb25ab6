/// The proleptic Gregorian calendar, in days since 1970-01-01.
///
/// - SeeAlso: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
package enum GregorianCalendar {
  /// The day of a date, or `nil` when there is no such day.
  package static func days(year: Int, month: Int, day: Int) -> Int? {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...length(ofMonth: month, year)).contains(day)
    else { return nil }
    // Years begin in March, so that the leap day is the last.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date of a day.
  package static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    return (year, month < 10 ? month + 3 : month - 9, dayOfYear - (153 * month + 2) / 5 + 1)
  }

  /// How many days a month has.
  package static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension Timestamp {
  var days: Int { Int((seconds - (seconds < 0 ? 86_399 : 0)) / 86_400) }

  var secondOfDay: Int { Int(seconds - Int64(days) * 86_400) }

  var date: (year: Int, month: Int, day: Int) { GregorianCalendar.date(days: days) }

  /// From 0.
  var dayOfYear: Int {
    days - (GregorianCalendar.days(year: date.year, month: 1, day: 1) ?? days)
  }

  /// From 0, which is Sunday.
  var dayOfWeek: Int { ((days + 4) % 7 + 7) % 7 }
}
