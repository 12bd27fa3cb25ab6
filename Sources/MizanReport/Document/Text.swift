/// A stretch of text made of the report's own words and of what users wrote.
///
/// The two are kept apart, so that every format can escape and isolate what users wrote.
public struct Text: Hashable, Sendable {
  public struct Run: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      /// Words of the phrase catalogue.
      case phrase
      /// A name or sentence from a file: never markup, and possibly of another direction.
      case data
      /// An id, path, date or web address: always left to right.
      case code
    }

    public var string: String
    public var kind: Kind
    public var isStrong: Bool
  }

  public var runs: [Run]

  public init(runs: [Run] = []) { self.runs = runs }

  public static func phrase(_ string: String) -> Text { Text(string, .phrase) }
  public static func data(_ string: String) -> Text { Text(string, .data) }
  public static func code(_ string: String) -> Text { Text(string, .code) }

  private init(_ string: String, _ kind: Run.Kind) {
    runs = string.isEmpty ? [] : [Run(string: string, kind: kind, isStrong: false)]
  }

  public var isEmpty: Bool { runs.isEmpty }

  /// The same text, emphasised.
  public var strong: Text {
    Text(
      runs: runs.map {
        var run = $0
        run.isStrong = true
        return run
      })
  }

  public static func + (a: Text, b: Text) -> Text { Text(runs: a.runs + b.runs) }
}

extension [Text] {
  /// The texts one after the other with `separator` between them; empty ones are left out.
  func joined(by separator: String) -> Text {
    var joined = Text()
    for text in self where !text.isEmpty {
      joined = joined.isEmpty ? text : joined + .phrase(separator) + text
    }
    return joined
  }
}
