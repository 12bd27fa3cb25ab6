import MizanYAML

/// The lines of a file, for asking whether a place lies in it.
struct FileShape {
  /// The code points of each line.
  ///
  /// Bytes that continue a character count with it; at the start of a line they count as one.
  private var widths = [0]

  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while let byte = rest.popFirst() {
      if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, rest.first == 0x0A { rest.removeFirst() }
        widths.append(0)
      } else if byte & 0xC0 != 0x80 || widths.last == 0 {
        widths[widths.count - 1] += 1
      }
    }
  }

  /// Whether a place begins and ends in the file, and not before it begins.
  func holds(_ place: YAMLPlace) -> Bool {
    holds(place.line, place.column) && holds(place.endLine, place.endColumn)
      && (place.line, place.column) <= (place.endLine, place.endColumn)
  }

  private func holds(_ line: Int, _ column: Int) -> Bool {
    widths.indices.contains(line - 1) && (1...widths[line - 1] + 1).contains(column)
  }
}

extension YAMLNode {
  /// The node and all below it, in document order.
  var all: [YAMLNode] {
    let children = kind == .mapping ? pairs.flatMap { [$0.key, $0.value] } : Array(elements)
    return [self] + children.flatMap(\.all)
  }
}
