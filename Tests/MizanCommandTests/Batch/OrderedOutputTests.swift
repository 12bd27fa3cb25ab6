import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import MizanCommand

/// What several threads make is handed on in order.
struct OrderedOutputTests {
  /// Pieces as they were handed on, and which is made next.
  private final class Record: Sendable {
    let written = Mutex<[Int]>([])
    let next = Mutex(0)

    func draw() -> Int {
      next.withLock { next in
        defer { next += 1 }
        return next
      }
    }
  }

  /// Lets some threads make pieces, each after a moment of its own; how many pieces were taken.
  private func run(
    threads: Int, pieces: Int, _ output: OrderedOutput<Int>, _ record: Record, seed: UInt64
  ) -> Int {
    let taken = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      var rolls = SplitMix64(seed: seed &* 31 &+ UInt64(thread))
      while case let number = record.draw(), number < pieces {
        if rolls.below(3) == 0 { usleep(UInt32(rolls.below(300))) }
        guard output.put(number, number: number) else { return }
        taken.withLock { $0 += 1 }
      }
    }
    return taken.withLock { $0 }
  }

  @Test(arguments: 0..<8)
  func theOrderDoesNotDependOnDelays(seed: Int) {
    let record = Record()
    let output = OrderedOutput<Int>(window: 1 + seed) { piece in
      record.written.withLock { $0.append(piece) }
      return true
    }
    #expect(run(threads: 1 + seed, pieces: 300, output, record, seed: UInt64(seed)) == 300)
    #expect(record.written.withLock { $0 } == Array(0..<300))
  }

  @Test(arguments: 0..<8)
  func aRefusalEndsAllThreads(seed: Int) {
    let record = Record()
    let output = OrderedOutput<Int>(window: 2) { piece in
      record.written.withLock { $0.append(piece) }
      return piece < 20
    }
    let taken = run(threads: 4, pieces: .max, output, record, seed: UInt64(seed))
    #expect(record.written.withLock { $0 } == Array(0...20))
    #expect(taken <= 22 && !output.put(21, number: 21))
  }

  @Test(arguments: [true, false])
  func whoIsTooFarAheadWaits(goesOn: Bool) {
    let record = Record()
    let output = OrderedOutput<Int>(window: 3) { piece in
      record.written.withLock { $0.append(piece) }
      return goesOn
    }
    #expect(output.put(1, number: 1) && output.put(2, number: 2))
    let isTaken = Mutex<Bool?>(nil)
    let thread = DispatchGroup()
    DispatchQueue.global().async(group: thread) {
      let result = output.put(3, number: 3)
      isTaken.withLock { $0 = result }
    }
    usleep(30_000)
    #expect(isTaken.withLock { $0 } == nil && record.written.withLock { $0 }.isEmpty)
    #expect(output.put(0, number: 0) == goesOn)
    thread.wait()
    #expect(isTaken.withLock { $0 } == goesOn)
    #expect(record.written.withLock { $0 } == (goesOn ? [0, 1, 2, 3] : [0]))
  }
}
