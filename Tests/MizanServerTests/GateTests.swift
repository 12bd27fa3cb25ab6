import Testing

@testable import MizanServer

/// Who comes in, and who does not.
struct GateTests {
  private let keys = StartKeys(port: 8080)
  private var gate: Gate { Gate(port: 8080, keys: keys) }

  private func refusal(
    _ method: String = "GET", host: [String] = ["127.0.0.1:8080"], cookie: String?,
    _ headers: [(name: String, value: String)] = []
  ) throws -> Gate.Refusal? {
    let own =
      host.map { (name: "Host", value: $0) }
      + (cookie.map { [("Cookie", "mizan-8080=" + $0)] } ?? [])
    return gate.refusal(of: try Request(method: method, target: "/", headers: own + headers))
  }

  private func session() throws -> String { try #require(keys.exchange(keys.start)) }

  @Test(arguments: ["127.0.0.1:8080", "localhost:8080", "LOCALHOST:8080", "[::1]:8080"])
  func theSiteIsKnownByItsNames(host: String) throws {
    #expect(try refusal(host: [host], cookie: session()) == nil)
  }

  @Test(arguments: [
    ["evil.example:8080"], ["127.0.0.1.evil.example:8080"], ["127.evil.example"],
    ["localhost:8081"],
    ["localhost.:8080"], ["localhost"], [], ["127.0.0.1:8080", "127.0.0.1:8080"],
    ["127.0.0.1:8080", "evil.example"],
    ["[::ffff:127.0.0.1]:8080"], ["0.0.0.0:8080"], [""], [" 127.0.0.1:8080"],
  ])
  func otherNamesAreRefused(host: [String]) throws {
    #expect(try refusal(host: host, cookie: session()) == .otherHost)
  }

  private static let form = (name: "Content-Type", value: "application/x-www-form-urlencoded")

  @Test(
    arguments: [
      [], [("Origin", "null")], [("Origin", "http://127.0.0.1:8081")],
      [("Origin", "https://127.0.0.1:8080")],
      [("Origin", "http://localhost:8080")], [("Origin", "http://evil.example")],
      [("Origin", "http://127.0.0.1:8080"), ("Origin", "http://127.0.0.1:8080")],
      [("Origin", "http://127.0.0.1:8080"), ("Sec-Fetch-Site", "cross-site")],
      [("Origin", "http://127.0.0.1:8080"), ("Sec-Fetch-Site", "same-site")],
      [("Origin", "http://127.0.0.1:8080"), ("Sec-Fetch-Site", "none")],
    ] as [[(String, String)]])
  func formsFromOtherPagesAreRefused(headers: [(String, String)]) throws {
    let headers = headers.map { (name: $0.0, value: $0.1) } + [Self.form]
    let session = try session()
    for method in ["POST", "PUT"] {
      #expect(try refusal(method, cookie: session, headers) == .otherOrigin)
    }
  }

  @Test func formsOfTheSiteComeIn() throws {
    let session = try session()
    let origin = (name: "Origin", value: "http://127.0.0.1:8080")
    #expect(try refusal("POST", cookie: session, [origin, Self.form]) == nil)
    #expect(
      try refusal("POST", cookie: session, [origin, ("Sec-Fetch-Site", "same-origin"), Self.form])
        == nil)
    #expect(
      try refusal("PUT", cookie: session, [origin, ("Content-Type", "application/json")]) == nil)
    for type in ["text/plain", "multipart/form-data", "application/json"] {
      #expect(try refusal("POST", cookie: session, [origin, ("Content-Type", type)]) == .otherType)
    }
    #expect(try refusal("POST", cookie: session, [origin]) == .otherType)
  }

  @Test func aKeyOpensOnceAndOnlyItself() throws {
    let key = try #require(keys.start)
    #expect(key.utf8.count == 32)
    for wrong in [nil, "", String(key.dropLast()), key + "0", String(key.reversed())] {
      #expect(keys.exchange(wrong) == nil)
    }
    #expect(keys.start == key)
    let session = try #require(keys.exchange(key))
    #expect(session != key)
    #expect(keys.exchange(key) == nil)
    #expect(keys.start == nil)
    for wrong in [nil, "", key, session + "0"] {
      #expect(try refusal(cookie: wrong) == .noKey)
    }
    #expect(try refusal(cookie: session) == nil)
  }

  @Test func noTwoKeysAreAlike() {
    #expect(Set((0..<100).map { _ in StartKeys(port: 8080).start }).count == 100)
  }
}
