/// What a scalar means in the core schema of YAML 1.2.
package enum YAMLScalar: Hashable, Sendable {
  /// `null`, `~` or nothing.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number, decimal, `0o14` or `0x1F`.
  case int(Int64)
  /// A number with a point or an exponent, or a whole number beyond `Int64` that is exact; also
  /// infinite or not a number.
  case double(Double)
  /// Everything else, and all that is quoted.
  case string(String)
}
