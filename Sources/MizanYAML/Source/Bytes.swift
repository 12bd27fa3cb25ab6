/// The ASCII characters that the guards look for, by name.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let doubleQuote = UInt8(ascii: "\"")
  static let singleQuote = UInt8(ascii: "'")
  static let hash = UInt8(ascii: "#")
  static let percent = UInt8(ascii: "%")
  static let comma = UInt8(ascii: ",")
  static let dash = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let colon = UInt8(ascii: ":")
  static let question = UInt8(ascii: "?")
  static let backslash = UInt8(ascii: "\\")
  static let anchor = UInt8(ascii: "&")
  static let alias = UInt8(ascii: "*")
  static let tag = UInt8(ascii: "!")
  static let plus = UInt8(ascii: "+")
  static let zero = UInt8(ascii: "0")
  static let nine = UInt8(ascii: "9")
}

extension UInt8 {
  var isBlank: Bool { self == Byte.space || self == Byte.tab }
  var isBreak: Bool { self == Byte.lineFeed || self == Byte.carriageReturn }
  var isBlankOrBreak: Bool { isBlank || isBreak }
  /// Whether the byte is not the first of a character in UTF-8.
  @inline(__always)
  var continuesCharacter: Bool { self & 0xC0 == 0x80 }
  var isDigit: Bool { (Byte.zero...Byte.nine).contains(self) }

  /// `,`, a bracket or a brace: what ends plain text inside a flow collection.
  var isFlowIndicator: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// What plain text may not begin with: an indicator other than `-`, `?` and `:`.
  var isIndicator: Bool {
    switch Unicode.Scalar(self) {
    case "a"..."z", "A"..."Z", "0"..."9": false
    case ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`": true
    default: false
    }
  }
}

extension [UInt8] {
  /// Whether the file ends, a line ends or white space stands at `offset`.
  func isBlankOrEnd(_ offset: Int) -> Bool {
    offset >= count || self[offset].isBlankOrBreak
  }

  /// The offset after the line break at `offset`: `\n`, `\r\n` or `\r`.
  func afterBreak(_ offset: Int) -> Int {
    let isPair =
      self[offset] == Byte.carriageReturn && offset + 1 < count
      && self[offset + 1] == Byte.lineFeed
    return offset + (isPair ? 2 : 1)
  }

  /// The offset of the first byte from `offset` on that is neither a space nor a tab.
  func afterBlanks(_ offset: Int) -> Int {
    var offset = offset
    while offset < count, self[offset].isBlank { offset += 1 }
    return offset
  }

  /// The offset where the line around `offset` begins.
  func startOfLine(_ offset: Int) -> Int {
    var offset = offset
    while offset > 0, !self[offset - 1].isBreak { offset -= 1 }
    return offset
  }

  /// The offset of the line break that ends the line around `offset`, or the end of the file.
  func endOfLine(_ offset: Int) -> Int {
    var offset = offset
    while offset < count, !self[offset].isBreak { offset += 1 }
    return offset
  }
}

extension [UInt8] {
  /// The offset that is `distance` code points after `offset`, in UTF-8 text.
  func offset(_ offset: Int, plus distance: Int, isASCII: Bool) -> Int {
    if isASCII { return Swift.min(offset + distance, count) }
    var offset = offset
    var distance = distance
    while distance > 0, offset < count {
      offset += 1
      while offset < count, self[offset].continuesCharacter { offset += 1 }
      distance -= 1
    }
    return offset
  }
}

extension Collection<UInt8> {
  /// The code points of valid UTF-8 text.
  var codePoints: Int {
    var count = 0
    for byte in self { count += byte.continuesCharacter ? 0 : 1 }
    return count
  }
}
