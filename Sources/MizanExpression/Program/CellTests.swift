/// What the leaves of a net ask of single facts, by the type of what they are compared with: each kind is gone through
/// by itself, with nothing that references would have to be counted for.
struct CellTests: Sendable {
  private struct Test<Wanted: Sendable>: Sendable {
    let slot: Int32
    /// Where the value of the leaf stands.
    let place: Int32
    let leaf: Int32
    let wanted: Wanted
  }

  private struct Comparison<Number: Sendable>: Sendable {
    let operation: BinaryOperator
    let number: Number
  }

  private var doubles: [Test<Comparison<Double>>] = []
  private var ints: [Test<Comparison<Int64>>] = []
  /// Of lists.
  private var sizes: [Test<Comparison<Int64>>] = []
  private var truths: [Test<Void>] = []
  /// The hash of a text that is to be the same, or to differ.
  private var texts: [Test<(hash: UInt64, isEqual: Bool)>] = []
  /// The mark of a text that is to be in a list.
  private var members: [Test<UInt64>] = []
  /// Leaves that ask more than that.
  private var others: [Int32] = []

  /// Adds what a leaf asks.
  mutating func add(_ key: Leaf.Key, number leaf: Int32, place: Int32) {
    func test<Wanted>(_ slot: Int32, _ wanted: Wanted) -> Test<Wanted> {
      Test(slot: slot, place: place, leaf: leaf, wanted: wanted)
    }
    switch key {
    case .double(let operation, let slot, let bits):
      doubles.append(
        test(slot, Comparison(operation: operation, number: Double(bitPattern: bits))))
    case .int(let operation, let slot, let number):
      ints.append(test(slot, Comparison(operation: operation, number: number)))
    case .size(let operation, let slot, let number):
      sizes.append(test(slot, Comparison(operation: operation, number: number)))
    case .truth(let slot): truths.append(test(slot, ()))
    case .text(let slot, let text, let isEqual):
      texts.append(test(slot, (FactValues.Cell.hash(text), isEqual)))
    case .member(let slot, let text): members.append(test(slot, FactValues.Cell.mark(text)))
    case .other: others.append(leaf)
    }
  }

  /// Sets the values of all leaves that cells tell, and adds those of the others to `toAsk`.
  func run(_ cells: [FactValues.Cell], _ values: inout [UInt8], toAsk: inout [Int32]) {
    toAsk += others
    values.withUnsafeMutableBufferPointer { values in
      cells.withUnsafeBufferPointer { cells in
        run(doubles, cells, values, &toAsk, .double) { cell, wanted in
          wanted.operation.holds(Double(bitPattern: cell.bits), wanted.number)
        }
        run(ints, cells, values, &toAsk, .int) { cell, wanted in
          wanted.operation.holds(Int64(bitPattern: cell.bits), wanted.number)
        }
        run(sizes, cells, values, &toAsk, .list) { cell, wanted in
          wanted.operation.holds(Int64(cell.count), wanted.number)
        }
        run(truths, cells, values, &toAsk, .bool) { cell, _ in cell.bits == 1 }
        run(texts, cells, values, &toAsk, .text) { cell, wanted in
          cell.bits == wanted.hash ? nil : !wanted.isEqual
        }
        run(members, cells, values, &toAsk, .list) { cell, mark in
          cell.bits & mark == 0 ? false : nil
        }
      }
    }
  }

  /// Runs tests of one kind: `holds` is what a cell of that kind tells, `nil` where the leaf has to be asked.
  @inline(__always)
  private func run<Wanted>(
    _ tests: [Test<Wanted>], _ cells: UnsafeBufferPointer<FactValues.Cell>,
    _ values: UnsafeMutableBufferPointer<UInt8>, _ toAsk: inout [Int32],
    _ kind: FactValues.Cell.Kind, _ holds: (FactValues.Cell, Wanted) -> Bool?
  ) {
    for test in tests {
      let cell = cells[Int(test.slot)]
      if cell.kind == kind, let truth = holds(cell, test.wanted) {
        values[Int(test.place)] = (truth ? ConditionNet.Truth.yes : .no).rawValue
      } else if cell.kind == .unknown {
        values[Int(test.place)] = ConditionNet.Truth.unknown.rawValue
      } else {
        toAsk.append(test.leaf)
      }
    }
  }
}
