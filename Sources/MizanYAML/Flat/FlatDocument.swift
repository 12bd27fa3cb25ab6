/// One YAML document as a flat array of nodes, read as quickly as libyaml finds its tokens.
///
/// It takes only what is written in the usual ways, and of that nothing that a `YAMLDocument` would read differently.
/// Read again into the same value to use its storage again.
package struct FlatDocument: Sendable {
  private var nodes: [FlatRecord] = []
  /// The source, and after it the text of scalars that do not stand in the source as they are.
  private var arena: [UInt8] = []

  /// A document that holds nothing.
  package init() {}

  /// Reads a file in place of what the document held.
  ///
  /// - Parameters:
  ///   - file: its bytes.
  ///   - limits: how much is read.
  /// - Returns: whether it could. If not, a `YAMLDocument` may still read the file, or says why it cannot be read; and
  ///   where a key stands twice in a mapping only it says so.
  package mutating func read(_ file: [UInt8], limits: Limits = .standard) -> Bool {
    nodes.removeAll(keepingCapacity: true)
    guard let source = try? SourceText(file, limits: limits) else { return false }
    arena = source.bytes
    return source.bytes.withUnsafeBufferPointer { bytes in
      var builder = FlatBuilder(source, bytes, limits, nodes: nodes, arena: arena)
      (nodes, arena) = ([], [])
      let isRead = TokenReader.read(into: &builder)
      (nodes, arena) = builder.finish()
      return isRead
    }
  }

  /// Lends the nodes for a call.
  package func withNodes<Result>(_ body: (FlatNodes) -> Result) -> Result {
    nodes.withUnsafeBufferPointer { nodes in
      arena.withUnsafeBufferPointer { arena in body(FlatNodes(nodes, arena)) }
    }
  }
}
