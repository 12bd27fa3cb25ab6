/// Cuts a text that is an expression into tokens: what is none may be cut anyhow.
struct TreeScanner {
  enum Token: Equatable {
    case word(String)
    case symbol(String)
    case whole(String)
    case decimal(String)
    case text(String)
  }

  private var rest: Substring.UnicodeScalarView

  private init(_ text: String) { rest = Substring(text).unicodeScalars }

  static func tokens(_ text: String) -> [Token] {
    var scanner = TreeScanner(text)
    var tokens: [Token] = []
    while let token = scanner.next() { tokens.append(token) }
    return tokens
  }

  private mutating func next() -> Token? {
    skip()
    guard let first = rest.first else { return nil }
    if let text = text() { return .text(text) }
    if TreeScanner.isLetter(first) {
      return .word(take { TreeScanner.isLetter($0) || TreeScanner.isDigit($0) })
    }
    if let number = take(/0[xX][0-9a-fA-F]+/) { return .whole(number) }
    let decimal =
      /[0-9]+\.[0-9]+([eE][+\-]?[0-9]+)?|\.[0-9]+([eE][+\-]?[0-9]+)?|[0-9]+[eE][+\-]?[0-9]+/
    if let number = take(decimal) { return .decimal(number) }
    if let number = take(/[0-9]+/) { return .whole(number) }
    return .symbol(take(/&&|\|\||==|!=|<=|>=/) ?? String(rest.removeFirst()))
  }

  private mutating func skip() {
    while let first = rest.first {
      if rest.starts(with: "//".unicodeScalars) {
        while let next = rest.first, next != "\n" { rest.removeFirst() }
      } else if " \t\n\r\u{C}".unicodeScalars.contains(first) {
        rest.removeFirst()
      } else {
        return
      }
    }
  }

  /// A text literal with any quotes.
  private mutating func text() -> String? {
    guard let begin = take(/[rR]?('''|"""|'|")/) else { return nil }
    let isRaw = begin.first == "r" || begin.first == "R"
    let quote = isRaw ? String(begin.dropFirst()) : begin
    var text = String.UnicodeScalarView()
    while !rest.isEmpty, !rest.starts(with: quote.unicodeScalars) {
      let scalar = rest.removeFirst()
      text.append(scalar == "\\" && !isRaw ? escape() : scalar)
    }
    rest.removeFirst(min(rest.count, quote.unicodeScalars.count))
    return String(text)
  }

  /// What stands behind a backslash.
  private mutating func escape() -> Unicode.Scalar {
    if let digits = take(/[0-3][0-7][0-7]/) { return scalar(digits, 8) }
    let letter = rest.removeFirst()
    switch letter {
    case "x", "X": return scalar(take(/[0-9a-fA-F]{2}/), 16)
    case "u": return scalar(take(/[0-9a-fA-F]{4}/), 16)
    case "U": return scalar(take(/[0-9a-fA-F]{8}/), 16)
    case "a": return "\u{7}"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{B}"
    default: return letter
    }
  }

  private func scalar(_ digits: String?, _ radix: Int) -> Unicode.Scalar {
    digits.flatMap { UInt32($0, radix: radix) }.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
  }

  private mutating func take<Output>(_ pattern: Regex<Output>) -> String? {
    let plain = pattern.matchingSemantics(.unicodeScalar)
    guard let match = Substring(rest).prefixMatch(of: plain) else { return nil }
    let taken = String(Substring(rest[match.range]))
    rest = rest[match.range.upperBound...]
    return taken
  }

  private mutating func take(while holds: (Unicode.Scalar) -> Bool) -> String {
    let word = rest.prefix(while: holds)
    rest.removeFirst(word.count)
    return String(word)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
