/// Who may come in: browsers of this machine that have the key, asking for this site by its own name.
///
/// Whatever other page the browser shows can send requests to this machine, and whatever name leads here can be
/// asked for (DNS rebinding): neither gets in.
struct Gate: Sendable {
  /// Why somebody may not come in.
  enum Refusal: Hashable, Sendable {
    /// The site was asked for by another name, or by none.
    case otherHost
    /// Another page sent the request.
    case otherOrigin
    /// The body is nothing that the site takes.
    case otherType
    /// The browser has not been let in.
    case noKey
  }

  /// What the site is called, with the port: what `Host` may say, in small letters.
  private let hosts: Set<String>
  private let keys: StartKeys

  /// A gate.
  ///
  /// - Parameters:
  ///   - port: the one that the site is reached at.
  ///   - keys: what opens it.
  init(port: Int, keys: StartKeys) {
    hosts = Set(["127.0.0.1", "localhost", "[::1]"].map { "\($0):\(port)" })
    self.keys = keys
  }

  /// Whether the site is asked for by its own name, as who comes with the key has no cookie yet.
  func isOurs(_ request: Request) -> Bool {
    request.header("host").map { hosts.contains($0.lowercased()) } == true
      && (request.method == .get || request.method == .head)
  }

  /// Why a request may not come in; `nil` where it may.
  func refusal(of request: Request) -> Refusal? {
    guard let host = request.header("host")?.lowercased(), hosts.contains(host) else {
      return .otherHost
    }
    if request.method == .post || request.method == .put {
      guard isFromHere(request, host) else { return .otherOrigin }
      guard hasKnownType(request) else { return .otherType }
    }
    return keys.isOpen(request.cookie(keys.cookie)) ? nil : .noKey
  }

  /// Browsers say which page sends a form; without a word, it is refused.
  private func isFromHere(_ request: Request, _ host: String) -> Bool {
    let site = request.values("sec-fetch-site")
    return request.header("origin")?.lowercased() == "http://" + host
      && (site.isEmpty || site == ["same-origin"])
  }

  private func hasKnownType(_ request: Request) -> Bool {
    let type = request.header("content-type")?.split(separator: ";").first?.lowercased()
    return type
      == (request.method == .put ? "application/json" : "application/x-www-form-urlencoded")
  }
}
