extension EditedFile {
  /// The ways to take one of several entries in brackets or braces away: with its comma alone, so that comments
  /// stay; else with all that stands between it and the next.
  func removingInFlow(_ index: Int, of entries: [Range<Int>]) -> [[Splice]] {
    let entry = entries[index]
    var candidates: [[Splice]] = []
    if let comma = comma(from: entry.upperBound) {
      candidates.append(removing(entry, commaAfter: comma))
    } else if index > 0, let comma = comma(from: entries[index - 1].upperBound) {
      candidates.append(removing(entry, commaBefore: comma))
    }
    if index + 1 < entries.count {
      let end = entries[index + 1].lowerBound
      candidates.append([Splice(range: entry.lowerBound..<end, text: "")])
    } else {
      let start = index > 0 ? entries[index - 1].upperBound : entry.lowerBound
      candidates.append([Splice(range: start..<entry.upperBound, text: "")])
    }
    return candidates
  }

  private func removing(_ entry: Range<Int>, commaAfter comma: Int) -> [Splice] {
    if isBlank(entry.upperBound..<comma) {
      return [removingWithLine(entry.lowerBound..<(comma + 1), before: true)]
    }
    return [removingWithLine(entry), removingWithLine(comma..<(comma + 1))]
  }

  private func removing(_ entry: Range<Int>, commaBefore comma: Int) -> [Splice] {
    if isBlank((comma + 1)..<entry.lowerBound) {
      return [Splice(range: comma..<entry.upperBound, text: "")]
    }
    return [removingWithLine(comma..<(comma + 1)), removingWithLine(entry)]
  }

  /// Takes a stretch away, and the line that nothing else stands on.
  ///
  /// - Parameters:
  ///   - range: the stretch.
  ///   - isBeforeEntry: whether another entry may follow on its line, which moves to its place.
  /// - Returns: what to put in the place of which bytes.
  private func removingWithLine(_ range: Range<Int>, before isBeforeEntry: Bool = false) -> Splice {
    let (line, end) = (lineStart(of: range.lowerBound), lineEnd(of: range.upperBound))
    let rest = blanks(from: range.upperBound)
    if rest == end {
      if isBlank(line..<range.lowerBound) {
        return Splice(range: line..<nextLine(after: range.upperBound), text: "")
      }
      return Splice(range: startOfBlanks(before: range.lowerBound)..<end, text: "")
    }
    // Before a comment there is a space.
    if bytes[rest] == UInt8(ascii: "#") {
      return Splice(range: range, text: rest == range.upperBound ? " " : "")
    }
    return Splice(range: range.lowerBound..<(isBeforeEntry ? rest : range.upperBound), text: "")
  }

  /// Where the next comma stands, with nothing but space and comments before it.
  private func comma(from offset: Int) -> Int? {
    var offset = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: ","): return offset
      case UInt8(ascii: "#"): offset = lineEnd(of: offset)
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return nil
      }
    }
    return nil
  }

  /// Where the spaces from `offset` on end.
  private func blanks(from offset: Int) -> Int {
    bytes[offset...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.count
  }

  /// Where the spaces before `offset` begin.
  private func startOfBlanks(before offset: Int) -> Int {
    bytes[..<offset].lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? 0
  }
}
