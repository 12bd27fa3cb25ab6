internal import MizanYAML

/// What a YAML text says, without places, comments and styles: what an edit is held against.
indirect enum EditedTree: Sendable {
  /// A scalar that is a string, however it is quoted.
  case string(String)
  /// A scalar that is none, as it is written.
  case other(String)
  case list([EditedTree])
  case map([(key: String, value: EditedTree)])

  init(_ node: YAMLNode) {
    switch node.kind {
    case .scalar:
      if case .string(let text) = node.value {
        self = .string(text)
      } else {
        self = .other(node.text)
      }
    case .sequence: self = .list(node.elements.map { EditedTree($0) })
    case .mapping: self = .map(node.pairs.map { ($0.key.text, EditedTree($0.value)) })
    }
  }

  /// Whether there is nothing in it.
  private var isEmpty: Bool {
    switch self {
    case .string, .other: false
    case .list(let elements): elements.isEmpty
    case .map(let pairs): pairs.isEmpty
    }
  }

  /// The same with another value at `path`; what is missing on the way is made.
  func setting(_ path: ArraySlice<EditPath.Step>, to value: EditedTree) -> EditedTree {
    guard let step = path.first else { return value }
    let rest = path.dropFirst()
    switch step {
    case .key(let key):
      guard case .map(var pairs) = self else {
        return .map([(key, EditedTree.map([]).setting(rest, to: value))])
      }
      if let index = pairs.firstIndex(where: { $0.key == key }) {
        pairs[index].value = pairs[index].value.setting(rest, to: value)
      } else {
        pairs.append((key, EditedTree.map([]).setting(rest, to: value)))
      }
      return .map(pairs)
    case .index(let index):
      guard case .list(var elements) = self, elements.indices.contains(index) else { return self }
      elements[index] = elements[index].setting(rest, to: value)
      return .list(elements)
    }
  }

  /// The same without what stands at `path`, and without what is empty then.
  func removing(_ path: ArraySlice<EditPath.Step>) -> EditedTree {
    guard let step = path.first else { return self }
    let rest = path.dropFirst()
    switch (step, self) {
    case (.key(let key), .map(var pairs)):
      guard let index = pairs.firstIndex(where: { $0.key == key }) else { return self }
      let left = rest.isEmpty ? EditedTree.map([]) : pairs[index].value.removing(rest)
      if left.isEmpty { pairs.remove(at: index) } else { pairs[index].value = left }
      return .map(pairs)
    case (.index(let index), .list(var elements)):
      guard elements.indices.contains(index) else { return self }
      let left = rest.isEmpty ? EditedTree.map([]) : elements[index].removing(rest)
      if left.isEmpty { elements.remove(at: index) } else { elements[index] = left }
      return .list(elements)
    default: return self
    }
  }
}

extension EditedTree: Equatable {
  /// Keys may stand in any order, as no reader may depend on it.
  static func == (a: EditedTree, b: EditedTree) -> Bool {
    switch (a, b) {
    case (.string(let a), .string(let b)), (.other(let a), .other(let b)): return a == b
    case (.list(let a), .list(let b)): return a == b
    case (.map(let a), .map(let b)):
      guard a.count == b.count else { return false }
      let (a, b) = (a.sorted { $0.key < $1.key }, b.sorted { $0.key < $1.key })
      return zip(a, b).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    default: return false
    }
  }
}
