import Foundation
import TestSupport
import Testing

/// Foundation comes in with the templates of pages alone, and costs the program two milliseconds at its start.
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
}
