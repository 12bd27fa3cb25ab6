#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// Open files and streams, by the number the system knows them by.
enum Descriptor {
  /// Writes all of a text.
  ///
  /// - Returns: false when the file or stream takes no more.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    write(Array(text.utf8), to: descriptor)
  }

  /// Writes all of some bytes.
  ///
  /// - Returns: false when the file or stream takes no more.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0) }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  /// Waits until what was written is on the disk itself.
  ///
  /// - Returns: false when it may not be there.
  static func sync(_ descriptor: Int32) -> Bool {
    #if canImport(Darwin)
      // There `fsync` leaves it to the disk when to write what it was given; some file systems know no more than that.
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return true }
    #endif
    return fsync(descriptor) == 0
  }

  /// Some bytes of what is there: none at the end, `nil` when there are none yet.
  static func part(of descriptor: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = bytes.withUnsafeMutableBytes { systemRead(descriptor, $0) }
    return count < 0 ? nil : Array(bytes.prefix(count))
  }

  /// Reads some bytes into the beginning of `bytes`.
  ///
  /// - Returns: how many; 0 at the end, less than that when it cannot be read.
  static func read(into bytes: inout [UInt8], from descriptor: Int32) -> Int {
    bytes.withUnsafeMutableBytes { systemRead(descriptor, $0) }
  }

  /// Waits a moment for something to read; false when reading would go on waiting, so that whoever reads can look
  /// whether the process is asked to end.
  static func isReady(_ descriptor: Int32, within patience: Int32 = patience) -> Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, patience) != 0
  }

  /// In milliseconds.
  private static let patience: Int32 = 100

  /// The size of a regular file in bytes, `-` for the standard input; `nil` where there is none to speak of.
  static func size(_ path: String) -> Int? {
    var status = stat()
    let isKnown = path == "-" ? fstat(STDIN_FILENO, &status) : stat(path, &status)
    return isKnown == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  /// Closes a file.
  static func close(_ descriptor: Int32) { _ = systemClose(descriptor) }

  /// Reads so many bytes, or those that there are; `nil` when they cannot be read.
  static func read(_ count: Int, from descriptor: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let read = bytes.withUnsafeMutableBytes { buffer in
        systemRead(descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      }
      guard read >= 0 else { return nil }
      if read == 0 { break }
      filled += read
    }
    return Array(bytes.prefix(filled))
  }
}

/// `write`, repeated when a signal interrupts it; negative on failure.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  while true {
    let count = write(descriptor, bytes.baseAddress, bytes.count)
    if count >= 0 || errno != EINTR { return count }
  }
}

/// `read`, repeated when a signal interrupts it; negative on failure.
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
  while true {
    let count = read(descriptor, bytes.baseAddress, bytes.count)
    if count >= 0 || errno != EINTR { return count }
  }
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
