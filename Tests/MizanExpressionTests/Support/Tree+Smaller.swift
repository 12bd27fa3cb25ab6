import ExpressionSupport
import TestSupport

extension Tree {
  /// Trees that are a little smaller, the smallest first; not all of them make sense.
  var smaller: [Tree] {
    if case .literal(let literal) = kind {
      return literal.meaning.smaller.map { Tree(.literal(Literal($0))) }
    }
    var trees: [Tree] = []
    if size > 1 {
      trees += Tree.plainest
      trees += children
    }
    if mayLoseChildren, children.count > 1 {
      trees += children.indices.map { index in
        var tree = self
        tree.children.remove(at: index)
        return tree
      }
    }
    return trees + Shrinking.each(of: children) { $0.smaller }.map { Tree(kind, $0) }
  }

  private static let plainest: [Tree] =
    [Meaning.bool(false), .bool(true), .int(0), .int(1), .double(0), .text("")].map {
      Tree(.literal(Literal($0)))
    } + [Tree(.list), Tree(.map)]

  private var mayLoseChildren: Bool {
    switch kind {
    case .and, .or: children.count > 2
    case .list: true
    case .call("math.least"), .call("math.greatest"): true
    default: false
    }
  }
}

extension Meaning {
  fileprivate var smaller: [Meaning] {
    switch self {
    case .bool(true): [.bool(false)]
    case .int(let number): Shrinking.number(number).map(Meaning.int)
    case .double(let number): Shrinking.number(number).map(Meaning.double)
    case .text(let text): Shrinking.text(text).map(Meaning.text)
    default: []
    }
  }
}
