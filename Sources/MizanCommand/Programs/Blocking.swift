private import Dispatch
private import Synchronization

/// The one bridge between commands, which go step by step, and what can only be waited for asynchronously.
enum Blocking {
  /// Waits for `work`, which goes on other threads meanwhile.
  static func wait<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Value {
    let result = Result<Value>()
    let end = DispatchSemaphore(value: 0)
    Task.detached {
      let value = await work()
      result.value.withLock { $0 = value }
      end.signal()
    }
    while true {
      end.wait()
      if let value = result.value.withLock({ $0 }) { return value }
    }
  }

  private final class Result<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }
}
