import MizanCore
import MizanReport
import TestSupport
import Testing

@testable import MizanServer

/// A site on the rules of the project, with files in memory, and a browser that has been let in.
struct SampleSite {
  static let rulebook: Rulebook? = {
    let paths = (try? SourceFolder.yamlFiles(in: packageRoot + "/rules")) ?? []
    return Rulebook.load(paths.compactMap { try? SourceFile.read($0) }).rulebook
  }()

  let store: MemoryStore
  let site: Site
  let desk: Desk
  private let cookie: String

  init(_ files: [String: String]) throws {
    store = MemoryStore(files)
    desk = Desk(
      rulebook: try #require(SampleSite.rulebook), practices: [], store: store,
      office: { format, _, _ in Array(format.utf8) },
      workbook: { form in Array(form.city.utf8) },
      today: { CalendarDate(secondsSince1970: 1_790_000_000) })
    site = Site(desk, port: 8080)
    let key = try #require(site.startKey)
    let start = site.answer(
      try Request(
        method: "GET", target: "/start?key=\(key)", headers: [("Host", "127.0.0.1:8080")]))
    let header = start.headers.first { $0.name == "Set-Cookie" }?.value
    cookie = String(try #require(header?.split(separator: ";").first))
  }

  /// Profiles of the project, by the names of their files.
  static func seeds(_ names: String...) throws -> [String: String] {
    var files: [String: String] = [:]
    for name in names {
      let file = String(name.split(separator: "/").last ?? "")
      files[file] = String(decoding: try packageBytes("seeds/\(name).yaml"), as: UTF8.self)
    }
    return files
  }

  private var headers: [(name: String, value: String)] {
    [("Host", "127.0.0.1:8080"), ("Cookie", cookie)]
  }

  func get(_ address: String) throws -> Response {
    site.answer(try Request(method: "GET", target: address, headers: headers))
  }

  func post(_ address: String, _ fields: [(String, String)]) throws -> Response {
    let body = fields.map { name, value in
      name + "=" + PercentEncoding.encode(value, keeping: "")
    }.joined(separator: "&")
    return site.answer(
      try Request(
        method: "POST", target: address,
        headers: headers + [
          ("Origin", "http://127.0.0.1:8080"),
          ("Content-Type", "application/x-www-form-urlencoded"),
        ], body: Array(body.utf8)))
  }

  func put(_ address: String, _ body: String, match: String?) throws -> Response {
    let own = [("Origin", "http://127.0.0.1:8080"), ("Content-Type", "application/json")]
    return site.answer(
      try Request(
        method: "PUT", target: address,
        headers: headers + own + (match.map { [("If-Match", $0)] } ?? []), body: Array(body.utf8)))
  }
}

extension Response {
  var text: String { String(decoding: body, as: UTF8.self) }

  var location: String? { headers.first { $0.name == "Location" }?.value }
}
