private import Dispatch
private import Synchronization

/// Work in pieces, done on several threads at once.
package enum Parallel {
  /// Does all pieces, each once, and hands back what every thread has put together, in no order.
  ///
  /// The result has to be put together in a way in which the order does not matter.
  ///
  /// - Parameters:
  ///   - pieces: how many there are.
  ///   - threads: how many may run at once, at least 1.
  ///   - start: what a thread begins with.
  ///   - work: does one piece.
  /// - Returns: one value for each thread.
  static func run<Value: Sendable>(
    pieces: Int, threads: Int, start: @Sendable () -> Value,
    work: @Sendable (_ piece: Int, _ value: inout Value) -> Void
  ) -> [Value] {
    let next = Atomic(0)
    let values = Mutex<[Value]>([])
    @Sendable func runThread() {
      var value = start()
      while true {
        let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard piece < pieces else { break }
        work(piece, &value)
      }
      values.withLock { $0.append(value) }
    }
    let threads = min(max(1, threads), max(1, pieces))
    if threads == 1 {
      runThread()
    } else {
      DispatchQueue.concurrentPerform(iterations: threads) { _ in runThread() }
    }
    return values.withLock { $0 }
  }

  /// What becomes of each element, in their order, whatever the number of threads.
  ///
  /// - Parameters:
  ///   - elements: what there is to do.
  ///   - threads: how many may run at once, at least 1.
  ///   - work: does one of them.
  /// - Returns: one result for each.
  package static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], threads: Int, _ work: @Sendable (_ place: Int, Element) -> Result
  ) -> [Result] {
    let done = run(pieces: elements.count, threads: threads) {
      [(place: Int, result: Result)]()
    } work: { place, done in
      done.append((place, work(place, elements[place])))
    }
    return done.joined().sorted { $0.place < $1.place }.map(\.result)
  }
}
