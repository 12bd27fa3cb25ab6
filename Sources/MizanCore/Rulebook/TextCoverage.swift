/// Which texts of some files lack a language that others of them are in.
public struct TextCoverage: Hashable, Sendable {
  /// A text that lacks a language.
  public struct Incomplete: Hashable, Sendable {
    /// The file it stands in.
    public var file: String
    /// Where it begins, or the whole of it if it is plain.
    public var place: Place
    /// The language it is in, where it is plain and names none.
    public var plainIn: Language?
    /// The languages that it lacks, in the order of `Language.allCases`.
    public var missing: [Language]
  }

  /// Every language that a text is in, in the order of `Language.allCases`.
  public var languages: [Language]
  /// How many texts there are, each once whatever its languages.
  public var count: Int
  /// The texts that lack any of the languages, file by file.
  public var incomplete: [Incomplete]

  /// What the files with these logs have, and each of their texts should have.
  init(_ logs: [FileLog]) {
    let found = logs.reduce(into: Set<Language>()) { found, log in
      for text in log.texts { found.formUnion(text.languages) }
    }
    let expected = Language.allCases.filter(found.contains)
    languages = expected
    count = logs.reduce(0) { $0 + $1.texts.count }
    incomplete = logs.flatMap { log in
      var log = log
      return log.texts.compactMap { text -> Incomplete? in
        let own = text.languages
        let missing = expected.filter { !own.contains($0) }
        if missing.isEmpty { return nil }
        return Incomplete(
          file: log.file.path, place: log.place(of: text),
          plainIn: text.isPlain ? text.language : nil, missing: missing)
      }
    }
  }

  /// The texts that are in every language, as a share of all, in 0...1; 1 when there are none.
  public var share: Double {
    count == 0 ? 1 : Double(count - incomplete.count) / Double(count)
  }

  /// How many texts are not in a language.
  ///
  /// - Parameter language: one that the files use; 0 of any other.
  /// - Returns: the number of texts.
  public func lacking(_ language: Language) -> Int {
    incomplete.count { $0.missing.contains(language) }
  }
}
