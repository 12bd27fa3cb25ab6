internal import ArgumentParser
internal import MizanCore

/// The date that a report is written on.
struct DateOptions: ParsableArguments {
  @Option(help: "Today, as YYYY-MM-DD. Else SOURCE_DATE_EPOCH, else the clock.")
  var today: String?

  func date() throws(LoadFailure) -> CalendarDate {
    if let today {
      guard let date = CalendarDate(today), date.day != nil else { throw refuse(today) }
      return date
    }
    guard let epoch = Environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty else {
      return CalendarDate(secondsSince1970: Environment.clock)
    }
    // Up to the year 9999, as dates have four digits.
    guard let seconds = Int(epoch), (0..<253_402_300_800).contains(seconds) else {
      throw refuse(epoch)
    }
    return CalendarDate(secondsSince1970: seconds)
  }

  private func refuse(_ text: String) -> LoadFailure {
    LoadFailure([Diagnostic(.badToday, values: ["found": text])])
  }
}
