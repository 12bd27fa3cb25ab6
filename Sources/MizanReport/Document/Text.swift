/// A stretch of text made of the report's own words and of what users wrote.
///
/// The two are kept apart, so that every format can escape and isolate what users wrote.
public struct Text: Hashable, Sendable {
  /// A piece of a text that is of one kind throughout.
  public struct Run: Hashable, Sendable {
    /// Where a piece comes from, which decides how a format escapes and isolates it.
    public enum Kind: Hashable, Sendable {
      /// Words of the phrase catalogue.
      case phrase
      /// A name or sentence from a file: never markup, and possibly of another direction.
      case data
      /// An id, path, date or web address: always left to right.
      case code
    }

    /// As it was written: not yet escaped for any format.
    public var string: String
    /// Whose words they are.
    public var kind: Kind
    /// Whether it is emphasised.
    public var isStrong: Bool
    /// Whether it stands for what the reader has yet to fill in.
    public var isPlace = false
    /// What it leads to, where the format can show that: a file beside the one that is written; `nil` where
    /// it leads nowhere.
    public var destination: String?
    /// The language it is written in, as a BCP 47 code; `nil` for the document's own, or where nobody says.
    public var language: String?
  }

  /// The pieces in reading order, with nothing between them.
  public var runs: [Run]

  /// A text of these pieces, by default the empty one.
  public init(runs: [Run] = []) { self.runs = runs }

  /// A text in the report's own words, which a format may trust.
  public static func phrase(_ string: String) -> Text { Text(string, .phrase) }
  /// A text that a user wrote; `string` may hold anything.
  public static func data(_ string: String) -> Text { Text(string, .data) }
  /// A text that is an id, path, date or web address; it too may come from a user.
  public static func code(_ string: String) -> Text { Text(string, .code) }

  private init(_ string: String, _ kind: Run.Kind) {
    runs = string.isEmpty ? [] : [Run(string: string, kind: kind, isStrong: false)]
  }

  /// Whether the text has no pieces, as one made of an empty string has none.
  public var isEmpty: Bool { runs.isEmpty }

  /// The same text, emphasised.
  public var strong: Text { changed { $0.isStrong = true } }

  /// The same text, emphasised as a place for the reader to fill in.
  public var place: Text {
    changed {
      $0.isStrong = true
      $0.isPlace = true
    }
  }

  /// The same text, leading to `destination`.
  public func linked(to destination: String) -> Text { changed { $0.destination = destination } }

  /// The same text, said to be in a language: a BCP 47 code.
  package func written(in language: String?) -> Text { changed { $0.language = language } }

  private func changed(_ change: (inout Run) -> Void) -> Text {
    var text = self
    for index in text.runs.indices { change(&text.runs[index]) }
    return text
  }

  /// One text after the other, with nothing between them.
  public static func + (a: Text, b: Text) -> Text { Text(runs: a.runs + b.runs) }
}

extension [Text] {
  /// The texts one after the other with `separator` between them; empty ones are left out.
  func joined(by separator: Text) -> Text {
    var joined = Text()
    for text in self where !text.isEmpty {
      joined = joined.isEmpty ? text : joined + separator + text
    }
    return joined
  }

  /// The texts with a mark of the report's own between them.
  func joined(by separator: String) -> Text { joined(by: .phrase(separator)) }
}
