internal import MizanCore

/// What people write after `--output`.
enum OutputName {
  /// Refuses at once, before anything is worked out, what no result can be written to.
  ///
  /// - Throws: when the name is empty or only an ending, or is that of a folder.
  static func requireFile(_ path: String) throws(LoadFailure) {
    try requireAny(path)
    if path.ends(inBytesOf: "/") || SourceFolder.exists(path) {
      let folder = String(path.reversed().drop { $0 == "/" }.reversed())
      throw LoadFailure([Diagnostic(.outputIsFolder, file: path, values: ["name": folder])])
    }
    let name = path.pathNames.last ?? ""
    if name.hasPrefix("."), !name.dropFirst().contains(".") { throw failure(path) }
  }

  /// - Throws: when the name of a file or folder is empty.
  static func requireAny(_ path: String) throws(LoadFailure) {
    if path.allSatisfy(\.isWhitespace) { throw failure(path) }
  }

  private static func failure(_ path: String) -> LoadFailure {
    LoadFailure([Diagnostic(.noOutputName, values: ["name": path])])
  }
}
