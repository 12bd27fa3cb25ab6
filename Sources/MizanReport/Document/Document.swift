public import MizanCore

/// A report as blocks of text and tables, in one language, before any format is chosen.
public struct Document: Hashable, Sendable {
  public var language: Language
  public var blocks: [Block]

  public init(language: Language, blocks: [Block] = []) {
    self.language = language
    self.blocks = blocks
  }
}

/// One piece of a document, from top to bottom.
public enum Block: Hashable, Sendable {
  /// A title; level 1 is the document's own.
  case heading(level: Int, Text)
  case paragraph(Text)
  /// The answer itself, set off from the rest.
  case highlight([Text])
  case list([Item])
  /// Entries in an order that matters, counted from 1.
  case numbered([Item])
  case table(Table)
  /// An aside on how to read the rest.
  case note(Text)
}

/// An entry of a list.
public struct Item: Hashable, Sendable {
  /// What stands before the entry, such as the points it adds.
  public var lead: Text?
  public var body: Text
  /// Lines under the entry.
  public var details: [Text]

  public init(lead: Text? = nil, body: Text, details: [Text] = []) {
    self.lead = lead
    self.body = body
    self.details = details
  }
}
