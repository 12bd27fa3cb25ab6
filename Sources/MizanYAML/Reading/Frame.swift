/// A collection whose end has not been read, or the document around all of them.
struct Frame {
  enum Context {
    case document, blockSequence, blockMapping, flowSequence, flowMapping
    /// The one pair of `[key: value]`, a mapping without braces.
    case flowPair
  }

  let context: Context
  /// The index of the collection's record.
  let node: Int
  /// In block style the column of the entries, from 0; -1 for the document; in flow style the
  /// spaces that each line inside begins with.
  let indentation: Int
  /// Where the keys of a mapping begin among those of all that are being read.
  let firstKey: Int
  /// The values read, keys counted.
  var children = 0
  /// Whether the last of them is quoted or in brackets, so that a colon may touch it.
  var endsInQuote = false

  let isFlow: Bool
  let isMapping: Bool
  /// The spaces that a line begins with if it holds a value of the collection, or goes on with it.
  let lineIndentation: Int

  static let document = Frame(.document, node: 0, indentation: -1, firstKey: 0)

  init(_ context: Context, node: Int, indentation: Int, firstKey: Int) {
    self.context = context
    self.node = node
    self.indentation = indentation
    self.firstKey = firstKey
    isFlow = context == .flowSequence || context == .flowMapping || context == .flowPair
    isMapping = context == .blockMapping || context == .flowMapping || context == .flowPair
    lineIndentation = isFlow ? indentation : indentation + 1
  }

  var awaitsKey: Bool { isMapping && children & 1 == 0 }
}
