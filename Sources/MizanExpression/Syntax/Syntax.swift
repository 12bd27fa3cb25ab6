/// An expression as a tree, kept flat: nodes name each other by index, children before parents, so
/// that neither building nor freeing it recurses.
struct Syntax {
  typealias Index = Int

  struct Node {
    var kind: Kind
    var children: [Index]
    /// UTF-8 offsets of the whole of it.
    var range: Range<Int>
    /// Of the operator, name or field that says what it is: where to point.
    var mark: Range<Int>
    /// 1 for a leaf.
    var depth: Int
  }

  enum Kind {
    case literal(Value)
    /// A name; with `isRooted` it was written `.name` and no variable of a macro hides it.
    case name(String, isRooted: Bool)
    /// `child.field`
    case field(String)
    /// `has(child.field)`
    case has(String)
    /// `list[index]`
    case index
    case list
    /// Keys and values in turn.
    case map
    case and
    case or
    case not
    case negate
    case conditional
    case binary(BinaryOperator)
    case call(String)
    /// The receiver is the first child.
    case method(String)
    /// The range, then one or two expressions over the variable.
    case comprehension(Macro, variable: String)
  }

  private(set) var nodes: [Node] = []
  var root: Index { nodes.count - 1 }

  var indices: Range<Int> { nodes.indices }

  subscript(_ index: Index) -> Node { nodes[index] }

  /// Adds a node above `children`.
  ///
  /// - Throws: when the tree becomes too large or too deep.
  mutating func add(
    _ kind: Kind, _ children: [Index] = [], range: Range<Int>, mark: Range<Int>? = nil
  ) throws(ExpressionError) -> Index {
    let mark = mark ?? range
    let depth = 1 + (children.map { nodes[$0].depth }.max() ?? 0)
    if depth > ExpressionLimits.depth { throw ExpressionError(.tooDeep, at: mark) }
    if nodes.count == ExpressionLimits.nodes { throw ExpressionError(.tooManyNodes, at: mark) }
    nodes.append(Node(kind: kind, children: children, range: range, mark: mark, depth: depth))
    return nodes.count - 1
  }

  /// Takes back the topmost node, which something else will stand for.
  mutating func removeLast() { nodes.removeLast() }
}

/// An operator between two operands, both of which are always evaluated.
enum BinaryOperator: String, CaseIterable, Hashable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case `in` = "in"
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
  case modulo = "%"

  var isOrder: Bool {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }
}

/// What walks over a list, or over the keys of a map.
enum Macro: String, CaseIterable, Hashable {
  case all
  case exists
  case existsOne = "exists_one"
  case map
  case filter
}
