internal import MizanReport

/// The web address of a file.
enum FileAddress {
  /// The address of a path.
  static func text(_ path: String) -> String {
    "file://" + PercentEncoding.encode(path, keeping: "-._~/")
  }
}
