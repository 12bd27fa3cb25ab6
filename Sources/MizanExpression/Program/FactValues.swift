/// What is known of the facts of a vocabulary, each in its slot.
public struct FactValues: Sendable {
  /// What is known of one fact.
  public enum Knowledge: Sendable {
    /// Nobody has said.
    case unknown
    /// It is known that there is none: reading it is the failure `no-such-key`, `has` is false.
    case absent
    case value(Value)
  }

  /// A fact as comparisons read it: its kind, and the bits of a number or truth value or the size of
  /// a list.
  struct Cell {
    enum Kind: UInt8 { case unknown, absent, bool, int, double, list, other }

    var kind: Kind
    var bits: UInt64
  }

  private(set) var cells: [Cell]
  private(set) var values: [Value]

  /// Every fact unknown.
  public init(for vocabulary: Vocabulary) {
    cells = Array(repeating: Cell(kind: .unknown, bits: 0), count: vocabulary.facts.count)
    values = Array(repeating: .null, count: vocabulary.facts.count)
  }

  /// Whether nobody has said anything of the fact in a slot.
  public func isUnknown(_ slot: Int) -> Bool { cells[slot].kind == .unknown }

  /// What is known of the fact in a slot of the vocabulary.
  ///
  /// A value that is itself unknown or a failure counts as unknown.
  public subscript(slot: Int) -> Knowledge {
    get {
      switch cells[slot].kind {
      case .unknown: .unknown
      case .absent: .absent
      default: .value(values[slot])
      }
    }
    set {
      values[slot] = .null
      switch newValue {
      case .unknown, .value(.unknown), .value(.failure): cells[slot] = Cell(kind: .unknown, bits: 0)
      case .absent: cells[slot] = Cell(kind: .absent, bits: 0)
      case .value(let value):
        cells[slot] = Cell(value)
        values[slot] = value
      }
    }
  }
}

extension FactValues.Cell {
  fileprivate init(_ value: Value) {
    switch value {
    case .bool(let truth): self.init(kind: .bool, bits: truth ? 1 : 0)
    case .int(let number): self.init(kind: .int, bits: UInt64(bitPattern: number))
    case .double(let number): self.init(kind: .double, bits: number.bitPattern)
    case .list(let elements): self.init(kind: .list, bits: UInt64(elements.count))
    default: self.init(kind: .other, bits: 0)
    }
  }
}
