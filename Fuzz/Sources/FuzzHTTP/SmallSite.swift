internal import FuzzRules
internal import FuzzSupport
internal import MizanCore
internal import MizanReport
internal import MizanServer

/// A site on the small rules with two files, and a browser that has been let in.
final class SmallSite: Sendable {
  static let shared: SmallSite = keeping { SmallSite() }

  private let store = MemoryStore([:])
  private let site: Site
  private let cookie: String
  /// The version of the file `port` as it is at first.
  private let tag: String

  private static let start = [
    "port": SmallRules.profile.bytes, "broken": Array("mizan: profile/v1\ncity: [\n".utf8),
  ]

  private init() {
    for (name, bytes) in SmallSite.start { store.put(name, bytes) }
    site = Site(
      Desk(
        rulebook: SmallRules.rulebook, practices: [], store: store,
        office: { format, _, _ in Array(format.utf8) }, workbook: { form in Array(form.city.utf8) },
        today: { CalendarDate(secondsSince1970: 1_790_000_000) }), port: 8080)
    let start = try? Request(
      method: "GET", target: "/start?key=\(site.startKey ?? "")",
      headers: [("host", "127.0.0.1:8080")])
    let headers = start.map(site.answer)?.headers ?? []
    let value = headers.first { $0.name == "Set-Cookie" }?.value
    cookie = value?.split(separator: ";").first.map(String.init) ?? ""
    require(!cookie.isEmpty, "nobody was let in")
    let look = try? Request(
      method: "GET", target: "/api/v1/profiles/port",
      headers: [("host", "127.0.0.1:8080"), ("cookie", cookie)])
    tag = look.map(site.answer)?.headers.first { $0.name == "ETag" }?.value ?? ""
    require(!tag.isEmpty, "a profile without a version")
  }

  func answer(_ request: Request) -> Response { site.answer(request) }

  /// The files as they are.
  var files: [String: [UInt8]] {
    let names = (try? store.names()) ?? []
    return Dictionary(uniqueKeysWithValues: names.map { ($0, (try? store.read($0))?.bytes ?? []) })
  }

  /// Puts the files back that there were at first, and takes away all others.
  func reset() {
    for name in files.keys { store.remove(name) }
    for (name, bytes) in SmallSite.start { store.put(name, bytes) }
  }

  /// What a header says, with what only this run knows.
  func filled(in value: String) -> String {
    switch value {
    case "COOKIE": cookie
    case "ORIGIN": "http://127.0.0.1:8080"
    case "TAG": tag
    default: value
    }
  }
}
