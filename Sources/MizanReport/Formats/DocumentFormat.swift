/// A form that documents are written in.
public struct DocumentFormat: Identifiable, Sendable {
  /// The name after `--format`.
  public let id: String
  /// File names that end so ask for it.
  public let fileExtension: String
  /// Writes documents out, one after the other; a format that is not for terminals leaves the style aside.
  let write: @Sendable ([Document], TextStyle) -> String

  /// Every format there is: add one here, and its file beside this one.
  public static let all: [DocumentFormat] = [.text, .markdown, .html]

  /// A format that calls `write` with documents to write out one after the other, and how they look on a terminal.
  public init(
    id: String, fileExtension: String,
    write: @escaping @Sendable ([Document], TextStyle) -> String
  ) {
    (self.id, self.fileExtension, self.write) = (id, fileExtension, write)
  }

  /// One document as text.
  public func render(_ document: Document, _ style: TextStyle = TextStyle()) -> String {
    write([document], style)
  }

  /// Several documents as one text.
  public func render(_ documents: [Document], _ style: TextStyle = TextStyle()) -> String {
    write(documents, style)
  }
}

/// How a document looks on a terminal.
public struct TextStyle: Hashable, Sendable {
  /// In columns.
  public var width: Int
  /// Whether escape sequences for colour and emphasis are written.
  public var isColored: Bool

  /// A style; without arguments, that of a plain file.
  public init(width: Int = 80, isColored: Bool = false) {
    self.width = width
    self.isColored = isColored
  }
}
