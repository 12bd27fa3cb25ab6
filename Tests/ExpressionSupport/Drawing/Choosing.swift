/// Where choices come from: random numbers, or the bytes of a fuzzer.
package protocol Choosing {
  /// Whether every choice from now on is the first.
  var isUsedUp: Bool { get }

  /// The next byte, or 0.
  mutating func byte() -> UInt8
}

extension Choosing {
  /// A number from 0 to `count` - 1; `count` is at most 256.
  package mutating func below(_ count: Int) -> Int { Int(byte()) % count }

  /// One of `elements`, of which there are at most 256.
  package mutating func one<Element>(of elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  /// Eight bytes as a number.
  package mutating func bits() -> UInt64 {
    (0..<8).reduce(0) { bits, _ in bits << 8 | UInt64(byte()) }
  }
}
