internal import MizanCore

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

extension OutputFile {
  /// Puts what is written piece by piece in the place of what was there before.
  ///
  /// - Parameter body: gets what writes a piece, false when that is not possible; returns whether all is written
  ///   and shall take its place.
  /// - Throws: as for texts.
  func write(
    _ body: (_ put: @escaping ([UInt8]) -> Bool) throws(LoadFailure) -> Bool
  ) throws(LoadFailure) {
    let signals = SignalMask()
    defer { signals.restore() }
    let mode = try existingMode()
    if mode != nil { try requireReplaceable(overInput: false) }
    guard mode != nil || isInFolder else { throw failure(.noOutputFolder) }
    if let mode, mode & S_IFMT == S_IFCHR {
      return try append(to: open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW), body)
    }
    // What is written piece by piece may be large, and so is what a run leaves that is killed.
    Leftovers.remove(of: self)
    let (temporary, descriptor) = try createBeside(mode: mode.map { $0 & 0o777 } ?? 0o644)
    var isWhole = false
    do throws(LoadFailure) {
      try append(to: descriptor) { put throws(LoadFailure) in
        isWhole = try body(put)
        return isWhole
      }
    } catch {
      unlink(temporary)
      throw error
    }
    guard isWhole else {
      unlink(temporary)
      return
    }
    try replace(by: temporary)
    syncFolder()
  }

  /// Adds what is written piece by piece after the first bytes of a file, which is made where there is none.
  ///
  /// - Parameters:
  ///   - length: what stays; the rest goes once something follows.
  ///   - body: as for a file that is replaced; what it has written stays in any case.
  /// - Throws: as for texts.
  func write(
    after length: Int, _ body: (_ put: @escaping ([UInt8]) -> Bool) throws(LoadFailure) -> Bool
  ) throws(LoadFailure) {
    let signals = SignalMask()
    defer { signals.restore() }
    if try existingMode() != nil { try requireReplaceable(overInput: false) }
    guard isInFolder else { throw failure(.noOutputFolder) }
    Leftovers.remove(of: self)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    try append(to: descriptor, after: length, body)
  }

  /// Writes from `length` on, where what stands there goes, unless nothing is written.
  private func append(
    to descriptor: Int32, after length: Int? = nil,
    _ body: (_ put: @escaping ([UInt8]) -> Bool) throws(LoadFailure) -> Bool
  ) throws(LoadFailure) {
    guard descriptor >= 0 else { throw failure(.outputFailed) }
    let isWritten = PieceWriting(descriptor: descriptor, after: length)
    do throws(LoadFailure) {
      if try body({ isWritten.put($0) }) { _ = isWritten.put([]) }
    } catch {
      close(descriptor)
      throw error
    }
    // A device has nothing to be made to last.
    let isLasting = Descriptor.sync(descriptor) || errno == EINVAL || errno == EROFS
    guard close(descriptor) == 0, isLasting, isWritten.isWhole else { throw failure(.outputFailed) }
  }
}
