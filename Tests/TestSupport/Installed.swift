private import Foundation

/// Programs that tests need and a machine may lack.
public enum Installed {
  /// Whether all of `programs` lie in a folder of `PATH`; where tests run for everybody (`CI=true`) they have to.
  public static func has(_ programs: String...) -> Bool {
    ProcessInfo.processInfo.environment["CI"] == "true"
      || programs.allSatisfy { path(of: $0) != nil }
  }

  /// Where a program lies in a folder of `PATH`; `nil` where it does not.
  public static func path(of program: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(program)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
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
