#if Web
  internal import Synchronization

  /// A number that the connections of all addresses change.
  final class SharedCount: Sendable {
    private let count: Mutex<Int>

    init(_ count: Int = 0) { self.count = Mutex(count) }

    /// One more; how many there are with it.
    func enter() -> Int {
      count.withLock { count in
        count += 1
        return count
      }
    }

    /// One less; how many are left.
    @discardableResult func leave() -> Int {
      count.withLock { count in
        count -= 1
        return count
      }
    }
  }
#endif
