/// The bytes of an input as a sequence of choices; when they are used up every choice is the first.
public struct Choices {
  private var rest: ArraySlice<UInt8>

  /// Choices that `bytes` make.
  public init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// Whether every choice from now on is the first.
  public var isUsedUp: Bool { rest.isEmpty }

  /// The next byte, or 0.
  public mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  /// A number from 0 to `count` - 1; `count` is at most 256.
  public mutating func below(_ count: Int) -> Int { Int(byte()) % count }

  /// One of `elements`, of which there are at most 256.
  public mutating func one<Element>(of elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  /// Eight bytes as a number.
  public mutating func bits() -> UInt64 {
    (0..<8).reduce(0) { bits, _ in bits << 8 | UInt64(byte()) }
  }
}
