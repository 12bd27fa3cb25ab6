/// A place in a source document that a rule rests on.
public struct Citation: Hashable, Sendable {
  /// The id of a `SourceDocument`.
  public var source: String
  /// A section code of that document, such as `3c`.
  public var section: String?
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
