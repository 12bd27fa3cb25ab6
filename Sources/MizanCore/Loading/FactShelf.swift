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
