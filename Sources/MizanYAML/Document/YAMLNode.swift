/// A value of a document and where it was written: a cursor, cheap to copy.
package struct YAMLNode: Sendable {
  /// What a value is made of.
  package enum Kind: Sendable { case scalar, sequence, mapping }
  /// How a scalar is written: without quotes, in `'` or `"`, or after `|` or `>`.
  package enum Style: Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }

  let storage: Storage
  let index: Int

  var record: Record { storage.nodes[index] }

  /// What the value is made of.
  package var kind: Kind {
    switch record.shape {
    case .sequence: .sequence
    case .mapping: .mapping
    default: .scalar
    }
  }

  /// How a scalar is written; `nil` for a collection.
  package var style: Style? {
    switch record.shape {
    case .plain: .plain
    case .singleQuoted: .singleQuoted
    case .doubleQuoted: .doubleQuoted
    case .literal: .literal
    case .folded: .folded
    case .sequence, .mapping: nil
    }
  }

  /// From the first to the last character, quotes and brackets included.
  package var place: YAMLPlace { record.place }

  /// A scalar's text; empty for a collection.
  package var text: String { String(decoding: utf8, as: UTF8.self) }

  /// A scalar's text as UTF-8, without a copy; empty for a collection.
  package var utf8: ArraySlice<UInt8> {
    let record = record
    guard record.shape.isScalar else { return [] }
    return storage.bytes[record.range]
  }

  /// The elements of a sequence or the pairs of a mapping; 0 for a scalar.
  package var count: Int {
    let record = record
    return record.shape.isScalar ? 0 : Int(record.count)
  }
}
