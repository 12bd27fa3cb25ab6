package import TestSupport

/// A document with one of the ways to write it.
package struct WrittenDocument: Hashable, Sendable, CustomStringConvertible {
  /// What it says.
  package var tree: DocumentTree
  /// How it is written.
  package var habits: WritingHabits
  /// What the choices are drawn from that the habits leave open.
  package var seed: UInt64

  /// - Parameters:
  ///   - tree: what it says.
  ///   - habits: how it is written; none for the plainest way.
  ///   - seed: what the choices are drawn from that the habits leave open.
  package init(_ tree: DocumentTree, _ habits: WritingHabits = [], seed: UInt64 = 0) {
    (self.tree, self.habits, self.seed) = (tree, habits, seed)
  }

  /// Some way to write it.
  package init(_ tree: DocumentTree, _ random: inout SplitMix64) {
    self.init(tree, .drawn(&random), seed: random.next())
  }

  /// The text of a file.
  package var text: String {
    var writer = DocumentWriter(habits, seed: seed)
    return writer.text(tree)
  }

  /// The same, as files hold it.
  package var bytes: [UInt8] { Array(text.utf8) }

  /// The plainest text that says the same.
  package var plain: WrittenDocument { WrittenDocument(tree) }

  /// Written with fewer habits, or saying less.
  package var smaller: [WrittenDocument] {
    habits.smaller.map { WrittenDocument(tree, $0, seed: seed) }
      + tree.smaller.map { WrittenDocument($0, habits, seed: seed) }
  }

  package var description: String { text.debugDescription }
}
