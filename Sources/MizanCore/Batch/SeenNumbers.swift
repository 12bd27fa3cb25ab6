/// Which of many keys a mapping has had, again and again without being cleared.
struct SeenNumbers: Sendable {
  /// By number the last time that it was seen.
  private var turns: [UInt32]
  private var turn: UInt32 = 0

  /// - Parameter count: how many keys there may be.
  init(_ count: Int) { turns = [UInt32](repeating: 0, count: count) }

  /// Begins anew with none seen.
  mutating func begin() {
    if turn == .max {
      for index in turns.indices { turns[index] = 0 }
      turn = 0
    }
    turn += 1
  }

  /// Notes a key.
  ///
  /// - Returns: whether it is there for the first time.
  @inline(__always)
  mutating func insert(_ index: Int) -> Bool {
    guard turns[index] != turn else { return false }
    turns[index] = turn
    return true
  }
}
