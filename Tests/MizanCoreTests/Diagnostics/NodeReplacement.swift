import MizanCore
import MizanYAML

/// Right files, each written again on one line with one of its values replaced by another.
struct NodeReplacement: Sendable {
  /// The replaced value, as a path of keys and numbers.
  private(set) var path = ""
  private(set) var text = ""
  /// The columns that the replacement stands in.
  private(set) var columns = 0..<0

  private let replacement: String
  private let target: Int
  private var count = 0

  /// Every file that comes of replacing one value of `file`, the whole of it first.
  static func all(of file: SourceFile, by replacement: String) throws -> [NodeReplacement] {
    guard let root = try YAMLDocument(parsing: file.bytes).root else { return [] }
    var all: [NodeReplacement] = []
    while true {
      var next = NodeReplacement(replacement: replacement, target: all.count)
      next.write(root, path: "")
      guard next.count > all.count else { return all }
      all.append(next)
    }
  }

  private init(replacement: String, target: Int) {
    self.replacement = replacement
    self.target = target
  }

  private mutating func write(_ node: YAMLNode, path: String) {
    let number = count
    count += 1
    if number == target {
      self.path = path
      let start = text.unicodeScalars.count
      text += replacement
      columns = start + 1..<text.unicodeScalars.count + 1
      return
    }
    switch node.kind {
    case .scalar: text += NodeReplacement.scalar(node)
    case .sequence:
      text += "["
      for (index, element) in node.elements.enumerated() {
        text += index > 0 ? ", " : ""
        write(element, path: "\(path)/\(index)")
      }
      text += "]"
    case .mapping:
      text += "{"
      for (index, pair) in node.pairs.enumerated() {
        text += (index > 0 ? ", " : "") + NodeReplacement.scalar(pair.key) + ": "
        write(pair.value, path: "\(path)/\(pair.key.text)")
      }
      text += "}"
    }
  }

  private static func scalar(_ node: YAMLNode) -> String {
    guard case .string(let text) = node.value else { return node.text }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"" + escaped.replacing("\n", with: "\\n") + "\""
  }
}
