internal import MizanYAML

/// The facts of files and checklists as far as they are read.
struct FactShelf {
  /// Facts of `rules/facts.yaml`, for every rule to test.
  var vocabulary = FactVocabulary()
  /// Where each path was declared, those of checklists included.
  private var ids = UniqueIDs()
  /// Every declaration, by path.
  private(set) var declarations: [String: FactDeclaration] = [:]
  /// The paths of parameters, which no profile states.
  private(set) var parameters: Set<String> = []
  /// Those that some file declares and nothing tests yet are warned of there.
  private(set) var places: [(path: String, file: String, place: YAMLPlace)] = []
  /// Whether a file of facts has errors: to name what it would have declared is no second error.
  private(set) var isIncomplete = false

  static let fileKeys = Keys(
    file: .facts, [.required("facts", shape), .optional("parameters", parametersShape)])
  static let shape = Shape.entries(.factPath, .mapping(FactDeclaration.keys))
  static let parametersShape = Shape.entries(
    .factPath, .mapping(FactDeclaration.parameterKeys))

  /// Notes that a file of facts could not be read at all.
  mutating func missAFile() {
    isIncomplete = true
    vocabulary.isIncomplete = true
  }

  /// Takes in a `facts/v1` file.
  mutating func add(file root: YAMLNode, _ log: inout FileLog) {
    guard let fields = Fields(root, FactShelf.fileKeys, &log), let node = fields["facts"] else {
      missAFile()
      return
    }
    var vocabulary = vocabulary
    let reader = TextReader(fields, &log)
    add(node, reader, to: &vocabulary, &log)
    if let node = fields["parameters"] { add(parameters: node, reader, to: &vocabulary, &log) }
    self.vocabulary = vocabulary
    if log.diagnostics.hasErrors { isIncomplete = true }
  }

  /// Takes in the facts of a map by path.
  mutating func add(
    _ node: YAMLNode, _ reader: TextReader, to vocabulary: inout FactVocabulary,
    _ log: inout FileLog
  ) {
    add(node, to: &vocabulary, &log) { value, path, log in
      FactDeclaration(value, path: path, reader, &log)
    }
  }

  /// Takes in the parameters of a map by path.
  mutating func add(
    parameters node: YAMLNode, _ reader: TextReader, to vocabulary: inout FactVocabulary,
    _ log: inout FileLog
  ) {
    add(node, to: &vocabulary, &log) { value, path, log in
      FactDeclaration(parameter: value, path: path, reader, &log)
    }
  }

  private mutating func add(
    _ node: YAMLNode, to vocabulary: inout FactVocabulary, _ log: inout FileLog,
    _ read: (YAMLNode, String, inout FileLog) -> FactDeclaration?
  ) {
    guard node.kind == .mapping else {
      log.reportNoMapping(node, known: ["council.women_share"])
      vocabulary.isIncomplete = true
      return
    }
    for (key, value) in node.pairs {
      vocabulary.broken.insert(key.text)
      guard let path = key.factPath(&log) else {
        // What it should be called nobody knows.
        vocabulary.isIncomplete = true
        continue
      }
      let declaration = read(value, path, &log)
      if FactDeclaration.given.contains(where: { $0.path == path }) {
        log.report(.givenFact, at: key.place, ["name": path])
        continue
      }
      if let other = vocabulary.relative(of: path) {
        log.report(.factPathPrefix, at: key.place, ["name": path, "other": other])
        continue
      }
      guard ids.insert(path, key, &log), let declaration else { continue }
      vocabulary.broken.remove(path)
      if declaration.parameter == nil {
        declarations[path] = declaration
      } else {
        parameters.insert(path)
      }
      places.append((path, log.file.path, key.place))
      vocabulary.declare(declaration)
      vocabulary.origins[path] = log.origin(of: key)
    }
  }
}

extension FactDeclaration {
  fileprivate static let keys = Keys(
    "fact",
    [
      .required("type", .choice(FactType.self)), .required("question", .text),
      .optional("unit", .text), .optional("range", .list(of: .number(bounds), count: 2...2)),
      .optional("values", FactOption.listShape),
      .optional("evidence", .constant(evidenceIsRequired)),
    ])

  /// A double holds every whole number in between exactly.
  static let bounds = -1e15...1e15

  /// The only thing that `evidence:` can say of a fact.
  fileprivate static let evidenceIsRequired = "required"

  fileprivate init?(
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

  fileprivate static let parameterKeys = Keys(
    "parameter",
    [
      .required("type", .choice(FactType.self)), .required("value", .factValue),
      .required("title", .text), .optional("unit", .text),
      .optional("range", .list(of: .number(bounds), count: 2...2)),
      .optional("values", FactOption.listShape),
    ])

  /// What rules test as they test facts, and set themselves.
  fileprivate init?(
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

  /// A list of the least and the greatest number.
  private static func range(
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

  fileprivate static let listShape = Shape.list(
    of: .short(.identifier, full: .mapping(keys)), atLeast: 1)

  fileprivate static func list(
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
