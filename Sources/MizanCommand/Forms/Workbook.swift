internal import MizanCore
internal import MizanReport

/// A form as an XLSX file.
enum Workbook {
  /// The bytes of the file.
  ///
  /// - Parameters:
  ///   - form: what it holds.
  ///   - file: what diagnostics call the file that it is for.
  /// - Returns: the whole file.
  /// - Throws: when mizan was built without XLSX, or the disk takes no more.
  static func bytes(of form: Form, file: String?) throws(LoadFailure) -> [UInt8] {
    #if XLSX
      let signals = SignalMask()
      defer { signals.restore() }
      let scratch = try WorkFolder()
      defer { scratch.remove() }
      let path = scratch.path + "/form.xlsx"
      guard WorkbookWriter(form, path: path, scratch: scratch.path).write() else {
        throw LoadFailure([Diagnostic(.outputFailed, file: scratch.path)])
      }
      return try SourceFile.read(path).bytes
    #else
      throw LoadFailure([Diagnostic(.noXLSX, file: file)])
    #endif
  }
}
