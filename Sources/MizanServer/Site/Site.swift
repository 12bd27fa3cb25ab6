/// The pages that a browser sees.
public struct Site: Sendable {
  private let gate: Gate
  private let keys = StartKeys()

  /// A site.
  ///
  /// - Parameter port: the one that it is reached at.
  public init(port: Int) { gate = Gate(port: port, keys: keys) }

  /// What opens the site once, in the address `/start?key=…`; `nil` once it was used.
  public var startKey: String? { keys.start }

  /// The answer to a request.
  public func answer(_ request: Request) -> Response {
    switch gate.refusal(of: request) {
    case .otherHost: .plain("This site has another name.", .misdirectedRequest)
    case .otherOrigin: .plain("Another page sent this.", .forbidden)
    case .otherType: .plain("The site does not take this type.", .unsupportedMediaType)
    case .noKey: letIn(request) ?? .plain("Open the address that mizan serve shows.", .unauthorized)
    case nil: page(request)
    }
  }

  private func letIn(_ request: Request) -> Response? {
    guard request.method == .get, request.path == ["start"],
      let session = keys.exchange(request.query["key"])
    else { return nil }
    let cookie = "\(StartKeys.cookie)=\(session); HttpOnly; SameSite=Strict; Path=/"
    return .seeOther("/", [("Set-Cookie", cookie)])
  }

  private func page(_ request: Request) -> Response {
    switch request.path {
    case []: .page("<!DOCTYPE html><html lang=\"en\"><title>mizan</title><h1>mizan</h1></html>")
    case ["start"]: .seeOther("/")
    default: .plain("There is no such page.", .notFound)
    }
  }
}
