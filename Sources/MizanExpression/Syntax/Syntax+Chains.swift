extension Syntax {
  /// Names with dots between and nothing else.
  struct Chain {
    var names: [String]
    /// Whether it was written with a dot before it.
    var isRooted: Bool

    var joined: String { names.joined(separator: ".") }
  }

  /// The chain that a node is, or `nil` when it is more than names.
  func chain(_ index: Index) -> Chain? {
    var names: [String] = []
    var index = index
    while true {
      switch self[index].kind {
      case .field(let name), .has(let name):
        names.append(name)
        index = self[index].children[0]
      case .name(let name, let isRooted):
        return Chain(names: (names + [name]).reversed(), isRooted: isRooted)
      default: return nil
      }
    }
  }
}
