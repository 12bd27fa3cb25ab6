internal import MizanYAML

/// What a profile's file says of one criterion or fact, and where.
struct ProfileEntry {
  private let path: EditPath
  private let section: ProfileEdit.Section
  private let language: Language
  /// What a text is in that names no language.
  private let fileLanguage: Language

  init(
    _ section: ProfileEdit.Section, _ id: String, _ language: Language, in file: EditedFile
  ) {
    (self.section, self.language) = (section, language)
    path = [section.rawValue, id]
    fileLanguage = file.root["language"].flatMap { Language(rawValue: $0.text) } ?? .en
  }

  func make(
    _ action: ProfileEdit.Action, in file: inout EditedFile
  ) throws(EditedFile.Refusal) {
    switch action {
    case .level(let id): try reply([("level", .text(id))], in: &file)
    case .unknown: try reply([(valueKey, .literal("unknown"))], in: &file)
    case .value(let value): try reply([("value", EditedValue(value))], in: &file)
    case .aspects(let said):
      try reply(
        Aspect.allCases.map { ($0.rawValue, EditedValue.text(said[$0].rawValue)) }, in: &file)
    case .none(let reason):
      let old = file.node(at: path)?[noneKey]
      if let old, old.kind == .mapping, old.count > 0 {
        return try translate(noneKey, reason, in: &file)
      }
      try reply([(noneKey, text(reason, replacing: old))], in: &file)
    case .noneAsReasoned:
      guard let words = file.node(at: path)?["because"] else { throw .notHere }
      try reply([(noneKey, EditedValue(copying: words))], in: &file)
      try file.remove(path.appending("because"))
    case .becauseAsReasoned:
      guard let words = file.node(at: path)?[noneKey] else { throw .notHere }
      try file.set(path.appending("because"), to: EditedValue(copying: words))
    case .because(let words): try because(words, in: &file)
    case .evidence(let evidence): try self.evidence(evidence, in: &file)
    case .removal: try file.remove(path)
    }
  }

  /// The key of the reason why there is no answer.
  private var noneKey: String { section == .answers ? "not-applicable" : "absent" }

  /// The key of the statement proper, where it is spelt out.
  private var valueKey: String { section == .answers ? "level" : "value" }

  /// The keys of which one is the statement proper, or several are.
  private var replyKeys: [String] {
    section == .answers
      ? ["level", "not-applicable"] + Aspect.allCases.map(\.rawValue) : ["value", "absent"]
  }

  /// Writes the statement proper, in the short form where the entry is in the short form, or new.
  private func reply(
    _ pairs: [(key: String, value: EditedValue)], in file: inout EditedFile
  ) throws(EditedFile.Refusal) {
    guard let node = file.node(at: path), node.kind == .mapping, node.count > 0 else {
      let isShort = pairs.count == 1 && pairs[0].key == valueKey
      return try file.set(path, to: isShort ? pairs[0].value : .map(pairs))
    }
    // New ones first: an entry without any key would be gone.
    for pair in pairs { try file.set(path.appending(pair.key), to: pair.value) }
    for key in replyKeys where !pairs.contains(where: { $0.key == key }) {
      try file.remove(path.appending(key))
    }
  }

  private func because(_ words: String?, in file: inout EditedFile) throws(EditedFile.Refusal) {
    guard let words else { return try file.remove(path.appending("because")) }
    try spellOut(in: &file)
    let old = file.node(at: path.appending("because"))
    if let old, old.kind == .mapping, old.count > 0 {
      try translate("because", words, in: &file)
    } else {
      try file.set(path.appending("because"), to: text(words, replacing: old))
    }
  }

  /// Writes one language of a text that stands by language.
  private func translate(
    _ key: String, _ words: String, in file: inout EditedFile
  ) throws(EditedFile.Refusal) {
    let place = path.appending(key).appending(language.rawValue)
    try file.set(place, to: .text(QuotedText.clean(words)))
  }

  /// Gives the entry its long form, in which reasons and evidence have a place.
  private func spellOut(in file: inout EditedFile) throws(EditedFile.Refusal) {
    let node = file.node(at: path)
    if let node, node.kind == .mapping, node.count > 0 { return }
    let said = node.map(EditedValue.init(copying:)) ?? .literal("unknown")
    try file.set(path, to: .map([(valueKey, said)]))
  }

  /// A text in the language that is written: plain where that is the file's own, else beside the old one.
  private func text(_ words: String, replacing old: YAMLNode?) -> EditedValue {
    let words = EditedValue.text(QuotedText.clean(words))
    if fileLanguage == language { return words }
    let other: [(key: String, value: EditedValue)] =
      old.map { $0.text.isEmpty ? [] : [(fileLanguage.rawValue, .text($0.text))] } ?? []
    return .map(other + [(language.rawValue, words)])
  }
}

// Evidence.
extension ProfileEntry {
  private func evidence(
    _ evidence: Evidence?, in file: inout EditedFile
  ) throws(EditedFile.Refusal) {
    let list = path.appending("evidence")
    guard let evidence else { return try file.remove(list.appending(0)) }
    let wanted = ProfileEntry.keys(of: evidence)
    guard let first = file.node(at: list.appending(0)), first.kind == .mapping, first.count > 0
    else {
      try spellOut(in: &file)
      let entry = EditedValue.map(wanted.compactMap { key, text in text.map { (key, .text($0)) } })
      return try file.set(list, to: .list([entry]))
    }
    let old = wanted.map { first[$0.key]?.text }
    for (index, pair) in wanted.enumerated() {
      guard let text = pair.text, text != old[index] else { continue }
      try file.set(list.appending(0).appending(pair.key), to: .text(text))
    }
    for (index, pair) in wanted.enumerated() where pair.text == nil && old[index] != nil {
      try file.remove(list.appending(0).appending(pair.key))
    }
  }

  private static func keys(of evidence: Evidence) -> [(key: String, text: String?)] {
    [
      ("source", evidence.source), ("section", evidence.section),
      ("document", evidence.document.map(QuotedText.clean)),
      ("phrase", evidence.phrase.map(QuotedText.clean)), ("url", evidence.url),
      ("date", evidence.date),
    ]
  }
}

extension EditedValue {
  /// A fact's value as profiles state it.
  fileprivate init(_ value: FactValue) {
    switch value {
    case .bool, .int, .number: self = .literal(value.text)
    case .text(let text): self = .text(QuotedText.clean(text))
    case .list(let texts): self = .list(texts.map { .text(QuotedText.clean($0)) })
    case .date(let date): self = .text("\(date)")
    }
  }
}
