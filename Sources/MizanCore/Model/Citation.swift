/// A place in a source document that a rule rests on.
public struct Citation: Hashable, Sendable {
  /// The id of a `SourceDocument`.
  public var source: String
  /// A section code of that document, such as `3c`.
  public var section: String?

  /// A document, or a section of it.
  public init(source: String, section: String? = nil) {
    (self.source, self.section) = (source, section)
  }
}

/// What an answer rests on: a passage of a source document, a web address, or both.
public struct Evidence: Hashable, Sendable {
  /// The id of a `SourceDocument`; `nil` only where there is a `url`.
  public var source: String?
  /// A section code of that document; `nil` when the document is meant as a whole.
  public var section: String?
  /// The title of a document that the rules do not list, such as the minutes of a council.
  public var document: String?
  /// A short run of the document's own words, in its own language, to find the passage by.
  public var phrase: String?
  /// An `http` or `https` address.
  ///
  /// It is printed, never fetched.
  public var url: String?
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  public var date: String?
}

extension Evidence {
  /// What somebody names in their own words: a document, an address, and when.
  ///
  /// - Parameters:
  ///   - document: the title of a document that the rules do not list.
  ///   - url: an `http` or `https` address.
  ///   - date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  public init(document: String? = nil, url: String? = nil, date: String? = nil) {
    self.init(
      source: nil, section: nil, document: document, phrase: nil, url: url, date: date)
  }

  /// A passage of a document that the rules list, and when it was looked at.
  public init(source: Citation, date: String? = nil) {
    self.init(
      source: source.source, section: source.section, document: nil, phrase: nil, url: nil,
      date: date)
  }
}
