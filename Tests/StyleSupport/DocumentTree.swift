package import MizanYAML

/// What a document says, without the way in which it is written.
package indirect enum DocumentTree: Hashable, Sendable {
  /// A text, which may stand in any quotes.
  case text(String)
  /// What means something else in quotes: numbers, `true`, and the words that stand for no answer.
  case bare(String)
  case list([DocumentTree])
  case map([DocumentEntry])

  /// Words that are texts in quotes, and more than that without them.
  private static let words: Set<String> = ["unknown", "absent"]

  /// What a node says.
  package init(_ node: YAMLNode) {
    switch node.kind {
    case .sequence: self = .list(node.elements.map { DocumentTree($0) })
    case .mapping:
      self = .map(node.pairs.map { DocumentEntry($0.key.text, DocumentTree($0.value)) })
    case .scalar:
      if case .string(let text) = node.value {
        self = node.style == .plain && Self.words.contains(text) ? .bare(text) : .text(text)
      } else {
        self = .bare(node.text.isEmpty ? "~" : node.text)
      }
    }
  }

  /// What the text of a file says.
  ///
  /// - Throws: when it is no YAML, or holds nothing.
  package init(of bytes: [UInt8]) throws {
    guard let root = try YAMLDocument(parsing: bytes).root else { throw NoDocument() }
    self.init(root)
  }

  /// Documents that say a little less: without one value, the largest ones first.
  package var smaller: [DocumentTree] {
    switch self {
    case .text, .bare: []
    case .list(let elements):
      elements.indices.map { .list(elements.without($0)) }
        + elements.indices.flatMap { index in
          elements[index].smaller.map { .list(elements.replacing(index, with: $0)) }
        }
    case .map(let entries):
      entries.indices.map { .map(entries.without($0)) }
        + entries.indices.flatMap { index in
          entries[index].value.smaller.map {
            .map(entries.replacing(index, with: DocumentEntry(entries[index].key, $0)))
          }
        }
    }
  }
}

/// A key of a mapping with its value.
package struct DocumentEntry: Hashable, Sendable {
  package var key: String
  package var value: DocumentTree

  /// A key with its value.
  package init(_ key: String, _ value: DocumentTree) { (self.key, self.value) = (key, value) }
}

/// A file says nothing.
struct NoDocument: Error {}

extension Array {
  fileprivate func without(_ index: Int) -> [Element] {
    var copy = self
    copy.remove(at: index)
    return copy
  }

  fileprivate func replacing(_ index: Int, with element: Element) -> [Element] {
    var copy = self
    copy[index] = element
    return copy
  }
}

// Comparing documents.
extension DocumentTree {
  /// The same without an entry of a mapping at the top, and without that mapping where nothing is left of it.
  package func without(_ section: String, _ id: String) -> DocumentTree {
    guard case .map(let entries) = self else { return self }
    return .map(
      entries.compactMap { entry in
        guard entry.key == section else { return entry }
        guard case .map(let inner) = entry.value else { return nil }
        let left = inner.filter { $0.key != id }
        return left.isEmpty ? nil : DocumentEntry(section, .map(left))
      })
  }

  /// Whether another says the same, whatever the order of keys.
  package func isSame(as other: DocumentTree) -> Bool { sorted == other.sorted }

  private var sorted: DocumentTree {
    switch self {
    case .text, .bare: self
    case .list(let elements): .list(elements.map(\.sorted))
    case .map(let entries):
      .map(
        entries.map { DocumentEntry($0.key, $0.value.sorted) }.sorted { $0.key < $1.key })
    }
  }
}
