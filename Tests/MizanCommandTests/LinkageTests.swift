import Foundation
import TestSupport
import Testing

/// Foundation comes in with the templates of pages alone, and costs the program two milliseconds at its start.
struct LinkageTests {
  @Test(arguments: ["MizanYAML", "MizanCore"])
  func theInnerTargetsImportNoFoundationAtAll(target: String) throws {
    let folder = packageRoot + "/Sources/" + target
    let files = try #require(FileManager.default.enumerator(atPath: folder))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    #expect(files.count > 10)
    for file in files {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      #expect(!text.contains("import Foundation"), "\(file)")
    }
  }

  /// What rounds, sorts and compares must not depend on a locale.
  @Test(arguments: ["MizanReport", "MizanCommand"])
  func theOuterTargetsImportItsEssentialsAtMost(target: String) throws {
    let folder = packageRoot + "/Sources/" + target
    let files = try #require(FileManager.default.enumerator(atPath: folder))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    #expect(files.count > 10)
    for file in files {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      #expect(text.firstMatch(of: /import Foundation\s/) == nil, "\(file)")
    }
  }
}
