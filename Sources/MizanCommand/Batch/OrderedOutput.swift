#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// Hands on what several threads have made in the order of its numbers; a thread that is too far ahead waits.
final class OrderedOutput<Piece: Sendable>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let moved = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  /// Only under the mutex, as all that follows.
  private var waiting: [Int: Piece] = [:]
  private var next = 0
  private var isClosed = false
  private let window: Int
  private let write: (Piece) -> Bool

  /// - Parameters:
  ///   - window: how many pieces may be kept until their turn comes.
  ///   - write: takes the next piece, on whatever thread has it ready; false ends everything.
  init(window: Int, _ write: @escaping (Piece) -> Bool) {
    self.window = window
    self.write = write
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(moved, nil)
  }

  deinit {
    pthread_cond_destroy(moved)
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
    moved.deallocate()
  }

  /// Hands over a piece; every number from 0 on must come once.
  ///
  /// - Returns: false when nothing is taken any more.
  func put(_ piece: Piece, number: Int) -> Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while !isClosed, number >= next + window { pthread_cond_wait(moved, mutex) }
    guard !isClosed else { return false }
    waiting[number] = piece
    while let piece = waiting.removeValue(forKey: next) {
      next += 1
      guard write(piece) else {
        isClosed = true
        break
      }
    }
    pthread_cond_broadcast(moved)
    return !isClosed
  }
}
