/// Bytes in web addresses.
package enum PercentEncoding {
  /// A text in which each byte that could mean something else is a number.
  ///
  /// - Parameters:
  ///   - text: what is to stand in an address.
  ///   - marks: what stays beside letters and digits of ASCII.
  /// - Returns: the text with letters and digits of ASCII, `marks` and numbers alone.
  ///
  /// - SeeAlso: RFC 3986, section 2.1.
  package static func encode(_ text: String, keeping marks: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    let marks = Array(marks.utf8)
    let bytes = text.utf8.flatMap { byte in
      isLetterOrDigit(byte) || marks.contains(byte)
        ? [byte] : [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
