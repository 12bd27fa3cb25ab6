internal import MizanYAML

extension FactDeclaration {
  static let parameterKeys = Keys(
    "parameter",
    [
      .required("type", .choice(FactType.self)), .required("value", .factValue),
      .required("title", .text), .optional("unit", .text),
      .optional("range", .list(of: .number(bounds), count: 2...2)),
      .optional("values", FactOption.listShape),
    ])

  /// What rules test as they test facts, and set themselves.
  init?(
    parameter node: YAMLNode, path: String, _ reader: TextReader, _ log: inout FileLog
  ) {
    guard let fields = Fields(node, FactDeclaration.parameterKeys, &log) else { return nil }
    self.path = path
    let type = fields["type"]?.choice(FactType.self, &log)
    question = reader.text(fields["title"], &log)
    unit = reader.text(fields["unit"], &log)
    range = fields["range"].flatMap { FactDeclaration.range($0, type, &log) }
    values = fields["values"].map { FactOption.list($0, reader, &log) } ?? []
    needsEvidence = false
    guard let type, question != nil else { return nil }
    self.type = type
    if type == .share, range == nil { range = 0...1 }
    parameter = nil
    guard let value = fields["value"].flatMap({ FactValue($0, of: self, &log) }) else { return nil }
    parameter = value
  }
}
