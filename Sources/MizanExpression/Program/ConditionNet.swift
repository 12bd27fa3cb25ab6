/// Many conditions at once: what they ask of facts is found out once each, and put together on two bits.
///
/// `0b11` is yes, `0b00` no, and `0b10` unknown: the and, or of Kleene's logic are then those of the bits. A failure
/// has no bits: where one comes up, the conditions have to be evaluated one by one.
public struct ConditionNet: Sendable {
  /// What a condition came to.
  public enum Truth: UInt8, Sendable {
    case no = 0b00
    case unknown = 0b10
    case yes = 0b11
  }

  /// A condition of the net.
  public struct Condition: Hashable, Sendable {
    /// The place of its value, twice, and one more where it is negated.
    fileprivate let code: Int32
  }

  private var leaves: [Leaf] = []
  /// By leaf where its value stands.
  private var places: [Int32] = []
  private var tests = CellTests()
  /// Those that put values together, operands first.
  ///
  /// All of them are and: an or is the negation of one.
  private var gates: [Gate] = []
  private var operands: [Int32] = []
  private var leafCodes: [Leaf.Key: Int32] = [:]
  private var gateCodes: [[Int32]: Int32] = [:]
  private var values: [UInt8] = []
  /// The leaves that have to be asked themselves, this time.
  private var toAsk: [Int32] = []

  private struct Gate: Sendable {
    let place: Int32
    let operands: Range<Int32>
  }

  /// A net of no conditions.
  public init() {}

  /// Takes in a condition.
  ///
  /// - Returns: `nil` for one that walks through lists, which is evaluated on its own.
  public mutating func add(_ condition: CompiledExpression) -> Condition? {
    add(condition.program.root, of: condition.program).map(Condition.init)
  }

  private mutating func add(_ node: Int32, of program: Program) -> Int32? {
    switch program.instructions[Int(node)] {
    case .and(let operands): return add(all: program.operands(operands), of: program)
    case .or(let operands):
      return add(all: program.operands(operands), areNegated: true, of: program).map { $0 ^ 1 }
    case .not(let operand): return add(operand, of: program).map { $0 ^ 1 }
    case .variable(let target): return add(target, of: program)
    default: return addLeaf(node, of: program)
    }
  }

  private mutating func add(
    all nodes: ArraySlice<Int32>, areNegated: Bool = false, of program: Program
  ) -> Int32? {
    var operands: [Int32] = []
    for node in nodes {
      guard let operand = add(node, of: program) else { return nil }
      operands.append(areNegated ? operand ^ 1 : operand)
    }
    if let code = gateCodes[operands] { return code }
    let start = Int32(self.operands.count)
    self.operands += operands
    let place = addValue()
    gates.append(Gate(place: place, operands: start..<Int32(self.operands.count)))
    gateCodes[operands] = place * 2
    return place * 2
  }

  private mutating func addLeaf(_ node: Int32, of program: Program) -> Int32? {
    guard let leaf = Leaf(node, of: program) else { return nil }
    if let code = leafCodes[leaf.key] { return code }
    let place = addValue()
    tests.add(leaf.key, number: Int32(leaves.count), place: place)
    leaves.append(leaf)
    places.append(place)
    leafCodes[leaf.key] = place * 2
    return place * 2
  }

  private mutating func addValue() -> Int32 {
    values.append(Truth.unknown.rawValue)
    return Int32(values.count - 1)
  }

  /// Finds out what all conditions come to.
  ///
  /// Nothing here allocates but texts and lists.
  ///
  /// - Returns: false where something failed: then no value holds.
  public mutating func evaluate(_ facts: borrowing FactValues) -> Bool {
    toAsk.removeAll(keepingCapacity: true)
    tests.run(facts.cells, &values, toAsk: &toAsk)
    for leaf in toAsk {
      let value = leaves[Int(leaf)].value(facts)
      guard value != Leaf.failed else { return false }
      values[Int(places[Int(leaf)])] = value
    }
    putTogether()
    return true
  }

  private mutating func putTogether() {
    let (gates, operands) = (gates, operands)
    values.withUnsafeMutableBufferPointer { values in
      operands.withUnsafeBufferPointer { operands in
        for gate in gates {
          var value = Truth.yes.rawValue
          for index in gate.operands { value &= values.value(operands[Int(index)]) }
          values[Int(gate.place)] = value
        }
      }
    }
  }

  /// What a condition came to.
  public func truth(of condition: Condition) -> Truth {
    let value = values[Int(condition.code &>> 1)]
    return Truth(rawValue: condition.code & 1 == 0 ? value : value.negated) ?? .unknown
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// A value, or its negation.
  @inline(__always)
  fileprivate func value(_ code: Int32) -> UInt8 {
    let value = self[Int(code &>> 1)]
    return code & 1 == 0 ? value : value.negated
  }
}

extension UInt8 {
  /// Yes and no change places, what is unknown stays so: looked up in four times two bits, without a branch.
  @inline(__always)
  fileprivate var negated: UInt8 { (0b00_10_01_11 &>> (self &<< 1)) & 0b11 }
}
