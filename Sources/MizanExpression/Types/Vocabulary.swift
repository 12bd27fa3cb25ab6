/// The names that expressions may use: facts, each in a slot, and variables, each an expression.
public struct Vocabulary: Sendable {
  enum Meaning: Sendable {
    case fact(slot: Int, type: ValueType)
    case variable(CompiledExpression)
  }

  private var meanings: [String: Meaning] = [:]
  /// Everything that stands before a dot in a declared name: `council` of `council.exists`.
  private var prefixes: Set<String> = []
  /// The dotted names of the facts, by slot.
  public private(set) var facts: [String] = []

  /// A vocabulary without any name.
  public init() {}

  /// Declares a fact and gives it the next slot.
  ///
  /// - Parameters:
  ///   - path: names with dots between, declared once.
  ///   - type: what its value is.
  /// - Returns: the slot that `FactValues` keeps its value in.
  @discardableResult
  public mutating func declare(fact path: String, _ type: ValueType) -> Int {
    facts.append(path)
    note(path, .fact(slot: facts.count - 1, type: type))
    return facts.count - 1
  }

  /// Declares a variable; expressions compiled from now on may name it.
  public mutating func declare(variable name: String, _ expression: CompiledExpression) {
    note(name, .variable(expression))
  }

  private mutating func note(_ name: String, _ meaning: Meaning) {
    meanings[name] = meaning
    var prefix = Substring(name)
    while let dot = prefix.lastIndex(of: ".") {
      prefix = prefix[..<dot]
      prefixes.insert(String(prefix))
    }
  }

  /// The slot of a fact, or `nil` when none is called so.
  public func slot(of path: String) -> Int? {
    if case .fact(let slot, _)? = meanings[path] { slot } else { nil }
  }

  /// The type of a fact or variable, or `nil` when nothing is called so.
  public func type(of name: String) -> ValueType? {
    switch meanings[name] {
    case .fact(_, let type): type
    case .variable(let expression): expression.type
    case nil: nil
    }
  }

  func meaning(of name: String) -> Meaning? { meanings[name] }

  func isPrefix(_ name: String) -> Bool { prefixes.contains(name) }

  /// Every declared name, sorted.
  public var names: [String] { meanings.keys.sorted() }
}
