public import MizanCore

/// A report as blocks of text and tables, in one language, before any format is chosen.
public struct Document: Hashable, Sendable {
  /// The language of the report's own words; names and quotations may be in another.
  public var language: Language
  /// The country it is for, by which numbers are written: two letters of ISO 3166; `nil` for none in particular.
  public var country: String?
  /// What sets it apart from others of the same title, such as the checklist; empty where nothing does.
  var subject = Text()
  /// Whether its numbers are written ٠ to ٩, so that those that a printer adds are too.
  var hasArabicDigits = false
  /// What stands in the document, from top to bottom.
  public var blocks: [Block]

  /// A document, by default an empty one to add blocks to.
  public init(language: Language, country: String? = nil, blocks: [Block] = []) {
    self.language = language
    self.country = country
    self.blocks = blocks
  }

  /// A document on one checklist among others.
  init(language: Language, country: String?, subject: Text, blocks: [Block] = []) {
    self.init(language: language, country: country, blocks: blocks)
    self.subject = subject
  }

  /// What the first heading says; empty where there is none.
  var title: Text {
    for case .heading(_, let text) in blocks { return text }
    return Text()
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
  /// What the parts of bars mean.
  case legend(Legend)
}

/// An entry of a list.
public struct Item: Hashable, Sendable {
  /// What stands before the entry, such as the points it adds.
  public var lead: Text?
  /// The entry itself.
  public var body: Text
  /// Lines under the entry.
  public var details: [Text]

  /// An entry; without a lead, a format sets its own mark before it.
  public init(lead: Text? = nil, body: Text, details: [Text] = []) {
    self.lead = lead
    self.body = body
    self.details = details
  }
}
