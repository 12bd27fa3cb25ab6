/// The way from the top of a file to a value in it.
struct EditPath: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// A key of a mapping, or an element of a list, from 0.
  enum Step: Hashable, Sendable {
    case key(String)
    case index(Int)
  }

  private(set) var steps: [Step]

  init(_ steps: [Step]) { self.steps = steps }

  init(arrayLiteral keys: String...) { steps = keys.map(Step.key) }

  func appending(_ key: String) -> EditPath { EditPath(steps + [.key(key)]) }
  func appending(_ index: Int) -> EditPath { EditPath(steps + [.index(index)]) }
}

extension EditPath: CustomStringConvertible {
  /// As `answers.voice.council.evidence[0]`.
  var description: String {
    steps.reduce("") { text, step in
      switch step {
      case .key(let key): text.isEmpty ? key : text + "." + key
      case .index(let index): text + "[\(index)]"
      }
    }
  }
}
