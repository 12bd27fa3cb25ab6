internal import MizanReport

/// What a browser asks for, whatever server took it.
public struct Request: Sendable {
  /// What is to be done; what the site does not know is refused.
  public enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
  }

  /// Why a request cannot be read.
  public enum Malformed: Error, Hashable, Sendable {
    /// The method is none of those that the site knows.
    case method
    /// The address is longer than `mostTarget`.
    case tooLong
    /// The address is no path of this site: another form, a step upwards, bytes that are no text.
    case target
  }

  /// More bytes of address are refused.
  public static let mostTarget = 4096

  /// What is to be done.
  public let method: Method
  /// The parts of the address between its slashes, each decoded once; none for the front page.
  public let path: [String]
  /// What follows the question mark.
  public let query: FormFields
  /// In the order in which they came, names in small letters.
  public let headers: [(name: String, value: String)]
  /// At most what the server lets through.
  public let body: [UInt8]

  /// Reads a request.
  ///
  /// - Parameters:
  ///   - method: as it was sent.
  ///   - target: the address as it was sent, still encoded.
  ///   - headers: each with its name and value.
  ///   - body: what was sent beside them.
  /// - Throws: what is wrong with it.
  public init(
    method: String, target: String, headers: [(name: String, value: String)], body: [UInt8] = []
  ) throws(Malformed) {
    guard let method = Method(rawValue: method) else { throw .method }
    guard target.utf8.count <= Request.mostTarget else { throw .tooLong }
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, first.hasPrefix("/") else { throw .target }
    var path: [String] = []
    for part in first.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let text = PercentEncoding.decoded(part), Request.isName(text) else { throw .target }
      path.append(text)
    }
    // A slash at the end says nothing.
    if path.last == "" { path.removeLast() }
    guard !path.contains("") else { throw .target }
    (self.method, self.path) = (method, path)
    query = FormFields(parts.count > 1 ? String(parts[1]) : "")
    self.headers = headers.map { ($0.name.lowercased(), $0.value) }
    self.body = body
  }

  /// Whether a part of an address can name anything: no steps, no slashes, no control characters.
  private static func isName(_ part: String) -> Bool {
    part != "." && part != ".."
      && part.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && $0 != "/" && $0 != "\\" && $0.value != 0x7F
      }
  }

  /// The values of a header, in the order in which they came.
  public func values(_ name: String) -> [String] {
    headers.filter { $0.name == name }.map(\.value)
  }

  /// The value of a header that came once; `nil` where it did not come, or came twice.
  public func header(_ name: String) -> String? {
    let values = values(name)
    return values.count == 1 ? values[0] : nil
  }

  /// What a form sent; empty where the body is none.
  public var form: FormFields {
    let type = header("content-type")?.split(separator: ";").first.map { $0.lowercased() }
    return type == "application/x-www-form-urlencoded"
      ? FormFields(String(decoding: body, as: UTF8.self)) : FormFields("")
  }

  /// What a cookie holds; `nil` where there is none of that name.
  public func cookie(_ name: String) -> String? {
    for pair in values("cookie").flatMap({ $0.unicodeScalars.split(separator: ";") }) {
      let parts = pair.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      if parts.count == 2, parts[0] == name { return parts[1] }
    }
    return nil
  }
}
