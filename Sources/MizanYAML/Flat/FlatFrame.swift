/// A collection of a flat document whose end has not been read, or the document around all of them.
struct FlatFrame {
  enum Kind: UInt8 { case document, block, aligned, flow }

  /// What must come next, but for an end.
  enum Awaited: UInt8 {
    /// The sign that a key follows, and its text.
    case key, keyText
    case colon
    case value
    /// The `-` of a further value of a sequence.
    case dash
    /// A comma, or the bracket that closes.
    case comma
    /// Nothing: the document is there.
    case nothing
  }

  /// In a block, aligned with the key that it belongs to, or in brackets.
  let kind: Kind
  let shape: FlatRecord.Shape
  /// The index of the collection's record.
  let node: Int
  /// In a block the column of the entries, from 0; -1 for the document; in brackets the spaces that each line inside
  /// begins with.
  let indentation: Int
  var awaited: Awaited
  /// The elements of a sequence, or the pairs of a mapping.
  var count = 0
  /// Whether the last key is in quotes, so that a colon may touch what follows it.
  var isKeyQuoted = false

  static let document = FlatFrame(.document, .sequence, node: 0, indentation: -1)

  init(_ kind: Kind, _ shape: FlatRecord.Shape, node: Int, indentation: Int) {
    (self.kind, self.shape, self.node, self.indentation) = (kind, shape, node, indentation)
    awaited = .nothing
    awaited = first
  }

  /// What comes first in it, and after a comma.
  var first: Awaited {
    switch kind {
    case .document: .value
    case .flow: shape == .mapping ? .key : .value
    case .block, .aligned: shape == .mapping ? .key : .dash
    }
  }

  /// The spaces that a line begins with if it holds a value of the collection, or goes on with it.
  var lineIndentation: Int { kind == .flow ? indentation : indentation &+ 1 }

  /// What comes after a value.
  var afterValue: Awaited {
    switch kind {
    case .document: .nothing
    case .flow: .comma
    case .block, .aligned: first
    }
  }
}
