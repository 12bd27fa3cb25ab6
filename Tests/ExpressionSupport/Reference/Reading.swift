/// What texts are read as, by grammars written down as patterns.
enum Reading {
  /// A whole number of 64 bits.
  static func whole(_ text: String) -> Int64? {
    guard text.wholeMatch(of: /[+\-]?[0-9]+/.plain) != nil else { return nil }
    let digits = text.drop { $0 == "+" || $0 == "-" }.drop { $0 == "0" }
    guard digits.count < 30, let number = Int128("0" + digits) else { return nil }
    return Int64(exactly: text.hasPrefix("-") ? -number : number)
  }

  /// A number with decimals, an infinity or NaN.
  static func decimal(_ text: String) -> Double? {
    let number = /[+\-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+\-]?[0-9]+)?/.plain
    if text.wholeMatch(of: number) != nil { return Double(text) }
    guard let words = text.wholeMatch(of: /([+\-]?)(inf|infinity|nan)/.plain.ignoresCase()) else {
      return nil
    }
    if words.2.lowercased() == "nan" { return .nan }
    return words.1 == "-" ? -.infinity : .infinity
  }

  static func truth(_ text: String) -> Bool? {
    if ["1", "t", "true", "TRUE", "True"].contains(where: { $0.codePoints == text.codePoints }) {
      return true
    }
    return ["0", "f", "false", "FALSE", "False"].contains { $0.codePoints == text.codePoints }
      ? false : nil
  }

  /// RFC 3339.
  static func instant(_ text: String) -> Int128? {
    let pattern =
      /([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})(\.[0-9]{1,9})?([Zz]|[+\-][0-9]{2}:[0-9]{2})/
      .plain
    guard let parts = text.wholeMatch(of: pattern) else { return nil }
    let numbers = [parts.1, parts.2, parts.3, parts.4, parts.5, parts.6].map { Int($0) ?? 0 }
    guard
      let local = Calendar.instant(
        numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
    else { return nil }
    let decimals = (parts.7 ?? ".").dropFirst()
    let fraction = Int128(decimals + String(repeating: "0", count: 9 - decimals.count)) ?? 0
    var offset = 0
    if parts.8.lowercased() != "z" {
      guard let hours = Int(parts.8.dropFirst().prefix(2)), let minutes = Int(parts.8.suffix(2)),
        hours < 24, minutes < 60
      else { return nil }
      offset = (parts.8.hasPrefix("-") ? -1 : 1) * (hours * 3_600 + minutes * 60)
    }
    let instant = local + fraction - Int128(offset) * Calendar.billion
    return Calendar.range.contains(instant) ? instant : nil
  }

  /// Numbers with units; of each, parts of a nanosecond are cut.
  static func span(_ text: String) -> Int64? {
    if text.wholeMatch(of: /[+\-]?0/.plain) != nil { return 0 }
    let whole = /[+\-]?(?:(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:ns|us|ms|h|m|s))+/.plain
    guard text.wholeMatch(of: whole) != nil else { return nil }
    var sum: Int128 = 0
    for part in text.matches(of: /([0-9]*)\.?([0-9]*)(ns|us|ms|h|m|s)/.plain) {
      let digits = part.1.drop { $0 == "0" }
      guard digits.count < 20, part.2.count <= 25, let unit = units[String(part.3)],
        let count = Int128("0" + digits), let decimals = Int128("0" + part.2)
      else { return nil }
      let scale = (0..<part.2.count).reduce(Int128(1)) { scale, _ in scale * 10 }
      sum += count * unit + decimals * unit / scale
    }
    return Int64(exactly: text.hasPrefix("-") ? -sum : sum)
  }

  private static let units: [String: Int128] = [
    "ns": 1, "us": 1_000, "ms": 1_000_000, "s": 1_000_000_000, "m": 60_000_000_000,
    "h": 3_600_000_000_000,
  ]

  /// `string(double)`: the shortest digits that read back; with a power of ten below 10⁻⁴ and from 10⁶ on.
  static func written(_ number: Double) -> String {
    if number.isNaN { return "nan" }
    let sign = number.sign == .minus ? "-" : ""
    if number.isInfinite { return sign + "inf" }
    if number == 0 { return sign + "0" }
    // Swift knows the shortest digits; where the point stands is found out here.
    let parts = "\(number.magnitude)".split(separator: "e")
    let halves = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let fraction = halves.count > 1 ? halves[1] : ""
    let all = halves[0] + fraction
    let leading = all.prefix { $0 == "0" }.count
    var digits = Array(all.dropFirst(leading))
    while digits.last == "0" { digits.removeLast() }
    let power = halves[0].count - leading - 1 + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    if power < -4 || power >= 6 {
      let tail = digits.count > 1 ? "." + String(digits[1...]) : ""
      let places = abs(power) < 10 ? "0\(abs(power))" : "\(abs(power))"
      return "\(sign)\(digits[0])\(tail)e\(power < 0 ? "-" : "+")\(places)"
    }
    if power < 0 { return sign + "0." + String(repeating: "0", count: -power - 1) + String(digits) }
    while digits.count < power + 1 { digits.append("0") }
    let tail = digits.count > power + 1 ? "." + String(digits[(power + 1)...]) : ""
    return sign + String(digits[...power]) + tail
  }
}

extension Regex {
  /// Code point by code point.
  fileprivate var plain: Regex<RegexOutput> { matchingSemantics(.unicodeScalar) }
}
