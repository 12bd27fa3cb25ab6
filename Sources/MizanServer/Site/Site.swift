public import MizanCore
internal import MizanReport

/// What the site answers to a request: a function of the request and the files, whatever server took it.
public struct Site: Sendable {
  private let desk: Desk
  private let gate: Gate
  private let keys: StartKeys
  private let language: Language?

  /// A site.
  ///
  /// - Parameters:
  ///   - desk: what pages are made from.
  ///   - port: the one that browsers reach it at.
  ///   - language: of the front page; `nil` for the first of the browser's that there is, else English.
  public init(_ desk: Desk, port: Int, language: Language? = nil) {
    (self.desk, self.language) = (desk, language)
    keys = StartKeys(port: port)
    gate = Gate(port: port, keys: keys)
  }

  /// The key for the address that opens the site, while it has not been used.
  public var startKey: String? { keys.start }

  /// The answer.
  public func answer(_ request: Request) -> Response {
    if request.path == ["start"], gate.isOurs(request) { return start(request) }
    switch gate.refusal(of: request) {
    case nil: break
    // How pages look is no secret, and the page that says how to come in needs it.
    case .noKey: return asset(request) ?? PlainPages(language: asked(by: request)).locked.response
    case .otherHost: return .plain("This is not the name of this site.", .misdirectedRequest)
    case .otherOrigin: return .plain("Another page sent this.", .forbidden)
    case .otherType: return .plain("The body is of another type.", .unsupportedMediaType)
    }
    if request.path.isEmpty { return .seeOther(home(request)) }
    if let asset = asset(request) { return asset }
    if request.path.first == "api" { return API(desk: desk).answer(request) }
    return page(request)
  }

  private func asset(_ request: Request) -> Response? {
    request.path.count == 2 && request.path[0] == "assets"
      ? Templates.assets[request.path[1]] : nil
  }

  /// Lets a browser in that shows the key; one that is in already goes on.
  private func start(_ request: Request) -> Response {
    // Whoever only asks what is there does not use the key up.
    if request.method == .get, let session = keys.exchange(request.query["key"]) {
      let cookie = "\(keys.cookie)=\(session); HttpOnly; SameSite=Strict; Path=/"
      return .seeOther(home(request), [("Set-Cookie", cookie)])
    }
    if keys.isOpen(request.cookie(keys.cookie)) { return .seeOther(home(request)) }
    return PlainPages(language: asked(by: request)).locked.response
  }

  private func home(_ request: Request) -> String {
    Route(language: asked(by: request), place: .cities).address
  }

  /// The language to begin with.
  private func asked(by request: Request) -> Language {
    if let language { return language }
    let wanted = request.values("accept-language").flatMap { $0.split(separator: ",") }
    for tag in wanted {
      let name = tag.split { $0 == ";" || $0 == "-" }.first.map { $0.trimmed.lowercased() }
      if let name, let language = Language(rawValue: name) { return language }
    }
    return .en
  }

  private func page(_ request: Request) -> Response {
    guard let route = Route(request.path) else {
      let language = request.path.first.flatMap(Language.init) ?? asked(by: request)
      return PlainPages(language: language).missing.response
    }
    do {
      return try Pages(desk: desk, language: route.language).answer(request, at: route)
        ?? PlainPages(language: route.language).missing.response
    } catch let failure as LoadFailure {
      return PlainPages(language: route.language).failure(failure.diagnostics).response
    } catch {
      return PlainPages(language: route.language).failure([]).response
    }
  }
}
