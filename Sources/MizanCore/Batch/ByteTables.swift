internal import MizanYAML

/// Lists of texts in which some bytes are found without making a text of them.
///
/// All lists stand in one array, so that a list is no more than two numbers.
struct ByteTables: Sendable {
  /// One of the lists.
  struct Table: Sendable {
    fileprivate let start: Int
    fileprivate let mask: Int
    /// How many texts there are.
    let count: Int
  }

  /// A place of a list where a text may stand.
  private struct Slot: Sendable {
    /// Where its bytes begin; those of a short one as a number.
    var start: UInt64 = 0
    /// -1 where there is none.
    var count: Int32 = -1
    /// Its index in the list.
    var index: Int32 = 0
  }

  private var bytes: [UInt8] = []
  private var slots: [Slot] = []

  /// Adds a list.
  ///
  /// - Parameter texts: each once; a later one that is the same is not found.
  /// - Returns: the list.
  mutating func add(_ texts: [String]) -> Table {
    var size = 4
    while size < texts.count * 2 { size *= 2 }
    let table = Table(start: slots.count, mask: size - 1, count: texts.count)
    slots += [Slot](repeating: Slot(), count: size)
    for (index, text) in texts.enumerated() {
      Array(text.utf8).withUnsafeBytes { text in
        if self.index(of: text, in: table) == nil { insert(text, index, table) }
      }
    }
    return table
  }

  private mutating func insert(_ text: UnsafeRawBufferPointer, _ index: Int, _ table: Table) {
    var place = ByteTables.place(of: text, table)
    while slots[table.start + place].count >= 0 { place = (place + 1) & table.mask }
    let start = text.count < 8 ? ByteHash.short(text) : UInt64(bytes.count)
    slots[table.start + place] = Slot(start: start, count: Int32(text.count), index: Int32(index))
    bytes += text
  }

  /// The index of a text in a list; `nil` where it is none of them.
  @inline(__always)
  func index(of text: UnsafeBufferPointer<UInt8>, in table: Table) -> Int? {
    index(of: UnsafeRawBufferPointer(text), in: table)
  }

  private func index(of text: UnsafeRawBufferPointer, in table: Table) -> Int? {
    var place = ByteTables.place(of: text, table)
    while true {
      let slot = slots[table.start &+ place]
      guard slot.count >= 0 else { return nil }
      if Int(slot.count) == text.count, isSame(slot, text) { return Int(slot.index) }
      place = (place &+ 1) & table.mask
    }
  }

  @inline(__always)
  private func isSame(_ slot: Slot, _ text: UnsafeRawBufferPointer) -> Bool {
    guard text.count >= 8 else { return ByteHash.short(text) == slot.start }
    return bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset < text.count {
        // The last word begins where it ends with the text.
        let place = min(offset, text.count &- 8)
        let word = bytes.loadUnaligned(
          fromByteOffset: Int(slot.start) &+ place, as: UInt64.self)
        guard word == text.loadUnaligned(fromByteOffset: place, as: UInt64.self) else {
          return false
        }
        offset &+= 8
      }
      return true
    }
  }

  @inline(__always)
  private static func place(of text: UnsafeRawBufferPointer, _ table: Table) -> Int {
    Int(truncatingIfNeeded: ByteHash.of(text) >> 1) & table.mask
  }
}
