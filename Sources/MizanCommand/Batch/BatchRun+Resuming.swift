internal import MizanCore

extension BatchRun {
  /// Writes the lines of a source.
  ///
  /// - Parameters:
  ///   - source: the profiles.
  ///   - lines: what checks them.
  ///   - progress: where it is shown how far the batch has come.
  ///   - put: writes bytes; false when that is not possible.
  func score(
    _ source: ProfileSource, into lines: BatchOutput, _ progress: BatchProgress,
    _ put: @escaping ([UInt8]) -> Bool
  ) {
    defer { progress.clear() }
    guard lines.begin(put, progress) else { return }
    run(source) { lines.take($0) }
  }

  /// Writes what a run that was cut off has not written.
  ///
  /// - Parameters:
  ///   - path: the file that it wrote to; it is begun where there is none.
  ///   - open: opens the profiles behind so many, and says where it is shown how far the batch has come.
  /// - Returns: what has written, and counted all lines of the file.
  /// - Throws: when the file is not what this run would have written, which is then not changed.
  func goOn(
    in path: String,
    _ open: (_ skipping: Int) throws(LoadFailure) -> (ProfileSource, BatchProgress)
  ) throws(LoadFailure) -> BatchOutput {
    let before = try ResumedFile(path, writer)
    let lines = BatchOutput(writer, after: before)
    let (source, progress) = try open(before.last?.number ?? before.lines)
    try OutputFile(path: path).write(after: before.bytes) { put throws(LoadFailure) in
      score(source, into: lines, progress, put)
      return lines.isContinued
    }
    guard lines.isContinued || SignalMask.isEndAskedFor else {
      throw LoadFailure([Diagnostic(.resumedOther, file: path)])
    }
    return lines
  }
}
