internal import MizanCore

/// Dates as people and spreadsheets write them.
enum DateCell {
  /// The date in a cell.
  ///
  /// - Parameters:
  ///   - cell: its text.
  ///   - language: French, Spanish and Arabic write the day before the month; in English both are usual.
  /// - Returns: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `nil` where there is none, or it could be either of two.
  static func read(_ cell: String, _ language: Language) -> String? {
    var text = FoldedText(cell).text
    for midnight in [" 00:00:00", "t00:00:00"] where text.hasSuffix(midnight) {
      text.removeLast(midnight.count)
    }
    if let date = CalendarDate(text) { return "\(date)" }
    let parts = text.split(whereSeparator: { "/.-".contains($0) })
    guard parts.allSatisfy({ $0.allSatisfy(\.isASCII) && Int($0) != nil }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    if parts.count == 2 { return month(parts.map(\.count), numbers) }
    guard parts.count == 3 else { return nil }
    if parts[0].count == 4 { return date(numbers[0], numbers[1], numbers[2]) }
    guard parts[2].count == 4 else { return nil }
    let (first, second, year) = (numbers[0], numbers[1], numbers[2])
    if language != .en || first > 12 || first == second { return date(year, second, first) }
    return second > 12 ? date(year, first, second) : nil
  }

  /// A month with its year, in either order: no other reading is left.
  private static func month(_ lengths: [Int], _ numbers: [Int]) -> String? {
    if lengths == [4, 2] || lengths == [4, 1] { return date(numbers[0], numbers[1]) }
    return lengths == [2, 4] || lengths == [1, 4] ? date(numbers[1], numbers[0]) : nil
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int? = nil) -> String? {
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
    }
    let text = ([padded(year, 4), padded(month, 2)] + (day.map { [padded($0, 2)] } ?? []))
      .joined(separator: "-")
    return CalendarDate(text).map { "\($0)" }
  }
}
