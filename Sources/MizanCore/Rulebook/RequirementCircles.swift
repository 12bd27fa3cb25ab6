internal import MizanYAML

/// Recommendations that require each other in a circle, found in time linear in what they require.
struct RequirementCircles {
  /// One circle, at the place where its first recommendation names the next.
  struct Circle {
    /// Of the references given.
    var file: Int
    var place: YAMLPlace
    /// From the first to the last, which requires the first.
    var names: [String]

    /// The whole circle for people to read, unless it is very long.
    var path: String {
      let shown = names.prefix(20) + (names.count > 20 ? ["…"] : []) + [names[0]]
      return shown.joined(separator: " → ")
    }
  }

  private struct Requirement {
    var target: Int
    var file: Int
    var place: YAMLPlace
  }

  /// At least one of any circles that hang together, in the order of files and places.
  private(set) var found: [Circle] = []
  private var names: [String] = []
  private var requirements: [[Requirement]] = []

  /// - Parameter references: those of each file.
  init(_ references: [[Reference]]) {
    var indices: [String: Int] = [:]
    for (file, references) in references.enumerated() {
      for reference in references {
        guard let origin = reference.origin else { continue }
        let from = index(of: origin, &indices)
        let target = index(of: reference.name, &indices)
        requirements[from].append(
          Requirement(target: target, file: file, place: reference.place))
      }
    }
    let components = StrongComponents(requirements.map { $0.map(\.target) }).numbers
    var isDone: Set<Int> = []
    for start in names.indices where !isDone.contains(components[start]) {
      guard let circle = circle(from: start, in: components) else { continue }
      isDone.insert(components[start])
      found.append(circle)
    }
  }

  private mutating func index(of name: String, _ indices: inout [String: Int]) -> Int {
    if let index = indices[name] { return index }
    indices[name] = names.count
    names.append(name)
    requirements.append([])
    return names.count - 1
  }

  /// A circle among those that lead to each other; `nil` where `start` is in none.
  private func circle(from start: Int, in components: [Int]) -> Circle? {
    var (path, positions): ([(node: Int, next: Requirement)], [Int: Int]) = ([], [:])
    var node = start
    while positions[node] == nil {
      guard
        let next = requirements[node].first(where: { components[$0.target] == components[node] })
      else { return nil }
      positions[node] = path.count
      path.append((node, next))
      node = next.target
    }
    let circle = path[(positions[node] ?? 0)...]
    return circle.first.map { first in
      Circle(
        file: first.next.file, place: first.next.place, names: circle.map { names[$0.node] })
    }
  }
}
