internal import MizanYAML

/// A YAML file that is edited in place: what an edit does not mean stays as it is, byte by byte.
struct EditedFile: Sendable {
  /// Why an edit was not made.
  enum Refusal: Error, Hashable, Sendable {
    /// The file cannot be read.
    case unreadable
    /// There is no way to write it here that reads back as what is meant.
    case notHere
  }

  let bytes: [UInt8]
  let root: YAMLNode
  /// Where each line begins.
  private let lineStarts: [Int]
  /// What ends its lines.
  let lineBreak: String

  /// - Throws: when it is no YAML, or holds nothing.
  init(_ bytes: [UInt8]) throws(Refusal) {
    guard let root = (try? YAMLDocument(parsing: bytes))?.root else { throw .unreadable }
    (self.bytes, self.root) = (bytes, root)
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var firstBreak: String?
    for (index, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
      let isFirstOfTwo = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if isFirstOfTwo { continue }
      let isSecond = byte == 0x0A && index > 0 && bytes[index - 1] == 0x0D
      firstBreak = firstBreak ?? (isSecond ? "\r\n" : byte == 0x0A ? "\n" : "\r")
      starts.append(index + 1)
    }
    (lineStarts, lineBreak) = (starts, firstBreak ?? "\n")
  }

  /// The node at a path; `nil` where there is none.
  func node(at path: EditPath) -> YAMLNode? {
    path.steps.reduce(root as YAMLNode?) { node, step in
      switch step {
      case .key(let key): node?[key]
      case .index(let index): node?.element(index)
      }
    }
  }

  /// Replaces the value at a path, or adds it; what is missing on the way is made.
  ///
  /// - Throws: when what comes out would not read back as exactly that.
  mutating func set(_ path: EditPath, to value: EditedValue) throws(Refusal) {
    let intended = EditedTree(root).setting(path.steps[...], to: value.tree)
    try take(candidates(setting: path, to: value), intended)
  }

  /// Removes the value at a path with its key, and what is empty then; nothing where there is none.
  ///
  /// - Throws: when what comes out would not read back as exactly that.
  mutating func remove(_ path: EditPath) throws(Refusal) {
    guard node(at: path) != nil else { return }
    let intended = EditedTree(root).removing(path.steps[...])
    try take(candidates(removing: path), intended)
  }

  /// Takes the first text that reads back as what is meant.
  private mutating func take(_ candidates: [[Splice]], _ intended: EditedTree) throws(Refusal) {
    for splices in candidates {
      guard let edited = try? EditedFile(applying(splices)), EditedTree(edited.root) == intended
      else { continue }
      self = edited
      return
    }
    throw .notHere
  }

  /// The bytes with stretches replaced; those must not overlap.
  private func applying(_ splices: [Splice]) -> [UInt8] {
    var edited: [UInt8] = []
    var end = 0
    for splice in splices.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard splice.range.lowerBound >= end else { return [] }
      edited += bytes[end..<splice.range.lowerBound] + Array(splice.text.utf8)
      end = splice.range.upperBound
    }
    return edited + bytes[end...]
  }
}

extension YAMLNode {
  /// The element of a list at an index, from 0; `nil` where there is none.
  func element(_ index: Int) -> YAMLNode? {
    index < count ? elements.dropFirst(index).first { _ in true } : nil
  }
}

/// A stretch of a file, and what takes its place.
struct Splice: Hashable, Sendable {
  var range: Range<Int>
  var text: String
}

// Places as offsets.
extension EditedFile {
  func start(_ node: YAMLNode) -> Int { offset(node.place.line, node.place.column) }
  func end(_ node: YAMLNode) -> Int { offset(node.place.endLine, node.place.endColumn) }

  /// Where the line of an offset begins.
  func lineStart(of offset: Int) -> Int {
    lineStarts[(lineStarts.partitioningIndex { $0 > offset }) - 1]
  }

  /// Where the text of the line of an offset ends, before what ends the line.
  func lineEnd(of offset: Int) -> Int {
    bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }

  /// Where the line after that of an offset begins; the end of the file after the last one.
  func nextLine(after offset: Int) -> Int {
    let index = lineStarts.partitioningIndex { $0 > offset }
    return index < lineStarts.count ? lineStarts[index] : bytes.count
  }

  /// Whether its last line is ended.
  var endsWithBreak: Bool { bytes.last == 0x0A || bytes.last == 0x0D }

  /// Whether a stretch holds nothing but spaces and tabs.
  func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private func offset(_ line: Int, _ column: Int) -> Int {
    var offset = lineStarts[min(line, lineStarts.count) - 1]
    var left = column - 1
    while left > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }
}

extension [Int] {
  /// The first index at which a condition holds that holds for all later ones too.
  fileprivate func partitioningIndex(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
