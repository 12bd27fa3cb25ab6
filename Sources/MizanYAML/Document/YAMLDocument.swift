/// One YAML document as a flat array of nodes in document order over one arena of bytes.
///
/// Parse again into the same value to reuse its storage. Nodes taken before stay valid, at the
/// price of a copy.
package struct YAMLDocument: Sendable {
  private var storage = Storage()

  /// A document that holds nothing.
  package init() {}

  /// Reads a file.
  ///
  /// - Throws: every problem found, at least one, in document order. A syntax error ends the list.
  package init(parsing bytes: [UInt8], limits: Limits = .standard) throws(YAMLFailure) {
    try parse(bytes, limits: limits)
  }

  /// Reads a file in place of what the document held; nothing is left of that after a failure.
  ///
  /// - Throws: every problem found, at least one, in document order. A syntax error ends the list.
  package mutating func parse(_ bytes: [UInt8], limits: Limits = .standard) throws(YAMLFailure) {
    precondition(limits.problems > 0, "a file is refused for a reason")
    storage.removeAll()
    let source = try SourceText(bytes, limits: limits)
    var builder = DocumentBuilder(source: source, limits: limits, storage: storage)
    // The builder is the only owner of the storage, or it would copy it.
    storage = Storage()
    EventReader.read(into: &builder)
    storage = try builder.finish()
  }

  /// The value of the document; `nil` when the file holds none, only comments or nothing.
  package var root: YAMLNode? {
    storage.nodes.isEmpty ? nil : YAMLNode(storage: storage, index: 0)
  }

  /// Lends what the document is stored in.
  func withStorage<Result>(_ body: (borrowing Storage) -> Result) -> Result { body(storage) }
}
