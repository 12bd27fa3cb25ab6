extension UInt32 {
  var lowered: UInt32 { self >= 65 && self <= 90 ? self + 32 : self }
  var raised: UInt32 { self >= 97 && self <= 122 ? self - 32 : self }
}

extension String {
  func mapped(_ change: (UInt32) -> UInt32) -> String {
    String(String.UnicodeScalarView(codePoints.compactMap { Unicode.Scalar(change($0)) }))
  }

  var withoutWhiteSpace: String {
    var scalars = Array(unicodeScalars)
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension [UInt32] {
  func contains(_ part: [UInt32]) -> Bool {
    guard part.count <= count else { return false }
    return (0...(count - part.count)).contains { Array(self[$0..<$0 + part.count]) == part }
  }
}
