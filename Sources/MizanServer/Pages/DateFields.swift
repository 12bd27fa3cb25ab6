internal import MizanReport

/// A date as three fields hold it.
struct DateFields: Hashable, Sendable {
  var day = ""
  var month = ""
  var year = ""

  /// The fields of a date as profiles say it: 2026, 2026-04, 2026-04-05; anything else stands in the last.
  init(_ date: String) {
    let parts = date.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let isDate = (1...3).contains(parts.count) && parts.allSatisfy { Int($0) != nil }
    guard isDate else {
      year = date
      return
    }
    year = parts[0]
    month = parts.count > 1 ? DateFields.short(parts[1]) : ""
    day = parts.count > 2 ? DateFields.short(parts[2]) : ""
  }

  /// What a form sent.
  init(_ form: FormFields) {
    day = DateFields.clean(form["day"])
    month = DateFields.clean(form["month"])
    year = DateFields.clean(form["year"])
  }

  /// As a profile would say it; what makes no date stays as it is, to be refused.
  var text: String {
    if day.isEmpty, month.isEmpty { return year }
    guard let month = DateFields.two(month), let year = Int(year) else {
      return [day, month, year].filter { !$0.isEmpty }.joined(separator: " ")
    }
    if day.isEmpty { return "\(year)-\(month)" }
    guard let day = DateFields.two(day) else { return "\(self.day) \(self.month) \(year)" }
    return "\(year)-\(month)-\(day)"
  }

  /// Arabic digits are digits too.
  private static func clean(_ field: String?) -> String {
    String(
      (field ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ").map {
        character -> Character in
        guard let digit = character.wholeNumberValue, digit < 10 else { return character }
        return Character("\(digit)")
      })
  }

  private static func short(_ part: String) -> String { Int(part).map(String.init) ?? part }

  private static func two(_ part: String) -> String? {
    guard let number = Int(part), (1...99).contains(number) else { return nil }
    return number < 10 ? "0\(number)" : "\(number)"
  }
}
