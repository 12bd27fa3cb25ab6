/// What a scalar means in the core schema of YAML 1.2.
package enum YAMLScalar: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  /// Never a rounded integer; `.inf` and `.nan` are possible.
  case double(Double)
  case string(String)
}
