internal import MizanServer

/// A request in its lines, read by the fuzzer itself: what the server's own parser and guard refuse may come through here.
///
/// The words CONTEXT, ORIGIN, COOKIE and TAG stand for what a browser that is in would send.
struct WireRequest {
  let request: Request?

  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let first = WireRequest.line(&rest).split(separator: " ", maxSplits: 1)
    var headers = [(name: "host", value: "127.0.0.1:8080")]
    while true {
      let line = WireRequest.line(&rest)
      guard !line.isEmpty else { break }
      let parts = line.split(separator: ":", maxSplits: 1)
      let value = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
      headers.append((String(parts.first ?? "").lowercased(), SmallSite.shared.filled(in: value)))
    }
    guard first.count == 2 else {
      request = nil
      return
    }
    request = try? Request(
      method: String(first[0]), target: String(first[1]), headers: headers, body: Array(rest))
  }

  private static func line(_ rest: inout ArraySlice<UInt8>) -> String {
    let line = rest.prefix { $0 != 0x0A }
    rest = rest.dropFirst(line.count + 1)
    return String(decoding: line, as: UTF8.self)
  }
}
