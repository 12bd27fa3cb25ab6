/// Reads the parts of a written instant or duration one after the other.
struct TimeReader {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = Substring(text).utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  func isRest(_ text: String) -> Bool { rest.elementsEqual(text.utf8) }

  mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest.removeFirst(text.utf8.count)
    return true
  }

  /// Exactly `count` digits.
  mutating func digits(_ count: Int) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(\.isDigit) else { return nil }
    rest.removeFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// One to nine digits behind a point, in billionths.
  mutating func fraction() -> Int64? {
    let digits = rest.prefix(while: \.isDigit)
    guard (1...9).contains(digits.count) else { return nil }
    rest.removeFirst(digits.count)
    let value = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
    return (digits.count..<9).reduce(value) { value, _ in value * 10 }
  }

  /// `Z` or `+hh:mm`, in seconds east of UTC.
  mutating func zone() -> Int? {
    if take("Z") || take("z") { return 0 }
    let isWest = take("-")
    guard isWest || take("+"), let hours = digits(2), take(":"), let minutes = digits(2),
      hours < 24, minutes < 60
    else { return nil }
    return (hours * 3_600 + minutes * 60) * (isWest ? -1 : 1)
  }

  private static let units: [(name: String, nanoseconds: Int64)] = [
    ("ns", 1), ("us", 1_000), ("ms", 1_000_000), ("h", 3_600_000_000_000),
    ("m", 60_000_000_000), ("s", 1_000_000_000),
  ]

  /// A number with a unit, such as `1.5h`, backwards if it is negative; what is below a nanosecond is cut off.
  mutating func quantity(isNegative: Bool) -> TimeSpan? {
    let whole = rest.prefix(while: \.isDigit)
    rest.removeFirst(whole.count)
    var decimals: Substring.UTF8View = rest.prefix(0)
    if take(".") {
      decimals = rest.prefix(while: \.isDigit)
      rest.removeFirst(decimals.count)
    }
    guard !(whole.isEmpty && decimals.isEmpty),
      let unit = TimeReader.units.first(where: { take($0.name) })?.nanoseconds,
      // Read with its sign, as the longest one backwards is longer than any forwards.
      let count = whole.isEmpty ? 0 : Int64((isNegative ? "-" : "") + String(Substring(whole)))
    else { return nil }
    let (product, overflow) = count.multipliedReportingOverflow(by: unit)
    let part = TimeReader.part(decimals, of: unit)
    let (sum, overflows) = product.addingReportingOverflow(isNegative ? -part : part)
    return overflow || overflows ? nil : TimeSpan(nanoseconds: sum)
  }

  /// The decimals of a unit, exact however many they are.
  ///
  /// From the last digit to the first: cutting off what is below one at each changes nothing in the end.
  private static func part(_ decimals: Substring.UTF8View, of unit: Int64) -> Int64 {
    decimals.reversed().reduce(0) { part, digit in (Int64(digit - 0x30) * unit + part) / 10 }
  }
}
