import AllocationCount

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Processor time of this process, in nanoseconds.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
}

/// How often the heap was asked for memory while `body` ran; `nil` where that is not counted.
func allocations(_ body: () -> Void) -> Int? {
  let before = allocation_count()
  body()
  return before < 0 ? nil : allocation_count() - before
}

/// Two things timed in turn, so that both see the same machine.
struct Pair {
  /// Of the fastest round, which was least disturbed, in nanoseconds of processor time.
  let first: Double
  let second: Double
  /// The median of the rounds' ratios.
  let ratio: Double

  /// Nanoseconds are of one of the `count` things that each round does.
  init(rounds: Int, per count: Int = 1, _ first: () -> Void, _ second: () -> Void) {
    func time(_ body: () -> Void) -> Double {
      let start = processorTime()
      body()
      return (processorTime() - start) / Double(count)
    }
    first()
    second()
    let rounds = (0..<rounds).map { _ in (time(first), time(second)) }
    self.first = rounds.map(\.0).min() ?? 0
    self.second = rounds.map(\.1).min() ?? 0
    ratio = Pair.median(rounds.map { $0 / $1 })
  }

  private static func median(_ numbers: [Double]) -> Double { numbers.sorted()[numbers.count / 2] }
}
