private import Foundation

/// Finds the `.scenario` files, so that each becomes a case of its own.
public enum ScenarioFiles {
  /// The names of the scenarios in a folder of the package, sorted.
  public static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: packageRoot + "/" + folder)
      .filter { $0.hasSuffix(".scenario") }.sorted()
  }
}
