internal import MizanYAML

extension YAMLNode {
  /// A plain text in the file's language, or a map of texts by language.
  func localizedText(in language: Language, _ log: inout FileLog) -> LocalizedText? {
    guard kind == .mapping else {
      guard let text = string(&log) else { return nil }
      log.note(WrittenText(node: self, language: language))
      return LocalizedText(text, in: language)
    }
    var texts: [Language: String] = [:]
    for (key, value) in pairs {
      guard let language = Language(rawValue: key.text) else {
        log.reportUnknown(
          .unknownLanguage, key.text, at: key.place,
          candidates: Language.allCases.map(\.rawValue))
        continue
      }
      texts[language] = value.string(&log)
    }
    if count == 0 { log.report(.emptyValue, at: place) }
    guard !texts.isEmpty else { return nil }
    log.note(WrittenText(node: self, language: language))
    return LocalizedText(texts)
  }
}

/// How the texts of one file are read: its language stands for texts that name none.
struct TextReader {
  var language: Language

  /// A reader for the file with `fields` at its top: its `language`, else English.
  init(_ fields: Fields, _ log: inout FileLog) {
    language = fields["language"]?.choice(Language.self, &log) ?? .en
  }

  func text(_ node: YAMLNode?, _ log: inout FileLog) -> LocalizedText? {
    node?.localizedText(in: language, &log)
  }
}
