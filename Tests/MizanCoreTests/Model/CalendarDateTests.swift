import MizanCore
import Testing

struct CalendarDateTests {
  @Test(arguments: ["2020", "2020-02", "2020-02-29", "2000-02-29", "0001-12-31"])
  func datesAreAsPreciseAsTheyAreKnown(text: String) { #expect(CalendarDate(text) != nil) }

  @Test(arguments: [
    "", "20", "2020-2", "2020-13", "2020-00", "2021-02-29", "1900-02-29", "2020-04-31",
    "2020-01-01-01", "٢٠٢٠", "2020-", "+020", "2020-1a",
  ])
  func othersAreNoDates(text: String) { #expect(CalendarDate(text) == nil) }

  @Test(arguments: [
    (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (951_782_400, "2000-02-29"),
    (1_795_478_400, "2026-11-24"), (-1, "1969-12-31"), (253_402_300_799, "9999-12-31"),
  ])
  func secondsGiveTheDayInUTC(seconds: Int, expected: String) {
    #expect(CalendarDate(secondsSince1970: seconds) == CalendarDate(expected))
  }
}
