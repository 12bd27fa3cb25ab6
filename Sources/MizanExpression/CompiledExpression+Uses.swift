/// What an expression does with one of its facts.
public struct FactUse: Sendable {
  /// Constants that the fact is compared with, in no particular order.
  public internal(set) var comparedWith: [Value] = []
  /// Whether it is only compared with constants, or read as a truth value: then the constants say
  /// where the expression can change.
  public internal(set) var isOnlyCompared = true
  /// Whether `has` asks if there is such a fact.
  public internal(set) var isTested = false
}

extension CompiledExpression {
  /// What it does with the fact in a slot of the vocabulary; `nil` when it does not read it.
  public func use(of slot: Int) -> FactUse? {
    guard program.facts.contains(slot) else { return nil }
    var use = FactUse()
    for node in program.reachable { program.note(node, of: slot, in: &use) }
    // What is the result itself, and no truth value, is more than compared.
    if type != .bool, program.isFact(program.root, slot) { use.isOnlyCompared = false }
    return use
  }

  /// The constant texts that a fact is compared with, or that are looked for in it, and the UTF-8
  /// offsets of where they stand; those in variables are left out.
  public func texts(besides slot: Int) -> [(text: String, range: Range<Int>)] {
    program.reachable.flatMap { program.texts($0, besides: slot) }.compactMap { text, node in
      range(at: node).map { (text, $0) }
    }
  }

  func range(at node: Int32) -> Range<Int>? {
    let origin = program.origins[Int(node)]
    guard origin.source == 0 else { return nil }
    return Int(origin.range.lowerBound)..<Int(origin.range.upperBound)
  }
}

extension CompiledExpression {
  /// The variables that it names, directly or through each other, with their expressions.
  public var variables: [(name: String, text: String)] {
    program.sources.compactMap { source in source.variable.map { ($0, source.text) } }
  }
}

extension CompiledExpression: Hashable {
  /// Whether both were written alike and read facts in the same slots.
  public static func == (a: CompiledExpression, b: CompiledExpression) -> Bool {
    Text.areEqual(a.text, b.text) && a.program.facts == b.program.facts
  }

  /// Goes with `==`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(program.facts)
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
