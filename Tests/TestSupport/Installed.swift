private import Foundation

/// Programs that tests need and a machine may lack.
public enum Installed {
  /// Whether all of `programs` lie in a folder of `PATH`; where tests run for everybody (`CI=true`) they have to.
  public static func has(_ programs: String...) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    if environment["CI"] == "true" { return true }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    return programs.allSatisfy { program in
      folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
    }
  }

  /// What a program prints.
  ///
  /// - Parameter command: the program, to be found on `PATH`, and its arguments.
  /// - Returns: its standard output; what it says beside that is left out.
  /// - Throws: when it cannot be started.
  public static func output(of command: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
