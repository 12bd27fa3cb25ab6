public import Foundation

/// The root of the package that the tests are part of.
public let packageRoot = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The bytes of a file of the package.
public func packageBytes(_ path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: packageRoot.appending(path: path)))
}
