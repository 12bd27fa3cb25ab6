#if Web
  internal import Hummingbird
  internal import HummingbirdCore
  internal import Logging
  internal import NIOPosix
  internal import ServiceLifecycle
  internal import UnixSignals

  /// Answers the browsers of this machine, by Hummingbird, until a signal ends it.
  public struct WebServer: Sendable {
    /// The port that it answers at, on every address of `LoopbackPort`.
    public let port: Int
    private let place: LoopbackPort

    /// Finds the port, which the site has to know before it answers anything.
    ///
    /// - Parameter port: 0 for any that is free.
    /// - Throws: why the port cannot be had.
    public init(port: Int) throws(PortFailure) {
      place = try LoopbackPort(port)
      self.port = place.port
    }

    /// Answers until the process is asked to end, by SIGINT or SIGTERM; what is being answered then is finished.
    ///
    /// - Parameters:
    ///   - respond: may block, and is called on several threads at once.
    ///   - started: called once the port answers.
    ///   - interrupted: called when the process is asked to end again.
    /// - Throws: why the port cannot be had.
    public func run(
      _ respond: @escaping @Sendable (Request) -> Response,
      started: @escaping @Sendable () -> Void, interrupted: @escaping @Sendable () -> Void
    ) throws(PortFailure) {
      let ended = MultiThreadedEventLoopGroup.singleton.any().makePromise(of: Void.self)
      ended.completeWithTask { try await serve(respond, started, interrupted) }
      do { try ended.futureResult.wait() } catch { throw PortFailure(port, error) }
    }

    private func serve(
      _ respond: @escaping @Sendable (Request) -> Response,
      _ started: @escaping @Sendable () -> Void, _ interrupted: @escaping @Sendable () -> Void
    ) async throws {
      let logger = Logger(label: "mizan") { _ in SwiftLogNoOpLogHandler() }
      let workers = NIOThreadPool(numberOfThreads: Limits.workers)
      workers.start()
      let listeners = Listeners(
        place: place, answerer: Answerer(respond: respond, workers: workers), logger: logger,
        started: started)
      let group = ServiceGroup(configuration: .init(services: [listeners], logger: logger))
      let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
      let watch = Task {
        var isEnding = false
        for await _ in signals {
          if isEnding { interrupted() }
          isEnding = true
          await group.triggerGracefulShutdown()
        }
      }
      defer { watch.cancel() }
      try await group.run()
      try await workers.shutdownGracefully()
    }
  }

  /// The servers of all addresses, which start and end together.
  private struct Listeners: Service {
    let place: LoopbackPort
    let answerer: Answerer
    let logger: Logger
    let started: @Sendable () -> Void

    func run() async throws {
      let connections = SharedCount()
      let toStart = SharedCount(place.addresses.count)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for address in place.addresses {
          let application = Application(
            responder: answerer,
            server: HTTPServerBuilder { responder in
              GuardedChannel(responder: responder, connections: connections)
            },
            configuration: .init(
              address: .hostname(address, port: place.port),
              // More than are answered, so that the others can be told to come later.
              availableConnectionsDelegate: MaximumAvailableConnections(Limits.connections * 2)),
            onServerRunning: { _ in if toStart.leave() == 0 { started() } },
            logger: logger)
          group.addTask { try await application.run() }
        }
        try await group.waitForAll()
      }
    }
  }
#endif
