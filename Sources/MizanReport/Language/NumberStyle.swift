internal import MizanCore

/// How people read scores: the only place that rounds.
public struct NumberStyle {
  /// Decimals of a score; 0 rounds a range outwards to whole numbers.
  let decimals: Int

  /// Noise of the last bits, which must not push a number over to the next.
  private static let noise = 1e-9

  /// A score's low end in 0...100: rounded down, so that rounding never narrows a range.
  func low(_ score: Double) -> String {
    decimals > 0 ? halfAway(score * 100, decimals) : whole(score * 100 + NumberStyle.noise, .down)
  }

  /// A score's high end in 0...100: rounded up.
  func high(_ score: Double) -> String {
    decimals > 0 ? halfAway(score * 100, decimals) : whole(score * 100 - NumberStyle.noise, .up)
  }

  /// A score that is certain, in 0...100: half away from zero.
  func nearest(_ score: Double) -> String { halfAway(score * 100, decimals) }

  /// Points that an action adds, with one decimal.
  static func points(_ gain: Double) -> String {
    "+" + NumberStyle(decimals: 1).halfAway(gain * 100, 1)
  }

  /// A score in 0...100 that is below a minimum, rounded down so that it reads as below it.
  public static func below(_ points: Double) -> String {
    guard fits(points * 10) else { return "\(points)" }
    let tenths = Int((points * 10 + noise).rounded(.down))
    return (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// A share in whole hundredths, rounded down: 49.9 % of a minimum of 50 is not yet 50.
  static func percent(_ share: Double) -> String {
    NumberStyle(decimals: 0).whole(share * 100 + noise, .down)
  }

  /// A number as somebody stated it: as few digits as say it exactly.
  static func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }

  /// An amount of points: two decimals at most, half away from zero.
  static func amount(_ points: Double) -> String { NumberStyle(decimals: 2).shortest(points) }

  /// An amount of money: whole, or with two decimals; thousands apart.
  public static func grouped(_ amount: Double) -> String {
    let isWhole = Int(exactly: amount) != nil
    let text = NumberStyle(decimals: 2).halfAway(amount, isWhole ? 0 : 2)
    let whole = text.prefix { $0 != "." }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return grouped + text.dropFirst(whole.count)
  }

  /// A number with as many decimals at most, and none that are zeros at its end.
  func shortest(_ number: Double) -> String {
    var text = halfAway(number, decimals)
    // What is too large to round keeps its exponent as it is.
    guard decimals > 0, !text.contains("e") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// A number that is not negative with six decimals at most, or where those would say too little of a small
  /// one, with its first four digits.
  static func digits(_ number: Double) -> String {
    guard number > 1e-12, number < 0.001 else { return NumberStyle(decimals: 6).shortest(number) }
    var (rest, zeros) = (number, -1)
    // The margin keeps 0.9999… from counting as a digit of its own.
    while rest < 0.99995 { (rest, zeros) = (rest * 10, zeros + 1) }
    let digits = NumberStyle(decimals: 3).shortest(rest).filter { $0 != "." }
    return "0." + String(repeating: "0", count: zeros) + digits
  }

  /// Whether a number can be rounded to a whole one: a measure that is not clipped may give any.
  private static func fits(_ number: Double) -> Bool { abs(number) < 1e15 }

  private func whole(_ value: Double, _ rule: FloatingPointRoundingRule) -> String {
    NumberStyle.fits(value) ? String(Int(value.rounded(rule))) : "\(value)"
  }

  /// `value` with a fixed number of decimals, half away from zero.
  private func halfAway(_ value: Double, _ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1.0) { factor, _ in factor * 10 }
    let scaled = value * scale
    guard NumberStyle.fits(scaled) else { return "\(value)" }
    let units = Int((scaled + (scaled < 0 ? -1 : 1) * NumberStyle.noise * scale).rounded())
    let digits = String(abs(units))
    if decimals == 0 { return String(units) }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (units < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
