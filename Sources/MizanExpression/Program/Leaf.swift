/// A part of a condition that is no and, or, not.
final class Leaf: Sendable {
  /// Leaves with the same key come to the same.
  enum Key: Hashable {
    case double(BinaryOperator, Int32, UInt64)
    case int(BinaryOperator, Int32, Int64)
    case size(BinaryOperator, Int32, Int64)
    case truth(Int32)
    case text(Int32, [UInt8], isEqual: Bool)
    /// Whether a text is in a list.
    case member(Int32, [UInt8])
    /// As it was written, with the variables that it leads to, and the facts that it reads.
    case other([String], [Int])
  }

  /// In place of a value.
  static let failed: UInt8 = 0b100

  let key: Key
  private let program: Program
  private let node: Int32

  /// `nil` for what walks through lists.
  init?(_ node: Int32, of program: Program) {
    (self.program, self.node) = (program, node)
    switch program.instructions[Int(node)] {
    case .compareDouble(let operation, let fact, let number):
      key = .double(operation, fact.slot, number.bitPattern)
    case .compareInt(let operation, let fact, let number): key = .int(operation, fact.slot, number)
    case .compareSize(let operation, _, let fact, let number):
      key = .size(operation, fact.slot, number)
    case .fact(let fact): key = .truth(fact.slot)
    case .compareText(let fact, let text, let isEqual):
      guard case .string(let text) = program.constants[Int(text)] else { return nil }
      key = .text(fact.slot, Array(text.utf8), isEqual: isEqual)
    case .element(let element, let list):
      guard let key = Key(member: element, of: list, in: program) ?? Key(node, of: program) else {
        return nil
      }
      self.key = key
    default:
      guard let key = Key(node, of: program) else { return nil }
      self.key = key
    }
  }

  /// The slots of the facts that it reads, each once.
  var slots: [Int] {
    switch key {
    case .double(_, let slot, _), .int(_, let slot, _), .size(_, let slot, _), .truth(let slot),
      .text(let slot, _, _), .member(let slot, _):
      [Int(slot)]
    case .other(_, let slots): slots
    }
  }

  /// Its two bits, or `failed`.
  func value(_ facts: borrowing FactValues) -> UInt8 {
    if case .text(let slot, let bytes, let isEqual) = key,
      let known = facts.text(at: Int(slot))
    {
      return bits(known.utf8.elementsEqual(bytes) == isEqual)
    }
    if case .member(let slot, let bytes) = key, let isIn = facts.list(at: Int(slot), has: bytes) {
      return bits(isIn)
    }
    var frame = Frame(program)
    return switch program.truth(node, facts, &frame) {
    case .yes: bits(true)
    case .no: bits(false)
    case .unknown: ConditionNet.Truth.unknown.rawValue
    case .failure: Leaf.failed
    }
  }

  private func bits(_ truth: Bool) -> UInt8 {
    (truth ? ConditionNet.Truth.yes : .no).rawValue
  }
}

extension Leaf.Key {
  /// Whether a constant text is in the list that a fact is; `nil` where it is something else.
  fileprivate init?(member element: Int32, of list: Int32, in program: Program) {
    guard case .string(let text)? = program.constant(element),
      case .fact(let fact) = program.instructions[Int(list)]
    else { return nil }
    self = .member(fact.slot, Array(text.utf8))
  }

  /// What a node asks that is more than one comparison; `nil` where it walks through a list.
  fileprivate init?(_ node: Int32, of program: Program) {
    var below = program
    below.root = node
    var slots: [Int] = []
    var sources: Set<Int32> = []
    for place in below.reachable {
      if case .comprehension = program.instructions[Int(place)] { return nil }
      if let slot = program.slot(readAt: place), !slots.contains(slot) { slots.append(slot) }
      sources.insert(program.origins[Int(place)].source)
    }
    let origin = program.origins[Int(node)]
    let text = program.sources[Int(origin.source)].text.utf8
    let start = text.index(text.startIndex, offsetBy: Int(origin.range.lowerBound))
    let written = text[start...].prefix(origin.range.count)
    // Two criteria may call different things by one name.
    let variables = sources.filter { $0 != origin.source }.map { program.sources[Int($0)].text }
    self = .other([String(decoding: written, as: UTF8.self)] + variables.sorted(), slots)
  }
}
