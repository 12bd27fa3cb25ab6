extension Text {
  /// The shortest decimal that reads back as the same number; with an exponent below 10⁻⁴ and from
  /// 10⁶ on.
  static func written(_ number: Double) -> String {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    let sign = number.sign == .minus ? "-" : ""
    let (digits, exponent) = shortest(number.magnitude)
    let body: String
    switch exponent {
    case -4..<0:
      body = "0." + String(repeating: "0", count: -exponent - 1) + digits
    case 0..<6:
      let padded = digits + String(repeating: "0", count: max(0, exponent + 1 - digits.utf8.count))
      let whole = padded.prefix(exponent + 1)
      let decimals = padded.dropFirst(exponent + 1)
      body = decimals.isEmpty ? String(whole) : "\(whole).\(decimals)"
    default:
      let decimals = digits.dropFirst()
      let power = exponent.magnitude < 10 ? "0\(exponent.magnitude)" : "\(exponent.magnitude)"
      body =
        "\(digits.prefix(1))\(decimals.isEmpty ? "" : ".")\(decimals)e\(exponent < 0 ? "-" : "+")\(power)"
    }
    return sign + body
  }

  /// The significant digits of a number that is not negative, and the power of ten of the first.
  private static func shortest(_ number: Double) -> (digits: String, exponent: Int) {
    // Swift's description holds the shortest digits that read back, in a form of its own.
    let parts = number.description.split(separator: "e")
    var exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    let halves = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    exponent += halves[0].utf8.count - 1
    var digits = Substring(halves.joined())
    while digits.utf8.count > 1, digits.hasPrefix("0") {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.utf8.count > 1, digits.hasSuffix("0") { digits.removeLast() }
    return (String(digits), digits == "0" ? 0 : exponent)
  }
}
