#if Web
  internal import NIOCore
  internal import NIOHTTP1

  /// Stands before Hummingbird on each connection: lets requests in whole and one at a time, refuses what is too much or
  /// cannot be read, ends what takes too long, and gives every answer the headers of `SafetyHeaders`.
  final class RequestGuard: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private enum State {
      case waiting
      case reading
      case answering
      /// Nothing more is read.
      case parting
    }

    private let connections: SharedCount
    private var state = State.waiting
    private var head: HTTPRequestHead?
    private var body = ByteBuffer()
    /// Whether the answer that is under way is the last.
    private var isLast = false
    private var isEnding = false
    private var deadline: Scheduled<Void>?

    init(connections: SharedCount) { self.connections = connections }

    func channelActive(context: ChannelHandlerContext) {
      context.fireChannelActive()
      if connections.enter() > Limits.connections {
        refuse(context, .serviceUnavailable, "Too many connections: try again in a moment.")
      } else {
        end(context, in: Limits.sending)
      }
    }

    func channelInactive(context: ChannelHandlerContext) {
      deadline?.cancel()
      connections.leave()
      context.fireChannelInactive()
    }

    // MARK: Requests

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch (unwrapInboundIn(data), state) {
      case (.head(let head), .waiting): begin(context, head)
      case (.body(let part), .reading):
        guard body.readableBytes + part.readableBytes <= Limits.body else {
          return refuseBody(context)
        }
        body.writeImmutableBuffer(part)
      case (.end, .reading): letIn(context)
      // No browser sends the next request before it has the answer.
      case (_, .answering): isLast = true
      case (_, .waiting), (_, .reading), (_, .parting): break
      }
    }

    private func begin(_ context: ChannelHandlerContext, _ head: HTTPRequestHead) {
      self.head = head
      guard head.headers["host"].count == 1 else {
        return refuse(context, .badRequest, "A request names one host.")
      }
      guard head.uri.hasPrefix("/") else {
        return refuse(context, .badRequest, "There is no such address.")
      }
      let length = head.headers.first(name: "content-length").flatMap(Int.init) ?? 0
      guard length <= Limits.body else { return refuseBody(context) }
      state = .reading
      end(context, in: Limits.sending)
    }

    private func letIn(_ context: ChannelHandlerContext) {
      guard let head else { return }
      deadline?.cancel()
      state = .answering
      isLast = isLast || !head.isKeepAlive
      context.fireChannelRead(wrapInboundOut(.head(head)))
      if body.readableBytes > 0 { context.fireChannelRead(wrapInboundOut(.body(body))) }
      context.fireChannelRead(wrapInboundOut(.end(nil)))
      body = ByteBuffer()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      switch event {
      case is ChannelShouldQuiesceEvent:
        (isLast, isEnding) = (true, true)
        if state != .answering { context.close(promise: nil) }
      case ChannelEvent.inputClosed where state == .parting: context.close(promise: nil)
      default: context.fireUserInboundEventTriggered(event)
      }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      switch (error as? HTTPParserError, state) {
      case (_, .parting): break
      case (_?, .answering): isLast = true
      case (.headerOverflow, _):
        refuse(context, .requestHeaderFieldsTooLarge, "The headers are too large.")
      case (_?, _): refuse(context, .badRequest, "This is no request that can be read.")
      case (nil, _): context.close(promise: nil)
      }
    }

    // MARK: Answers

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      switch unwrapOutboundIn(data) {
      case .head(let head):
        context.write(wrapOutboundOut(.head(head.guarded(isLast: isLast))), promise: promise)
      case .body where head?.method == .HEAD: promise?.succeed()
      case .body: context.write(data, promise: promise)
      case .end:
        let written = context.eventLoop.makePromise(of: Void.self)
        written.futureResult.cascade(to: promise)
        written.futureResult.assumeIsolated().whenSuccess { self.answered(context) }
        end(context, in: Limits.taking)
        context.writeAndFlush(data, promise: written)
      }
    }

    private func answered(_ context: ChannelHandlerContext) {
      guard state == .answering else { return }
      if isEnding { return context.close(promise: nil) }
      if isLast { return part(context) }
      state = .waiting
      end(context, in: Limits.sending)
    }

    private func refuseBody(_ context: ChannelHandlerContext) {
      refuse(context, .payloadTooLarge, "The body is too large: one MiB is the most.")
    }

    /// Answers in Hummingbird's place, for the last time on this connection.
    private func refuse(
      _ context: ChannelHandlerContext, _ status: HTTPResponseStatus, _ words: String
    ) {
      (isLast, body) = (true, ByteBuffer())
      let text = ByteBuffer(string: words + "\n")
      let answer = HTTPResponseHead(status, plain: text).guarded(isLast: true)
      context.write(wrapOutboundOut(.head(answer)), promise: nil)
      if head?.method != .HEAD {
        context.write(wrapOutboundOut(.body(.byteBuffer(text))), promise: nil)
      }
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
      part(context)
    }

    // MARK: Ends

    /// Sends nothing more, and reads on for a moment: what a client sends to a closed connection makes it lose the answer.
    private func part(_ context: ChannelHandlerContext) {
      state = .parting
      context.close(mode: .output, promise: nil)
      end(context, in: Limits.parting)
    }

    /// Closes the connection in so many seconds, unless this is called again before.
    private func end(_ context: ChannelHandlerContext, in seconds: Int64) {
      deadline?.cancel()
      guard context.channel.isActive else { return }
      deadline = context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(seconds)) {
        context.close(promise: nil)
      }
    }
  }
#endif
