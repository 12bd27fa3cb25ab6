private import Foundation

/// The built `mizan` executable, run as its users run it.
public enum Tool {
  /// What a finished run left behind.
  public struct Result: Hashable, Sendable {
    /// The exit status, or the number of the signal that ended the run.
    public var status: Int32
    /// What stood on the standard output, with bytes that are not UTF-8 replaced.
    public var output: String
    /// What stood on the standard error stream, likewise.
    public var errors: String
  }

  /// The path of the executable that is run: what `MIZAN_TOOL` names, else that built with the tests.
  ///
  /// As it is released it starts ten times as fast, and most of the tests' time goes into starting it.
  public static var path: String {
    ProcessInfo.processInfo.environment["MIZAN_TOOL"] ?? builtWithTests
  }

  /// The path of the executable that was built with the tests.
  public static var builtWithTests: String {
    let folder =
      Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") }
      ?? CommandLine.arguments[0]
    return URL(filePath: folder).deletingLastPathComponent().appending(path: "mizan").path()
  }

  /// Runs the tool in the package's folder.
  ///
  /// - Parameters:
  ///   - arguments: what follows `mizan`.
  ///   - environment: set beside what the tests' own environment holds.
  ///   - input: what it reads from the standard input.
  ///   - output: where the standard output goes when it is not looked at, such as a disk that takes no more.
  ///   - folder: the working folder, when it is not the package's.
  /// - Returns: what the run left behind, whatever its status.
  /// - Throws: when the tool cannot be started, or its files not be made or read.
  public static func run(
    _ arguments: [String], environment: [String: String] = [:], input: String = "",
    output: String? = nil, in folder: String = packageRoot
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let own = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("MIZAN_") }
    process.environment = own.merging(environment) { _, given in given }
    // Files, not pipes: a pipe that nobody empties would block a long report.
    let files = try ["in", "out", "err"].map { try TemporaryFile($0) }
    defer { for file in files { file.remove() } }
    try Data(input.utf8).write(to: files[0].url)
    process.standardInput = try FileHandle(forReadingFrom: files[0].url)
    process.standardOutput = try FileHandle(
      forWritingTo: output.map { URL(filePath: $0) } ?? files[1].url)
    process.standardError = try FileHandle(forWritingTo: files[2].url)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try files[1].text, errors: try files[2].text)
  }
}

private struct TemporaryFile {
  let url: URL

  init(_ name: String) throws {
    url = URL.temporaryDirectory.appending(path: "mizan-test-\(UUID().uuidString)-\(name)")
    try Data().write(to: url)
  }

  var text: String { get throws { String(decoding: try Data(contentsOf: url), as: UTF8.self) } }

  func remove() { try? FileManager.default.removeItem(at: url) }
}
