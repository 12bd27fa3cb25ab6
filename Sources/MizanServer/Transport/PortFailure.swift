/// Why a port cannot be had.
public enum PortFailure: Error, Hashable, Sendable {
  /// Another program answers there.
  case inUse(Int)
  /// The system keeps it from this user, or has no such addresses.
  case refused(Int, reason: String)
}

#if Web
  internal import NIOCore

  #if canImport(Glibc)
    private import Glibc
  #elseif canImport(Musl)
    private import Musl
  #else
    private import Darwin
  #endif

  extension PortFailure {
    /// What an error means that came from listening at `port`.
    init(_ port: Int, _ error: any Error) {
      switch (error as? IOError)?.errnoCode {
      case EADDRINUSE: self = .inUse(port)
      case let code?: self = .refused(port, reason: String(cString: strerror(code)))
      case nil: self = .refused(port, reason: "\(error)")
      }
    }
  }
#endif
