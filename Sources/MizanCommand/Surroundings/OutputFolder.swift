internal import MizanCore

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// The folders that several files of a result go to.
enum OutputFolder {
  /// Makes the folders that a file lies in, as far as they are not there.
  ///
  /// - Throws: when one of them cannot be made.
  static func make(above path: String) throws(LoadFailure) {
    let slash = UInt8(ascii: "/")
    for place in path.utf8.indices.dropFirst() where path.utf8[place] == slash {
      let folder = String(path[..<place])
      guard SourceFolder.exists(folder) || mkdir(folder, 0o777) == 0 else {
        throw LoadFailure([Diagnostic(.outputFailed, file: folder)])
      }
    }
  }

  /// Removes a file, and the folder around it if that was the last one in it.
  ///
  /// - Throws: when the file cannot be removed.
  static func remove(_ path: String) throws(LoadFailure) {
    guard unlink(path) == 0 else {
      throw LoadFailure([Diagnostic(.outputFailed, file: path)])
    }
    rmdir(OutputFile(path: path).folder)
  }
}
