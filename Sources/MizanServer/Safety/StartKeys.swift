internal import Synchronization

/// The key in the address that opens the site, which works once, and what a browser gets for it.
///
/// Other users of the machine reach the same address: only who is shown the key comes in.
final class StartKeys: Sendable {
  /// The name of the cookie that holds what a browser got; cookies know no ports, so each has a name of its own.
  let cookie: String

  private struct State {
    /// `nil` once it was used.
    var start: String?
    var session: String
  }

  private let state: Mutex<State>

  /// Keys that nobody can guess, 128 bits each, for the site at a port.
  init(port: Int) {
    cookie = "mizan-\(port)"
    state = Mutex(State(start: StartKeys.random(), session: StartKeys.random()))
  }

  /// The key for the address, while it has not been used.
  var start: String? { state.withLock { $0.start } }

  /// What a browser that shows the key gets; `nil` where it is wrong or was used.
  func exchange(_ key: String?) -> String? {
    state.withLock { state in
      guard let key, let start = state.start, StartKeys.areSame(key, start) else { return nil }
      state.start = nil
      return state.session
    }
  }

  /// Whether a browser has been let in.
  func isOpen(_ session: String?) -> Bool {
    guard let session else { return false }
    return state.withLock { StartKeys.areSame(session, $0.session) }
  }

  /// Takes as long for a wrong key that begins right as for any other.
  private static func areSame(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    guard a.count == b.count else { return false }
    return zip(a, b).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(generator.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
