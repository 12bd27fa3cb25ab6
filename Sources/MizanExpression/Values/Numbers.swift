/// Whole numbers and numbers with decimals on one number line.
enum Numbers {
  /// -1, 0 or 1; `nil` where `b` is not a number.
  ///
  /// As in CEL's suite, the whole number is rounded to the nearest `Double` first: beyond 2⁵³ two
  /// neighbours may compare as equal.
  static func compare(_ a: Int64, _ b: Double) -> Int? { compare(Double(a), b) }

  static func compare(_ a: Double, _ b: Double) -> Int? {
    a < b ? -1 : a > b ? 1 : a == b ? 0 : nil
  }

  static func compare(_ a: Int64, _ b: Int64) -> Int? { a < b ? -1 : a > b ? 1 : 0 }

  /// The whole number that `value` is, or `nil` when it is none.
  static func whole(_ value: Double) -> Int64? { Int64(exactly: value) }
}
