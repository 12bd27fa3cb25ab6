private import Foundation

/// The path of the package that the tests are part of, without a slash at its end.
public let packageRoot = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

/// The bytes of a file of the package.
public func packageBytes(_ path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(filePath: packageRoot + "/" + path)))
}

/// Replaces a file of the package: for golden files alone.
public func writePackageFile(_ path: String, _ text: String) throws {
  try Data(text.utf8).write(to: URL(filePath: packageRoot + "/" + path))
}

/// The last changes to golden files are to be taken over, not compared with.
public var updatesGoldenFiles: Bool {
  ProcessInfo.processInfo.environment["MIZAN_UPDATE_GOLDEN"] == "1"
}
