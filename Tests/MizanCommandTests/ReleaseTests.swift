import Foundation
import MizanYAML
import TestSupport
import Testing

/// What the program says of itself, and what it runs on.
struct ReleaseTests {
  @Test(arguments: [["--version", "-v"], ["-v", "--version"], ["--version", "--verbose"]])
  func theVersionNamesTheLibraries(arguments: [String]) throws {
    let result = try Tool.run(arguments)
    let lines = result.output.split(separator: "\n")
    #expect(result.status == 0 && result.errors == "")
    #expect(lines.first?.wholeMatch(of: /mizan \d+\.\d+\.\d+/) != nil, "\(lines)")
    #expect(lines.contains("libyaml \(LibYAMLVersion.running)"), "\(lines)")
    #expect(
      lines.contains { $0.hasPrefix("traits ") } && lines.contains { $0.hasPrefix("system ") })
  }

  @Test func versionsAreComparedByTheirNumbers() {
    let rising = [
      LibYAMLVersion(0, 1, 25), LibYAMLVersion(0, 2, 4), .least, LibYAMLVersion(0, 2, 10),
      LibYAMLVersion(1, 0, 0),
    ]
    #expect(rising == rising.reversed().sorted())
    #expect(LibYAMLVersion.running >= .least)
  }

  /// A library that says it is another version stands in for it.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/cc")))
  func anOldLibraryIsRefusedBeforeAnythingIsRead() throws {
    try TemporaryFolder.use { folder in
      let source = try folder.write(
        "old.c", "void yaml_get_version(int *a, int *b, int *c) { *a = 0; *b = 2; *c = 4; }\n")
      let library = folder.path + "/old.so"
      let compiler = try Process.run(
        URL(filePath: "/usr/bin/cc"), arguments: ["-shared", "-fPIC", "-o", library, source])
      compiler.waitUntilExit()
      let old = ["LD_PRELOAD": library]
      let details = try Tool.run(["--version", "-v"], environment: old)
      #expect(details.status == 0 && details.output.contains("libyaml 0.2.4"), "\(details)")
      let check = try Tool.run(["check", "/no/such/file.yaml"], environment: old)
      #expect(check.status == 2 && check.output == "", "\(check)")
      #expect(check.errors.hasPrefix("error[M415]") && check.errors.contains("0.2.5"), "\(check)")
      #expect(!check.errors.contains("M001"))
    }
  }
}
