internal import MizanCore

extension PhraseCatalog {
  /// A date in words, as precise as it is known.
  func date(_ text: String) -> Text {
    guard let date = CalendarDate(text) else { return .data(text) }
    return self.date(date)
  }

  func date(_ date: CalendarDate) -> Text {
    let year = Text.phrase(String(date.year))
    guard let month = date.month else { return year }
    let name = word("month", String(month))
    guard let day = date.day else { return self(.dateMonth, ["month": name, "year": year]) }
    let number = day == 1 ? self(.firstOfMonth) : .phrase(String(day))
    return self(.dateDay, ["day": number, "month": name, "year": year])
  }
}
