/// A document that rules and profiles cite.
///
/// One entry of `rules/sources.yaml`.
public struct SourceDocument: Hashable, Identifiable, Sendable {
  /// A part of the document that can be cited on its own.
  public struct Section: Hashable, Identifiable, Sendable {
    /// A code such as `3c`, unique in its document.
    public var id: String
    /// What the part is about.
    public var title: LocalizedText
  }

  /// The name that citations and evidence know it by.
  public var id: String
  /// As it stands on the document, or translated.
  public var title: LocalizedText
  /// `nil` where the document names none.
  public var publisher: LocalizedText?
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `nil` where the document gives none.
  public var date: String?
  /// The language it is written in, as a BCP 47 code.
  public var language: String?
  /// What kind of document it is, in a sentence.
  public var note: LocalizedText?
  /// Where it can be read; printed, never fetched.
  public var url: String?
  /// Empty when the document is cited as a whole only.
  public var sections: [Section]
}
