import MizanCore
import MizanReport
import TestSupport
import Testing

/// The schemas that editors read, beside the rules.
struct SchemaFileTests {
  /// With `MIZAN_UPDATE_GOLDEN=1` the file is written instead: review what it becomes.
  @Test(arguments: FileKind.allCases)
  func theSchemaBesideTheRulesIsTheOneOfTheLoader(kind: FileKind) throws {
    let schema = FileSchema(of: kind)
    let path = "rules/schema/\(schema.fileName)"
    if updatesGoldenFiles { try writePackageFile(path, schema.json.text) }
    #expect(try packageBytes(path) == Array(schema.json.text.utf8), "\(path): run `make golden`")
  }

  static func shippedPaths() throws -> [String] {
    let files = try Shipped.files("rules") + Shipped.files("seeds")
    return files.map { String($0.path.dropFirst(packageRoot.count + 1)) }
  }

  @Test(arguments: try shippedPaths())
  func theFirstLineOfAShippedFileNamesItsSchema(path: String) throws {
    let lines = String(decoding: try packageBytes(path), as: UTF8.self).split(separator: "\n")
    let kind = try #require(FileKind.allCases.first { lines.contains("mizan: \($0.rawValue)") })
    let depth = path.split(separator: "/").count - 1
    let isRule = path.hasPrefix("rules/")
    let folder =
      String(repeating: "../", count: isRule ? depth - 1 : depth)
      + (isRule ? "schema/" : "rules/schema/")
    let schema = folder + FileSchema(of: kind).fileName
    #expect(lines.first == "# yaml-language-server: $schema=\(schema)")
  }

  static func brokenFiles() throws -> [SourceFile] { try Shipped.files("Tests/Schemas/broken") }

  /// `make schemas` sees to it that the schemas refuse each of them too.
  @Test(arguments: try brokenFiles())
  func theLoaderRefusesWhatIsBrokenInOneWay(file: SourceFile) throws {
    let found = Checkup(of: [file], among: try Shipped.files("rules")).diagnostics
    #expect(found.filter { $0.severity == .error }.count == 1, "\(file.path): \(found)")
  }

  @Test func thereAreBrokenFilesOfEveryKind() throws {
    let names = try Self.brokenFiles().map { $0.path.split(separator: "/").last ?? "" }
    #expect(names.count >= 20)
    for kind in FileKind.allCases {
      #expect(names.contains { $0.hasPrefix(kind.name + "-") }, "\(kind.name)")
    }
  }
}
