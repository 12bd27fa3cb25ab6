import Foundation
import TestSupport
import Testing

@testable import MizanYAML

/// What docs/reliability.md names is there, and its limits are those of the program.
struct ReliabilityPageTests {
  private static let page =
    (try? packageBytes("docs/reliability.md")).map { String(decoding: $0, as: UTF8.self) } ?? ""

  private static func files(in folder: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: packageRoot + "/" + folder)
    return found?.compactMap { $0 as? String } ?? []
  }

  @Test func everyTestThatItNamesIsThere() {
    let names = Self.page.matches(of: /`(\w+Tests)`/).map { String($0.1) }
    #expect(names.count > 40)
    let files = Set(Self.files(in: "Tests").map { $0.split(separator: "/").last.map(String.init) })
    for name in names { #expect(files.contains(name + ".swift"), "\(name)") }
  }

  @Test func everyScriptThatItNamesIsThere() {
    let names = Self.page.matches(of: /`(Scripts\/[\w-]+)`/).map { String($0.1) }
    #expect(names.count > 5)
    for name in names {
      #expect(FileManager.default.isExecutableFile(atPath: packageRoot + "/" + name), "\(name)")
    }
  }

  @Test func everyPromiseNamesWhatHoldsItToThat() {
    let promises = Self.page.matches(of: /\n\d\. \*\*/).count
    #expect(promises == 9)
    for part in Self.page.components(separatedBy: "\n## ")[1].split(separator: /\n\d\. \*\*/)
      .dropFirst()
    {
      #expect(part.contains("Tests`"), "\(part)")
    }
  }

  @Test func itsLimitsAreThoseOfTheReader() {
    let limits = Limits.standard
    for (words, limit) in [
      ("bytes of a file", limits.fileBytes), ("values of a document", limits.nodes),
      ("collections in each other", limits.depth), ("bytes of a text", limits.scalarBytes),
      ("code points of a key", limits.keyLength),
      ("problems told of a file's YAML", limits.problems),
    ] {
      let row = Self.page.split(separator: "\n").first { $0.hasPrefix("| \(words) |") }
      #expect(row?.filter(\.isNumber) == "\(limit)", "\(words)")
    }
  }
}
