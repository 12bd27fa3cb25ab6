/// Tells whether a large decimal integer is a double without rounding.
enum ExactInteger {
  /// Whether an integer, a sign and at most 64 digits, is a product of a number below 2^53 and a
  /// power of two: what a double holds exactly.
  static func isExact(_ lexeme: ArraySlice<UInt8>) -> Bool {
    var digits = lexeme.filter(\.isDigit).map { $0 - Byte.zero }
    while true {
      if let value = small(digits) { return value < 1 << 53 }
      guard let last = digits.last, last & 1 == 0 else { return false }
      halve(&digits)
    }
  }

  /// The value of at most 18 digits.
  private static func small(_ digits: [UInt8]) -> Int64? {
    let significant = digits.drop { $0 == 0 }
    guard significant.count <= 18 else { return nil }
    // Powers of two are divided out until the number is odd or below 2^53.
    var value = significant.reduce(Int64(0)) { $0 * 10 + Int64($1) }
    while value >= 1 << 53, value & 1 == 0 { value /= 2 }
    return value
  }

  private static func halve(_ digits: inout [UInt8]) {
    var carry: UInt8 = 0
    for index in digits.indices {
      let digit = carry * 10 + digits[index]
      digits[index] = digit / 2
      carry = digit & 1
    }
  }
}
