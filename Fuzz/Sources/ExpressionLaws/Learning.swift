public import MizanExpression
internal import FuzzSupport

extension CompiledExpression {
  /// The value, after checking everything that holds of a single evaluation.
  public func lawfulValue(_ facts: FactValues) -> Value {
    let value = value(facts)
    let truth = truth(facts)
    if value.isExhausted { return value }
    requireSame(truth, value, facts)
    switch value {
    case .unknown(let set):
      require(!set.positions.isEmpty, "unknown for no reason: \(text)")
      for slot in slots(set) {
        guard case .unknown = facts[slot] else { fatalError("\(slot) is known: \(text)") }
      }
    case .failure(let failure):
      if let range = range(of: failure) {
        require(range.isScalarRange(of: text), "failure at \(range): \(text)")
      }
    default: break
    }
    return value
  }

  /// What is known of the facts that it reads, by slot.
  public func story(_ facts: FactValues) -> String {
    self.facts.map { "\($0): \("\(facts[$0])".prefix(200))" }.joined(separator: ", ")
  }

  /// `truth` and `value` are two ways to the same.
  private func requireSame(_ truth: Truth, _ value: Value, _ facts: FactValues) {
    let isSame =
      switch (truth, value) {
      case (.yes, .bool(true)), (.no, .bool(false)): true
      case (.unknown(let a), .unknown(let b)): a == b
      case (.failure(let a), .failure(let b)): a.reason == b.reason
      case (.failure(let a), let value):
        a.reason == .tooManySteps
          || a.reason == .noOverload && value.isDefinite && !value.isBool
      default: false
      }
    require(isSame, "truth \(truth), value \(value.story): \(text) with \(story(facts))")
  }

  /// Checks what learning facts may do to a value.
  ///
  /// What is definite stays as it is, what fails goes on failing, and what is unknown stays so
  /// unless one of the facts that it names was learnt.
  ///
  /// - Parameters:
  ///   - before: with less known.
  ///   - after: with more known, and nothing else changed.
  ///   - learnt: the slots of the facts that were learnt.
  ///   - facts: what is known in the end.
  public func requireLearning(
    from before: Value, to after: Value, learnt: Set<Int>, _ facts: FactValues
  ) {
    if before.isExhausted || after.isExhausted { return }
    let isLawful =
      switch before {
      case .unknown(let set):
        !learnt.isDisjoint(with: slots(set)) || before.isSame(as: after)
      case .failure: if case .failure = after { true } else { false }
      default: before.isSame(as: after)
      }
    require(
      isLawful,
      "\(before.story) → \(after.story) with \(learnt.sorted()): \(text) with \(story(facts))")
  }
}

extension Value {
  fileprivate var isBool: Bool { if case .bool = self { true } else { false } }
}

extension Range<Int> {
  /// Whether it lies in `text` and begins and ends between two code points.
  public func isScalarRange(of text: String) -> Bool {
    let bytes = text.utf8
    func isBorder(_ offset: Int) -> Bool {
      guard (0...bytes.count).contains(offset) else { return false }
      if offset == bytes.count { return true }
      return bytes[bytes.index(bytes.startIndex, offsetBy: offset)] & 0xC0 != 0x80
    }
    return isBorder(lowerBound) && isBorder(upperBound)
  }
}
