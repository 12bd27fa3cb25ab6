#if Web
  internal import NIOCore
  internal import NIOPosix

  #if canImport(Glibc)
    private import Glibc
  #elseif canImport(Musl)
    private import Musl
  #else
    private import Darwin
  #endif

  /// A port that is free on the addresses that only this machine reaches.
  struct LoopbackPort: Sendable {
    /// 127.0.0.1, and ::1 where the machine has it: `localhost` can mean either, and nobody else shall answer there.
    let addresses: [String]
    let port: Int

    /// Listens for a moment, to see whether that is possible.
    ///
    /// - Parameter wanted: 0 for any that is free.
    /// - Throws: why it is not.
    init(_ wanted: Int) throws(PortFailure) {
      var failure = PortFailure.inUse(wanted)
      // A port that is free on one address can be taken on the other.
      for _ in 0..<(wanted == 0 ? 16 : 1) {
        do {
          (addresses, port) = try LoopbackPort.listen(wanted)
          return
        } catch { failure = PortFailure(wanted, error) }
      }
      throw failure
    }

    private static func listen(_ wanted: Int) throws -> (addresses: [String], port: Int) {
      let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      let first = try bootstrap.bind(host: "127.0.0.1", port: wanted).wait()
      defer { try? first.close().wait() }
      let port = first.localAddress?.port ?? wanted
      do {
        try bootstrap.bind(host: "::1", port: port).wait().close().wait()
        return (["127.0.0.1", "::1"], port)
      } catch let error as IOError
        where [EADDRNOTAVAIL, EAFNOSUPPORT].contains(error.errnoCode)
      {
        return (["127.0.0.1"], port)
      }
    }
  }
#endif
