/// What whoever writes YAML has to know of how it is read.
package enum YAMLText {
  /// Whether a file may not hold a character, not even as an escape.
  package static func isForbidden(_ scalar: Unicode.Scalar) -> Bool { scalar.isForbidden }

  /// Whether a scalar without quotes is a string, and neither a number nor a word such as `true`.
  package static func isString(plain text: String) -> Bool {
    CoreSchema.notString(Array(text.utf8)[...]) == nil
  }
}
