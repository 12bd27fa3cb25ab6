/// A problem before its place is worked out: byte offsets into the source.
struct Finding: Error {
  let kind: YAMLProblem.Kind
  let range: Range<Int>

  init(_ kind: YAMLProblem.Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// A finding about the one byte, or the character that begins, at `offset`.
  init(_ kind: YAMLProblem.Kind, at offset: Int) {
    self.init(kind, offset..<offset + 1)
  }
}
