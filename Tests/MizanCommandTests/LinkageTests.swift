import Foundation
import TestSupport
import Testing

/// Full Foundation triples the size of the program and the time it takes to start.
struct LinkageTests {
  @Test func theProgramDoesNotNeedFullFoundation() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    #if os(macOS)
      process.arguments = ["otool", "-L", Tool.builtWithTests]
    #else
      process.arguments = ["ldd", Tool.builtWithTests]
    #endif
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(output.contains("libyaml"))
    #expect(!output.contains("libFoundation.so") && !output.contains("libFoundationInternat"))
  }

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
}
