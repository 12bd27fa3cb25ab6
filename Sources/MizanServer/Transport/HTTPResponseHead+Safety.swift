#if Web
  internal import NIOCore
  internal import NIOHTTP1

  extension HTTPResponseHead {
    /// The head of an answer in plain words that the server gives by itself.
    init(_ status: HTTPResponseStatus, plain text: ByteBuffer) {
      self.init(version: .http1_1, status: status)
      headers.add(name: "Content-Length", value: "\(text.readableBytes)")
    }

    /// The same with what every answer has, whoever made it.
    ///
    /// - Parameter isLast: whether the connection is closed after it.
    /// - Returns: a head with the headers of `SafetyHeaders` and a type.
    func guarded(isLast: Bool) -> HTTPResponseHead {
      var head = self
      for header in SafetyHeaders.all {
        head.headers.replaceOrAdd(name: header.name, value: header.value)
      }
      if !head.headers.contains(name: "content-type") {
        head.headers.add(name: "Content-Type", value: "text/plain; charset=utf-8")
      }
      if isLast { head.headers.replaceOrAdd(name: "Connection", value: "close") }
      return head
    }
  }
#endif
