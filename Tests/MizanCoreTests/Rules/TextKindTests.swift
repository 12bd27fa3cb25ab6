import MizanYAML
import TestSupport
import Testing

@testable import MizanCore

/// Every key that is declared as a text counts among the texts of its file, whatever the kind.
@Suite struct TextKindTests {
  @Test(arguments: [
    ["rules", "seeds"], ["Tests/Fixtures/method"], ["Tests/Fixtures/mini"],
    ["rules", "Tests/Fixtures/plan"], ["Tests/Fixtures/translated"],
  ])
  func eachTextIsNotedOnce(folders: [String]) throws {
    let paths = try folders.flatMap {
      try SourceFolder.yamlFiles(in: packageRoot + "/" + $0)
    }
    let files = try paths.map { try SourceFile.read($0) }
    let declared = try files.reduce(0) { sum, file in
      let parsed = try ParsedFile(file)
      return sum + TextKeys().count(in: parsed.root, .mapping(parsed.kind.keys))
    }
    let checkup = Checkup(of: files, among: [])
    #expect(!checkup.diagnostics.hasErrors && checkup.texts.count == declared)
  }
}

/// Counts texts by what the keys of files are declared to hold.
private struct TextKeys {
  var around: [Keys] = []

  func count(in node: YAMLNode, _ shape: Shape) -> Int {
    switch shape {
    case .text: 1
    case .list(let shape, _): node.elements.reduce(0) { $0 + count(in: $1, shape) }
    case .entries(_, let shape): node.pairs.reduce(0) { $0 + count(in: $1.value, shape) }
    case .mapping(let keys): count(in: node, keys)
    case .either(let names, let first, let second):
      count(in: node, names.contains { node[$0] != nil } ? first : second)
    case .enclosing(let name): around.last { $0.name == name }.map { count(in: node, $0) } ?? 0
    case .short(let short, let full): count(in: node, node.kind == .mapping ? full : short)
    case .anyOf(let shapes):
      // What is no mapping holds no text, and the longest reading is that of its keys.
      shapes.map { count(in: node, $0) }.max() ?? 0
    default: 0
    }
  }

  private func count(in node: YAMLNode, _ keys: Keys) -> Int {
    var inner = self
    inner.around.append(keys)
    return node.pairs.reduce(0) { sum, pair in
      keys.shape(of: pair.key.text).map { sum + inner.count(in: pair.value, $0) } ?? sum
    }
  }
}
