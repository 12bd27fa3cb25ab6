internal import MizanYAML

extension ProfileStream.Item {
  /// What shows that there are several profiles here, put together in a way that does not tell them apart.
  ///
  /// - Parameter file: what the stream is called.
  /// - Returns: where the second begins, or the list of them; `nil` where there is one, whatever is wrong with it.
  public func joined(in file: String) -> Diagnostic? {
    let first = bytes.firstIndex { !ProfileStream.isBeforeText($0) }.map { bytes[$0...] } ?? []
    let isList = first.first == UInt8(ascii: "[") || first.starts(with: "- ".utf8)
    if isList { return Diagnostic(.profilesAsList, file: file, place: Place(startOf: line)) }
    let second = first.first == UInt8(ascii: "{") ? secondObject : secondMapping
    return second.map {
      Diagnostic(.profilesRunTogether, file: file, place: Place(startOf: line + $0))
    }
  }

  /// How many lines stand before a second value of JSON that begins on a line after the end of the first.
  private var secondObject: Int? {
    var isEnded = false
    for (number, line) in lines.enumerated() {
      if isEnded, line.first == UInt8(ascii: "{") { return number }
      isEnded = line.first == UInt8(ascii: "}")
    }
    return nil
  }

  /// How many lines stand before a second profile of YAML: the two keys that each begins with come again.
  private var secondMapping: Int? {
    let beginnings = lines.enumerated().filter { $1.starts(with: "mizan:".utf8) }
    let cities = lines.count { $0.starts(with: "city:".utf8) }
    return beginnings.count > 1 && cities > 1 ? beginnings[1].offset : nil
  }

  private var lines: [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// Whether there is nothing but a marker, comments and white space; of what is too large nobody has seen the end.
  var isEmpty: Bool {
    guard bytes.count <= Limits.standard.fileBytes else { return false }
    return lines.enumerated().allSatisfy { number, line in
      let text = number == 0 && line.starts(with: "---".utf8) ? line.dropFirst(3) : line
      return text.first { !ProfileStream.isBeforeText($0) }.map { $0 == UInt8(ascii: "#") } ?? true
    }
  }
}
