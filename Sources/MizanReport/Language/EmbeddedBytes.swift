package import CEmbedded

extension [UInt8] {
  /// The bytes of a file that the program carries.
  package init(_ file: embedded_file) {
    self.init(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}
