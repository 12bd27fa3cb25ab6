/// Builds a document from the events of libyaml, and checks each of them against the source.
///
/// Nothing here is recursive: the collections around a node are an array of frames.
struct DocumentBuilder: ~Copyable {
  let source: SourceText
  let limits: Limits
  var storage: Storage
  /// The collection that is being read, and those around it, outermost first.
  var frame = Frame.document
  var outer: [Frame] = []
  var cursor: SourceCursor
  var finder: PlaceFinder
  var problems: [YAMLProblem] = []
  /// Whether an anchor or a tag was found.
  ///
  /// libyaml may have read it differently, so that what follows no longer fits the source.
  var hasProperties = false
  /// Whether reading on would tell nothing more.
  private(set) var isStopped = false
  /// The keys of the mappings that are being read, those of the innermost last.
  var keys: [KeySpan] = []
  /// Those of the keys of one mapping, while they are compared.
  var hashes: [UInt64] = []

  init(source: SourceText, limits: Limits, storage: consuming Storage) {
    self.source = source
    self.limits = limits
    self.storage = storage
    self.storage.bytes = source.bytes
    cursor = SourceCursor(source)
    finder = PlaceFinder(bytes: source.bytes, start: source.start)
  }

  /// Runs a step that ends the reading if it finds something.
  mutating func run(_ step: (inout Self) throws(Finding) -> Void) {
    do throws(Finding) {
      try step(&self)
    } catch {
      let isMisfit = error.kind == .unexpectedText || error.kind == .misread
      if hasProperties, isMisfit {
        isStopped = true
      } else {
        stop(error.kind, at: place(of: error.range))
      }
    }
  }

  mutating func report(_ kind: YAMLProblem.Kind, at place: YAMLPlace) {
    guard problems.count < limits.problems else { return }
    problems.append(YAMLProblem(kind: kind, place: place))
    if problems.count >= limits.problems { isStopped = true }
  }

  mutating func stop(_ kind: YAMLProblem.Kind, at place: YAMLPlace) {
    report(kind, at: place)
    isStopped = true
  }

  /// The place of a range of the source, moved into the file if it is after its end.
  mutating func place(of range: Range<Int>) -> YAMLPlace {
    let lower = min(range.lowerBound, source.end)
    return finder.place(of: lower..<max(lower, min(range.upperBound, source.end)))
  }

  /// What was read.
  ///
  /// - Throws: every problem in document order.
  consuming func finish() throws(YAMLFailure) -> Storage {
    guard problems.isEmpty else {
      throw YAMLFailure(
        problems: problems.sorted {
          ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column)
        })
    }
    return storage
  }
}
