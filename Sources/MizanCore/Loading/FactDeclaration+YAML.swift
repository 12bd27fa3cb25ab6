internal import MizanYAML

extension FactDeclaration {
  static let keys = Keys(
    "fact",
    [
      .required("type", .choice(FactType.self)), .required("question", .text),
      .optional("unit", .text), .optional("range", .list(of: .number(bounds), count: 2...2)),
      .optional("values", FactOption.listShape),
      .optional("evidence", .constant(evidenceIsRequired)),
    ])

  /// A double holds every whole number in between exactly.
  static let bounds = -1e15...1e15

  /// The numbers that may be stated.
  public var allowed: ClosedRange<Double> {
    range ?? (type == .share ? 0...1 : FactDeclaration.bounds)
  }

  /// The only thing that `evidence:` can say of a fact.
  fileprivate static let evidenceIsRequired = "required"

  init?(
    _ node: YAMLNode, path: String, _ reader: TextReader, _ log: inout FileLog
  ) {
    guard let fields = Fields(node, FactDeclaration.keys, &log) else { return nil }
    self.path = path
    let type = fields["type"]?.choice(FactType.self, &log)
    question = reader.text(fields["question"], &log)
    unit = reader.text(fields["unit"], &log)
    range = fields["range"].flatMap { FactDeclaration.range($0, type, &log) }
    values = fields["values"].map { FactOption.list($0, reader, &log) } ?? []
    needsEvidence = fields["evidence"]?.isRequired(&log) ?? false
    guard let type, question != nil else { return nil }
    self.type = type
    let takesValues = type == .enum || type == .list
    if let values = fields["values"], !takesValues {
      log.report(.misplacedFactKey, at: values.start, ["name": "values", "type": type.rawValue])
    } else if type == .enum, fields["values"] == nil {
      log.report(.missingKey, at: node.start, ["name": "values"])
    }
    if let unit = fields["unit"], type != .int, type != .number {
      log.report(.misplacedFactKey, at: unit.start, ["name": "unit", "type": type.rawValue])
    }
    if type == .share, range == nil { range = 0...1 }
  }

  /// A list of the least and the greatest number.
  static func range(
    _ node: YAMLNode, _ type: FactType?, _ log: inout FileLog
  ) -> ClosedRange<Double>? {
    if let type, type != .int, type != .number, type != .share {
      log.report(.misplacedFactKey, at: node.start, ["name": "range", "type": type.rawValue])
      return nil
    }
    let bounds = type == .share ? 0...1 : FactDeclaration.bounds
    let ends = node.list(&log).map { end in
      type == .int
        ? end.integer(in: Int(bounds.lowerBound)...Int(bounds.upperBound), &log).map(Double.init)
        : end.number(in: bounds, &log)
    }
    guard ends.count == 2 else {
      if node.kind == .sequence { log.report(.badRange, at: node.start) }
      return nil
    }
    guard let low = ends[0], let high = ends[1] else { return nil }
    guard low <= high else {
      log.report(.badRange, at: node.start)
      return nil
    }
    return low...high
  }
}

extension FactOption {
  private static let keys = Keys(
    "fact-option", [.required("id", .identifier), .optional("label", .text)])

  static let listShape = Shape.list(
    of: .short(.identifier, full: .mapping(keys)), atLeast: 1)

  static func list(
    _ node: YAMLNode, _ reader: TextReader, _ log: inout FileLog
  ) -> [FactOption] {
    var options: [FactOption] = []
    var ids = UniqueIDs()
    for element in node.list(&log) {
      guard element.kind == .mapping else {
        guard let id = element.identifier(&log), ids.insert(id, element, &log) else { continue }
        options.append(FactOption(id: id, label: LocalizedText(id)))
        continue
      }
      guard let fields = Fields(element, keys, &log) else { continue }
      let label = reader.text(fields["label"], &log)
      guard let id = fields["id"]?.identifier(&log), ids.insert(id, element, &log) else { continue }
      options.append(FactOption(id: id, label: label ?? LocalizedText(id)))
    }
    if node.kind == .sequence, node.count == 0 { log.report(.emptyValue, at: node.start) }
    return options
  }
}

extension YAMLNode {
  /// Names of small letters, digits and underscores with dots between, none of which is a word of
  /// the rule language.
  func factPath(_ log: inout FileLog) -> String? {
    guard let text = string(&log) else { return nil }
    guard Identifier.isFactPath(text) else {
      log.report(.badFactPath, at: place, ["name": text])
      return nil
    }
    return text
  }

  /// Whether `evidence:` says that it is required, as nothing else can be said.
  fileprivate func isRequired(_ log: inout FileLog) -> Bool? {
    guard let text = string(&log) else { return nil }
    let required = FactDeclaration.evidenceIsRequired
    if text == required { return true }
    log.reportUnknown(.notAChoice, text, at: place, candidates: [required])
    return nil
  }
}
