package import TestSupport

/// What may be different between two texts that say the same.
package struct WritingHabits: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Keys of mappings in another order.
  package static let shuffledKeys = WritingHabits(rawValue: 1 << 0)
  /// Brackets and braces, on one line or on several.
  package static let flow = WritingHabits(rawValue: 1 << 1)
  /// Quotes of either kind around keys and texts, with escapes.
  package static let quotes = WritingHabits(rawValue: 1 << 2)
  /// Texts after `|` and `>`.
  package static let blocks = WritingHabits(rawValue: 1 << 3)
  /// Comments and empty lines.
  package static let comments = WritingHabits(rawValue: 1 << 4)
  /// More spaces than are needed.
  package static let margins = WritingHabits(rawValue: 1 << 5)
  /// Lines that end as on Windows.
  package static let carriageReturns = WritingHabits(rawValue: 1 << 6)
  /// A mark of byte order.
  package static let mark = WritingHabits(rawValue: 1 << 7)
  /// No line break at the end.
  package static let openEnd = WritingHabits(rawValue: 1 << 8)
  /// The `---` of a document.
  package static let marker = WritingHabits(rawValue: 1 << 9)

  private static let count = 10

  /// Some habits, each as likely as not.
  package static func drawn(_ random: inout SplitMix64) -> WritingHabits {
    WritingHabits(rawValue: random.below(1 << count))
  }

  /// One habit less.
  package var smaller: [WritingHabits] {
    (0..<Self.count).map { WritingHabits(rawValue: 1 << $0) }.filter(contains).map(subtracting)
  }
}
