#if Web
  internal import HTTPTypes
  internal import Hummingbird
  internal import NIOCore
  internal import NIOPosix

  /// Turns what Hummingbird took into a request of ours, and our answer into one of its own.
  struct Answerer: HTTPResponder {
    typealias Context = BasicRequestContext

    let respond: @Sendable (Request) -> Response
    /// Where `respond` may block without holding up connections.
    let workers: NIOThreadPool

    func respond(
      to request: Hummingbird.Request, context: Context
    ) async -> Hummingbird.Response {
      let answer: Response
      do {
        let body = try await request.body.collect(upTo: Limits.body)
        answer = try await workers.runIfActive { try respond(Answerer.request(request, body)) }
      } catch let error as Request.Malformed {
        answer = Answerer.refusal(of: error)
      } catch {
        answer = .plain("Something went wrong here; nothing was changed.", .internalServerError)
      }
      var headers = HTTPFields()
      for header in answer.headers {
        if let name = HTTPField.Name(header.name) {
          headers.append(HTTPField(name: name, value: header.value))
        }
      }
      return Hummingbird.Response(
        status: .init(code: answer.status.rawValue), headers: headers,
        body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
    }

    private static func request(
      _ request: Hummingbird.Request, _ body: ByteBuffer
    ) throws(Request.Malformed) -> Request {
      // The guard lets one host through, and HTTPTypes sets it apart from the other headers.
      let host = request.head.authority.map { [(name: "host", value: $0)] } ?? []
      return try Request(
        method: request.method.rawValue, target: request.head.path ?? "",
        headers: host + request.headers.map { (name: $0.name.rawName, value: $0.value) },
        body: Array(body.readableBytesView))
    }

    private static func refusal(of error: Request.Malformed) -> Response {
      switch error {
      case .method: .plain("This method is not used here.", .methodNotAllowed)
      case .tooLong: .plain("The address is too long.", .uriTooLong)
      case .target: .plain("There is no such address.", .badRequest)
      }
    }
  }
#endif
