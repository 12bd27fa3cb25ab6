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

  /// A fact as comparisons read it.
  struct Cell {
    enum Kind: UInt8 { case unknown, absent, bool, int, double, list, text, other }

    var kind: Kind
    /// How many elements a list has.
    var count: UInt32 = 0
    /// The bits of a number or truth value, the hash of a text, or the marks of all texts in a list.
    var bits: UInt64

    /// A number of a text by FNV-1a: texts of which it differs are not the same.
    static func hash(_ text: some Sequence<UInt8>) -> UInt64 {
      text.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// One bit of a text: a list that does not have it among its marks does not have the text.
    static func mark(_ text: some Sequence<UInt8>) -> UInt64 { 1 << (hash(text) >> 58) }
  }

  private(set) var cells: [Cell]
  /// Texts and lists; what a cell holds in full is not here, and what a cell calls unknown is what was here before.
  private var values: [Value]

  /// Every fact unknown.
  public init(for vocabulary: Vocabulary) {
    cells = Array(repeating: .unknown, count: vocabulary.facts.count)
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
      default: .value(value(at: slot))
      }
    }
    set {
      switch newValue {
      case .unknown: cells[slot] = .unknown
      case .absent: cells[slot] = Cell(kind: .absent, bits: 0)
      case .value(let value): set(slot, Known(value))
      }
    }
  }

  /// The value in a slot of which something is known.
  func value(at slot: Int) -> Value {
    let cell = cells[slot]
    return switch cell.kind {
    case .bool: .bool(cell.bits == 1)
    case .int: .int(Int64(bitPattern: cell.bits))
    case .double: .double(Double(bitPattern: cell.bits))
    default: values[slot]
    }
  }

  /// Whether a list of texts has one; `nil` where there is no such list.
  func list(at slot: Int, has text: [UInt8]) -> Bool? {
    guard cells[slot].kind == .list, case .list(let elements) = values[slot] else { return nil }
    var isThere = false
    for element in elements {
      guard case .string(let other) = element else { return nil }
      if other.utf8.elementsEqual(text) { isThere = true }
    }
    return isThere
  }

  /// The text in a slot; `nil` where there is none.
  @inline(__always)
  func text(at slot: Int) -> String? {
    guard cells[slot].kind == .text, case .string(let text) = values[slot] else { return nil }
    return text
  }
}

// Setting what is known without a `Value` for each time.
extension FactValues {
  /// A value made ready to be set again and again.
  public struct Known: Sendable {
    /// The value, as it was given.
    public let value: Value
    fileprivate let cell: Cell

    /// - Parameter value: one that is unknown or a failure counts as unknown.
    public init(_ value: Value) {
      self.value = value
      cell = Cell(value)
    }
  }

  /// Sets a value.
  public mutating func set(_ slot: Int, _ known: Known) {
    cells[slot] = known.cell
    if known.cell.kind.isKeptApart { values[slot] = known.value }
  }

  /// Sets a truth value.
  public mutating func set(_ slot: Int, _ truth: Bool) {
    cells[slot] = Cell(kind: .bool, bits: truth ? 1 : 0)
  }

  /// Sets a whole number.
  public mutating func set(_ slot: Int, _ number: Int64) {
    cells[slot] = Cell(kind: .int, bits: UInt64(bitPattern: number))
  }

  /// Sets a number.
  public mutating func set(_ slot: Int, _ number: Double) {
    cells[slot] = Cell(kind: .double, bits: number.bitPattern)
  }

  /// Makes every fact unknown.
  public mutating func forget() {
    for slot in cells.indices { cells[slot] = .unknown }
  }
}

extension FactValues.Cell.Kind {
  /// Whether a cell does not hold the value in full.
  fileprivate var isKeptApart: Bool { self == .list || self == .text || self == .other }
}

extension FactValues.Cell {
  fileprivate static let unknown = FactValues.Cell(kind: .unknown, bits: 0)

  fileprivate init(_ value: Value) {
    switch value {
    case .unknown, .failure: self = .unknown
    case .bool(let truth): self.init(kind: .bool, bits: truth ? 1 : 0)
    case .int(let number): self.init(kind: .int, bits: UInt64(bitPattern: number))
    case .double(let number): self.init(kind: .double, bits: number.bitPattern)
    case .string(let text): self.init(kind: .text, bits: FactValues.Cell.hash(text.utf8))
    case .list(let elements):
      var marks: UInt64 = 0
      for element in elements {
        if case .string(let text) = element { marks |= FactValues.Cell.mark(text.utf8) }
      }
      self.init(kind: .list, count: UInt32(clamping: elements.count), bits: marks)
    default: self.init(kind: .other, bits: 0)
    }
  }
}
