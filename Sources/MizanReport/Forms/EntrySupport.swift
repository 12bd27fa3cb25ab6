internal import MizanCore

/// What a profile has beside the statement proper of one entry, in every language; a form shows a part of it.
struct EntrySupport {
  /// What an answer rests on.
  let because: LocalizedText?
  /// The reason why there is no answer.
  let none: LocalizedText?
  /// A form shows the first piece.
  let evidence: [Evidence]

  /// All that it says, for comparing.
  var texts: [String] {
    let texts = [because, none].flatMap { field in
      EntrySupport.all(field).map { $0.language.rawValue + "=" + $0.text } + [""]
    }
    return texts
      + evidence.flatMap { piece in
        [piece.source, piece.section, piece.document, piece.phrase, piece.url, piece.date].map {
          $0 ?? ""
        }
      }
  }

  /// The texts of a field, without the one that a form in `language` shows.
  static func hidden(
    _ field: LocalizedText?, in language: Language
  ) -> [(language: Language, text: String)] {
    guard let field else { return [] }
    return all(field).filter { $0.language != field.shownLanguage(for: language) }
  }

  /// The texts of a field by language.
  static func all(_ field: LocalizedText?) -> [(language: Language, text: String)] {
    field.map { field in field.languages.map { ($0, field[$0]) } } ?? []
  }
}

extension EntrySupport {
  /// What a profile has for a row of its form.
  init(_ row: FormRow, _ profile: Profile?) {
    var none: LocalizedText?
    switch row.section {
    case .answers:
      let answer = profile?.answers[row.id]
      if case .notApplicable(let reason) = answer?.reply { none = reason }
      self.init(because: answer?.because, none: none, evidence: answer?.evidence ?? [])
    case .facts:
      let statement = profile?.facts[row.id]
      if case .absent(let reason) = statement?.content { none = reason }
      self.init(because: statement?.because, none: none, evidence: statement?.evidence ?? [])
    }
  }
}
