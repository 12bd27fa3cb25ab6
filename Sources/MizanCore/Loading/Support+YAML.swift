internal import MizanYAML

/// What supports an answer or a fact: why it is so, and what that rests on.
struct Support {
  static let keys: [Key] = [
    .optional("because", .text), .optional("evidence", Evidence.shape),
  ]

  let because: LocalizedText?
  let evidence: [Evidence]

  init(_ fields: Fields, _ reader: TextReader, _ log: inout FileLog) {
    because = reader.text(fields["because"], &log)
    evidence = Evidence.list(fields["evidence"], &log)
  }
}
