import Dispatch
import Foundation

/// Runs `body` on a thread with the stack of a secondary thread, 512 KiB.
///
/// Builds for debugging keep every temporary in a place of its own and need up to 1,200 KiB.
func onSmallStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result? {
  #if DEBUG
    let size = 1_536 * 1_024
  #else
    let size = 512 * 1_024
  #endif
  let done = DispatchSemaphore(value: 0)
  nonisolated(unsafe) var result: Result?
  let thread = Thread {
    result = body()
    done.signal()
  }
  thread.stackSize = size
  thread.start()
  done.wait()
  return result
}
