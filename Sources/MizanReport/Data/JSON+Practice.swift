internal import MizanCore

extension JSON {
  /// What a city does, with the passages that tell of it.
  static func practice(_ practice: Practice, _ language: Language) -> JSON {
    [
      "id": .string(practice.id),
      "city": .optional(practice.city),
      "holder": .string(practice.holder[language]),
      "since": .optional(practice.since),
      "text": .string(practice.text[language]),
      "sources": .array(practice.sources.map(reference)),
    ]
  }

  private static func reference(_ reference: Practice.Reference) -> JSON {
    passage([
      ("source", reference.citation.source), ("section", reference.citation.section),
      ("phrase", reference.phrase),
    ])
  }

  /// What of a passage is given.
  static func passage(_ entries: [(key: String, value: String?)]) -> JSON {
    .object(entries.compactMap { key, value in value.map { (key: key, value: .string($0)) } })
  }

  /// A document that others name by its id.
  static func source(_ source: SourceDocument, _ language: Language) -> JSON {
    [
      "id": .string(source.id), "title": .string(source.title[language]),
      "publisher": .optional(source.publisher?[language]), "date": .optional(source.date),
      "url": .optional(source.url),
    ]
  }
}
