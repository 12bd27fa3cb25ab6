internal import FuzzRules
internal import FuzzSupport
internal import MizanCore
internal import MizanReport
internal import MizanServer
internal import Skeletons

/// Bytes are a request in lines, as `WireRequest` reads them and not as a server does: whatever it asks, the site answers
/// safely, and files stay whole.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let request = WireRequest(inputBytes(start, count)).request else { return 0 }
  let site = SmallSite.shared
  site.reset()
  let before = site.files
  let response = site.answer(request)
  checkSafe(response)
  checkFiles(before: before, after: site.files, request)
  return 0
}

private func checkSafe(_ response: Response) {
  var headers: [String: String] = [:]
  for (name, value) in response.headers {
    require(
      !(name + value).unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F },
      "a header over two lines: \(name): \(value)")
    headers[name.lowercased()] = value
  }
  let place = headers["location"]
  require(place.map { $0.hasPrefix("/") && !$0.hasPrefix("//") } ?? true, "\(response.headers)")
  guard let type = headers["content-type"] else { return require(response.body.isEmpty, "no type") }
  let text = String(decoding: response.body, as: UTF8.self)
  if type.hasPrefix("text/html") {
    guard let tags = Skeletons.markup(text) else { fatalError("no page: \(text)") }
    // What a request brings is text on the page; only templates make elements.
    require(!tags.contains { $0.lowercased().hasPrefix("zz") }, text)
    require(tags.allSatisfy { !$0.lowercased().contains(" on") }, text)
  } else if type.contains("json") {
    require(Skeletons.quoted(text) != nil, text)
  }
}

/// Looking changes nothing, and what is saved can be read again.
private func checkFiles(before: [String: [UInt8]], after: [String: [UInt8]], _ request: Request) {
  if request.method == .get || request.method == .head {
    require(before == after, "a file was changed by looking at it")
  }
  for (name, bytes) in after where before[name] != bytes {
    require(
      name.utf8.allSatisfy {
        $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
      },
      "a file of another name: \(name)")
    let file = SourceFile(path: name, bytes: bytes)
    require(
      SmallRules.rulebook.profile(in: file).value != nil, String(decoding: bytes, as: UTF8.self))
  }
}
