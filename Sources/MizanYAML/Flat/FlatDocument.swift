/// One YAML document as a flat array of nodes, read as quickly as libyaml finds its tokens.
///
/// It takes only what is written in the usual ways, and of that nothing that a `YAMLDocument` would read differently.
/// Read again into the same value to use its storage again.
package struct FlatDocument: Sendable {
  /// The nodes, and room for more.
  private var room: [FlatRecord] = []
  private var frames: [FlatFrame] = []
  private var count = 0
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
    count = 0
    guard let source = try? SourceText(file, limits: limits) else { return false }
    makeRoom(for: source, limits)
    arena = source.bytes
    var isRead = false
    source.bytes.withUnsafeBufferPointer { bytes in
      room.withUnsafeMutableBufferPointer { room in
        frames.withUnsafeMutableBufferPointer { frames in
          var builder = FlatBuilder(
            source, bytes, limits, FlatBuilder.Room(nodes: room, frames: frames), arena: arena)
          arena = []
          isRead = TokenReader.read(into: &builder)
          (count, arena) = builder.finish()
        }
      }
    }
    return isRead
  }

  /// No node is without a byte of its own.
  private mutating func makeRoom(for source: SourceText, _ limits: Limits) {
    let most = min(source.bytes.count, limits.nodes)
    if room.count < most {
      let none = FlatRecord(shape: .plain, offset: 0, count: 0, next: 0)
      room = [FlatRecord](repeating: none, count: min(most + most / 4, limits.nodes))
    }
    if frames.count != limits.depth {
      frames = [FlatFrame](repeating: .document, count: limits.depth)
    }
  }

  /// Lends the nodes for a call.
  package func withNodes<Result>(_ body: (FlatNodes) -> Result) -> Result {
    room.withUnsafeBufferPointer { room in
      arena.withUnsafeBufferPointer { arena in
        body(FlatNodes(UnsafeBufferPointer(rebasing: room[..<count]), arena))
      }
    }
  }
}
