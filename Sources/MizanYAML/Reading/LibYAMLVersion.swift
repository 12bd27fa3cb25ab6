internal import CYAML

/// A version of libyaml.
public struct LibYAMLVersion: Hashable, Comparable, Sendable {
  /// Its numbers, the one that counts most first.
  public let numbers: [Int]

  /// The least that files are read with: those before it misread what it does not, and nothing here was tested on them.
  public static let least = LibYAMLVersion(0, 2, 5)

  /// The version that the program runs on, which need not be the one it was built with.
  public static var running: LibYAMLVersion {
    var (major, minor, patch) = (CInt(0), CInt(0), CInt(0))
    yaml_get_version(&major, &minor, &patch)
    return LibYAMLVersion(Int(major), Int(minor), Int(patch))
  }

  /// - Parameters:
  ///   - major: the first number.
  ///   - minor: the second.
  ///   - patch: the third.
  public init(_ major: Int, _ minor: Int, _ patch: Int) { numbers = [major, minor, patch] }

  /// Whether a version came before another.
  public static func < (one: LibYAMLVersion, other: LibYAMLVersion) -> Bool {
    one.numbers.lexicographicallyPrecedes(other.numbers)
  }
}

extension LibYAMLVersion: CustomStringConvertible {
  /// As in `0.2.5`.
  public var description: String { numbers.map(String.init).joined(separator: ".") }
}
