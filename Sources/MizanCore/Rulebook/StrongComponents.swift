/// The parts of a directed graph in which each node leads to each other.
///
/// - SeeAlso: R. Tarjan, "Depth-first search and linear graph algorithms", 1972.
struct StrongComponents {
  /// The number of each node's part.
  private(set) var numbers: [Int]

  private let edges: [[Int]]
  private var order: [Int?]
  private var low: [Int]
  private var open: [Int] = []
  private var count = 0
  private var parts = 0

  /// - Parameter edges: what each node leads to.
  init(_ edges: [[Int]]) {
    self.edges = edges
    numbers = Array(repeating: -1, count: edges.count)
    order = Array(repeating: nil, count: edges.count)
    low = Array(repeating: 0, count: edges.count)
    for node in edges.indices where order[node] == nil { visit(node) }
  }

  /// Goes through all that `root` leads to, without recursion: a chain may be long.
  private mutating func visit(_ root: Int) {
    var path: [(node: Int, next: Int)] = [(root, 0)]
    enter(root)
    while let (node, next) = path.last {
      if next < edges[node].count {
        path[path.count - 1].next += 1
        let target = edges[node][next]
        if let seen = order[target] {
          if numbers[target] < 0 { low[node] = min(low[node], seen) }
        } else {
          enter(target)
          path.append((target, 0))
        }
      } else {
        path.removeLast()
        if let above = path.last { low[above.node] = min(low[above.node], low[node]) }
        if low[node] == order[node] { close(node) }
      }
    }
  }

  private mutating func enter(_ node: Int) {
    (order[node], low[node]) = (count, count)
    count += 1
    open.append(node)
  }

  /// Takes off everything that was opened since `node`: it leads back to it.
  private mutating func close(_ node: Int) {
    while let member = open.popLast() {
      numbers[member] = parts
      if member == node { break }
    }
    parts += 1
  }
}
