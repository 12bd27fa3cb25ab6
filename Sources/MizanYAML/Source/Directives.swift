/// The directives before a document, checked before libyaml sees them: it takes time in the
/// square of their number, inside one call.
struct Directives {
  /// Every directive except one `%YAML 1.1` or `%YAML 1.2`.
  private(set) var findings: [Finding] = []
  /// The offset after the last directive, or where the text starts.
  private(set) var end: Int

  /// Reads the comments and directives that come before everything else.
  init(in bytes: [UInt8], from start: Int) {
    end = start
    var hasVersion = false
    var line = start
    while line < bytes.count {
      let endOfLine = bytes.endOfLine(line)
      let next = endOfLine < bytes.count ? bytes.afterBreak(endOfLine) : endOfLine
      if bytes[line] == Byte.percent {
        let isFirst = !hasVersion && Self.isVersion(bytes[line..<endOfLine])
        if isFirst {
          hasVersion = true
        } else {
          findings.append(Finding(.directive, line..<endOfLine))
        }
        end = next
      } else {
        let first = bytes.afterBlanks(line)
        guard first == endOfLine || bytes[first] == Byte.hash else { return }
      }
      line = next
    }
  }

  private static func isVersion(_ line: ArraySlice<UInt8>) -> Bool {
    let name = Array("%YAML".utf8)
    guard line.starts(with: name) else { return false }
    let rest = line.dropFirst(name.count)
    let number = rest.drop(while: \.isBlank)
    guard number.startIndex > rest.startIndex else { return false }
    guard number.starts(with: Array("1.1".utf8)) || number.starts(with: Array("1.2".utf8)) else {
      return false
    }
    let tail = number.dropFirst(3)
    let comment = tail.drop(while: \.isBlank)
    return comment.isEmpty || comment.first == Byte.hash && comment.startIndex > tail.startIndex
  }
}
