internal import MizanYAML

/// Finds texts by their bytes: which of a list some bytes are, without making a text of them.
struct ByteTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text ends in `bytes`.
  private var ends: [Int32] = [0]
  /// By hash the number of a text, from 1; 0 where there is none.
  private var slots: [Int32]
  private let mask: Int

  /// - Parameter texts: each once; a later one that is the same is not found.
  init(_ texts: [String]) {
    var size = 8
    while size < texts.count * 2 { size *= 2 }
    mask = size - 1
    slots = [Int32](repeating: 0, count: size)
    for (index, text) in texts.enumerated() {
      let utf8 = Array(text.utf8)
      bytes += utf8
      ends.append(Int32(bytes.count))
      utf8.withUnsafeBufferPointer { utf8 in
        if self.index(of: utf8) == nil { insert(utf8, index) }
      }
    }
  }

  private mutating func insert(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) {
    var slot = ByteTable.hash(text) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(index + 1)
  }

  /// The index of a text in the list; `nil` where it is none of them.
  func index(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = ByteTable.hash(text) & mask
    while true {
      let number = Int(slots[slot])
      guard number > 0 else { return nil }
      if isText(number - 1, text) { return number - 1 }
      slot = (slot + 1) & mask
    }
  }

  private func isText(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(ends[index])
    guard Int(ends[index + 1]) - start == text.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for offset in 0..<text.count where bytes[start &+ offset] != text[offset] { return false }
      return true
    }
  }

  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    Int(truncatingIfNeeded: ByteHash.of(UnsafeRawBufferPointer(text)) >> 1)
  }
}
