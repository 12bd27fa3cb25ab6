import Testing

@testable import MizanServer

/// What of a request's bytes is read, and what is refused.
struct RequestTests {
  private func request(
    _ target: String, method: String = "GET", _ headers: [(name: String, value: String)] = [],
    body: String = ""
  ) throws -> Request {
    try Request(method: method, target: target, headers: headers, body: Array(body.utf8))
  }

  @Test(arguments: [
    ("/", []), ("/fr", ["fr"]), ("/fr/", ["fr"]),
    ("/ar/cities/sousse", ["ar", "cities", "sousse"]),
    ("/a%20b", ["a b"]), ("/a+b", ["a+b"]), ("/%D8%B3", ["س"]), ("/%252e", ["%2e"]),
    ("/a?x=/../", ["a"]),
  ])
  func anAddressIsReadOnce(target: String, path: [String]) throws {
    #expect(try request(target).path == path)
  }

  @Test(arguments: [
    "/../etc/passwd", "/a/../b", "/%2e%2e/etc", "/./a", "//etc/passwd", "/a//b", "/a%2Fb", "/a%5Cb",
    "/..%2f", "/a%00b", "/a%0Ab", "/%7F", "/%", "/%4", "/%GG", "/%FF", "", "*", "a/b",
    "http://evil.example/", "http://127.0.0.1:1/",
  ])
  func whatIsNoPathOfTheSiteIsRefused(target: String) {
    #expect(throws: Request.Malformed.target) { try request(target) }
  }

  @Test func aLongAddressIsRefused() throws {
    let most = String(repeating: "a", count: Request.mostTarget - 1)
    #expect(try request("/" + most).path == [most])
    #expect(throws: Request.Malformed.tooLong) { try request("/a" + most) }
  }

  @Test(arguments: ["DELETE", "get", "TRACE", "CONNECT", ""])
  func otherMethodsAreRefused(method: String) {
    #expect(throws: Request.Malformed.method) { try request("/", method: method) }
  }

  @Test func namesOfHeadersAreAlikeInAnyLetters() throws {
    let read = try request("/", [("HOST", "a"), ("Accept", "x"), ("accept", "y")])
    #expect(read.header("host") == "a")
    #expect(read.header("accept") == nil)
    #expect(read.values("accept") == ["x", "y"])
    #expect(read.header("origin") == nil)
  }

  @Test(
    arguments: [
      ("mizan=1", "1"), ("a=2; mizan=1", "1"), ("mizan=1; mizan=2", "1"), ("xmizan=1", nil),
      ("mizan", nil),
      ("mizan =1", "1"), ("mizan=a=b", "a=b"), ("", nil),
      ("a=\u{600}; mizan=1", "1"), ("a=2\u{37E} mizan=1", nil),
    ] as [(String, String?)])
  func cookies(header: String, expected: String?) throws {
    #expect(try request("/", [("Cookie", header)]).cookie("mizan") == expected)
  }

  @Test func aFormIsReadWhereOneWasSent() throws {
    let type = [(name: "Content-Type", value: "application/x-www-form-urlencoded; charset=utf-8")]
    #expect(try request("/", method: "POST", type, body: "a=1").form["a"] == "1")
    #expect(
      try request("/", method: "POST", [("Content-Type", "text/plain")], body: "a=1").form["a"]
        == nil)
  }

  @Test func fieldsAreDecoded() {
    let fields = FormFields("a=b%26c+d&e=&f&a=2&%D8%B3=%D8%B4&bad=%F&=x")
    #expect(fields["a"] == "b&c d")
    #expect(fields.all("a") == ["b&c d", "2"])
    #expect(fields["e"] == "")
    #expect(fields["f"] == nil)
    #expect(fields["س"] == "ش")
    #expect(fields["bad"] == nil)
    #expect(fields[""] == "x")
  }
}
