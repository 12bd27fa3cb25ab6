import Foundation
import TestSupport
import Testing

/// Foundation comes in with the templates of pages alone, and costs the program two milliseconds at its start; what opens
/// connections does not come in at all, but for the site, which answers this computer alone.
struct LinkageTests {
  private static func texts(of target: String) throws -> [(file: String, text: String)] {
    let folder = packageRoot + "/Sources/" + target
    let files = try #require(FileManager.default.enumerator(atPath: folder))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    #expect(files.count > 10)
    return try files.map { ($0, try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)) }
  }

  @Test(arguments: ["MizanYAML", "MizanCore"])
  func theInnerTargetsImportNoFoundationAtAll(target: String) throws {
    for (file, text) in try Self.texts(of: target) {
      #expect(!text.contains("import Foundation"), "\(file)")
    }
  }

  /// What rounds, sorts and compares must not depend on a locale.
  @Test(arguments: ["MizanReport", "MizanCommand"])
  func theOuterTargetsImportItsEssentialsAtMost(target: String) throws {
    for (file, text) in try Self.texts(of: target) {
      #expect(text.firstMatch(of: /import Foundation\s/) == nil, "\(file)")
    }
  }

  /// All that is written in Swift or C beside the site.
  private static func insideTexts() throws -> [(file: String, text: String)] {
    let folder = packageRoot + "/Sources"
    let files = try #require(FileManager.default.enumerator(atPath: folder))
      .compactMap { $0 as? String }
      .filter { $0.contains(/\.(swift|c|h|modulemap)$/) && !$0.hasPrefix("MizanServer/") }
    #expect(files.count > 500)
    return try files.map { ($0, try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)) }
  }

  /// Modules and headers that what is no part of the site may use; none of them opens connections, but for the
  /// system's own, whose calls are looked for below.
  private static let known: Set = [
    "ArgumentParser", "CEmbedded", "CSpawn", "CWideSums", "CXLSXWriter", "CYAML", "Darwin",
    "Dispatch", "FoundationEssentials", "Glibc", "MizanCore", "MizanExpression", "MizanReport",
    "MizanServer", "MizanYAML", "Musl", "Mustache", "Synchronization",
    "CEmbedded.h", "CSpawn.h", "WideSums.h", "errno.h", "fcntl.h", "signal.h", "stdbool.h",
    "stddef.h", "stdint.h", "sys/resource.h", "sys/types.h", "sys/wait.h", "unistd.h",
    "xlsxwriter.h", "yaml.h",
  ]

  @Test func nothingBesideTheSiteUsesModulesOfNetworks() throws {
    for (file, text) in try Self.insideTexts() {
      let lines = text.matches(of: /(?m)^ *(?:@?\w+ )*import (?:\w+ )?([\w.]+)$/).map(\.1)
      let headers = text.matches(of: /#include [<"]([^>"]+)/).map(\.1)
      let unknown = Set((lines + headers).map(String.init)).subtracting(Self.known)
      #expect(unknown.isEmpty, "\(file): \(unknown)")
    }
  }

  @Test func nothingBesideTheSiteCallsTheSystemForConnections() throws {
    let names = [
      "socket", "socketpair", "connect", "bind", "listen", "accept4?", "send", "sendto", "sendmsg",
      "recv", "recvfrom", "recvmsg", "getaddrinfo", "gethostby\\w+", "getnameinfo", "syscall",
      "dlopen", "dlsym",
    ]
    let calls = try Regex("\\b(?:\(names.joined(separator: "|")))\\s*\\(")
      .wordBoundaryKind(.simple)
    for (file, text) in try Self.insideTexts() {
      #expect(text.firstMatch(of: calls).map { text[$0.range] } == nil, "\(file)")
      #expect(text.firstMatch(of: /URLSession|NWConnection|CFStream|CFSocket/) == nil, "\(file)")
    }
  }

  /// The site answers at the computer's own addresses, and asks nobody.
  @Test func theSiteListensToThisComputerAndOpensNoConnection() throws {
    var hosts: [String] = []
    for (file, text) in try Self.texts(of: "MizanServer") {
      hosts += text.matches(of: /\.bind\(([^,)]*)/).map { String($0.1) }
      let asking = /connect\(|ClientBootstrap|HTTPClient|URLSession|NWConnection|getaddrinfo/
      #expect(text.firstMatch(of: asking) == nil, "\(file)")
    }
    #expect(hosts.sorted() == [#"host: "127.0.0.1""#, #"host: "::1""#])
  }
}
