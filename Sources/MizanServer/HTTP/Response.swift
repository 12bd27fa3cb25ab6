/// What the site answers.
public struct Response: Sendable {
  /// The numbers of HTTP that the site uses.
  public enum Status: Int, Sendable {
    case ok = 200
    case seeOther = 303
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case conflict = 409
    case preconditionFailed = 412
    case uriTooLong = 414
    case unsupportedMediaType = 415
    case misdirectedRequest = 421
    case unprocessableContent = 422
    case preconditionRequired = 428
    case internalServerError = 500
  }

  /// How it went.
  public var status: Status
  /// Beside those that every answer has.
  public var headers: [(name: String, value: String)]
  /// The bytes, of the type that `headers` say.
  public var body: [UInt8]

  /// An answer.
  ///
  /// - Parameters:
  ///   - status: how it went.
  ///   - type: of the body, as `Content-Type` has it.
  ///   - body: the bytes.
  ///   - headers: others than the type.
  public init(
    _ status: Status = .ok, type: String, body: [UInt8],
    headers: [(name: String, value: String)] = []
  ) {
    self.status = status
    self.headers = [("Content-Type", type)] + headers
    self.body = body
  }

  /// A page.
  static func page(_ html: String, _ status: Status = .ok) -> Response {
    Response(status, type: "text/html; charset=utf-8", body: Array(html.utf8))
  }

  /// A few words, for who asks by hand.
  static func plain(_ text: String, _ status: Status) -> Response {
    Response(status, type: "text/plain; charset=utf-8", body: Array((text + "\n").utf8))
  }

  /// A way on to another page of the site, by a link of ours alone.
  static func seeOther(
    _ address: String, _ headers: [(name: String, value: String)] = []
  ) -> Response {
    Response(
      .seeOther, type: "text/plain; charset=utf-8", body: [],
      headers: [("Location", address)] + headers)
  }
}
