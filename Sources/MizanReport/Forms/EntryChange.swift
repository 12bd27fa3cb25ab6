internal import MizanCore

/// How one entry of a profile comes from what its rows said to what they are to say.
struct EntryChange {
  private let row: FormRow
  /// The form's.
  private let language: Language
  private let from: FormAnswer
  private let to: FormAnswer
  /// What is to be said of the three parts, where the criterion is asked in three.
  private let parts: Implementation?
  private let isChanged: Bool

  /// - Parameters:
  ///   - row: the first of the entry.
  ///   - from: the answers of all its rows as they are.
  ///   - to: the answers as they are to be; `nil` where they do not go together.
  ///   - language: the form's.
  init?(_ row: FormRow, from: [FormAnswer], to: [FormAnswer], in language: Language) {
    (self.row, self.language) = (row, language)
    isChanged = from != to
    self.from = from.contains(.none) ? .none : from.first { $0 != .nothing } ?? .nothing
    guard case .part = row.kind else {
      self.to = to.first ?? .nothing
      parts = nil
      return
    }
    if to.contains(.none) {
      // What does not concern the city has no parts.
      guard to.allSatisfy({ $0 == .none || $0 == .nothing || $0 == .unknown }) else { return nil }
      (self.to, parts) = (.none, nil)
      return
    }
    let replies = to.map { answer -> Aspect.Reply in
      if case .part(let reply) = answer { reply } else { .unknown }
    }
    guard replies.count == Aspect.allCases.count else { return nil }
    let isSaid = replies.contains { $0 != .unknown }
    parts = isSaid ? Implementation(rule: replies[0], means: replies[1], practice: replies[2]) : nil
    self.to = isSaid ? .part(replies[0]) : to.contains(.unknown) ? .unknown : .nothing
  }

  /// What to do to the profile's file.
  ///
  /// - Parameters:
  ///   - current: the cells as they are.
  ///   - wanted: the cells as they are to be.
  ///   - support: all that the entry has, of which the cells show a part.
  ///   - rulebook: the one that lists documents.
  /// - Returns: the changes in the order to make them.
  func edits(
    current: FormCells, wanted: FormCells, support: EntrySupport, _ rulebook: Rulebook
  ) -> [ProfileEdit] {
    if isRemoved(wanted, support) { return [edit(.removal)] }
    return statement(current, wanted, support)
      + evidence(current, wanted, support.evidence, rulebook)
  }

  /// Texts that the changes take along though no cell shows them: in other languages than the form's, and those of
  /// an answer that stand beside the reason why there is none.
  func lost(
    current: FormCells, wanted: FormCells, support: EntrySupport
  ) -> [(language: Language, text: String)] {
    let (because, none) = (support.because, support.none)
    let isKept = keepsReason(current, wanted)
    if isRemoved(wanted, support) {
      return from == .none
        ? EntrySupport.hidden(none, in: language) + EntrySupport.all(because)
        : EntrySupport.hidden(because, in: language)
    }
    switch (from == .none, to == .none) {
    case (true, true): return []
    case (false, true): return isKept ? [] : EntrySupport.hidden(because, in: language)
    case (true, false):
      guard !isKept else { return because == nil ? [] : EntrySupport.all(none) }
      let replaced = EntrySupport.all(because).filter { $0.language == language }
      return EntrySupport.hidden(none, in: language) + (wanted.reason.isEmpty ? [] : replaced)
    case (false, false):
      let isDropped = wanted.reason.isEmpty && !current.reason.isEmpty
      return isDropped || isReasonedAnew(current, wanted)
        ? EntrySupport.hidden(because, in: language) : []
    }
  }

  /// Whether nothing is said any more.
  private func isRemoved(_ wanted: FormCells, _ support: EntrySupport) -> Bool {
    to == .nothing && wanted.reason.isEmpty && wanted.source.isEmpty && wanted.date.isEmpty
      && support.evidence.count <= 1
  }

  /// Whether the cell of the reason was left as it was.
  private func keepsReason(_ current: FormCells, _ wanted: FormCells) -> Bool {
    current.reason == wanted.reason && !wanted.reason.isEmpty
  }

  /// Whether another answer has another reason: what was said in other languages was of the old one.
  private func isReasonedAnew(_ current: FormCells, _ wanted: FormCells) -> Bool {
    isChanged && current.reason != wanted.reason && !wanted.reason.isEmpty
  }

  private func edit(_ action: ProfileEdit.Action) -> ProfileEdit {
    ProfileEdit(row.section, row.id, action)
  }

  private func reply(_ current: FormCells, _ wanted: FormCells) -> [ProfileEdit] {
    guard isChanged || to == .none && current.reason != wanted.reason else {
      // Support alone, of a question that has no answer yet.
      return to == .nothing ? [edit(.unknown)] : []
    }
    if let parts { return [edit(.aspects(parts))] }
    switch to {
    case .nothing, .unknown, .part: return [edit(.unknown)]
    case .none: return [edit(.none(reason: wanted.reason))]
    case .level(let id): return [edit(.level(id))]
    case .value(let value): return [edit(.value(value))]
    }
  }

  /// The statement proper and its reason.
  ///
  /// The cell of the reason says why there is no answer, or what an answer rests on. Where it was left as it was, its
  /// text goes from the one to the other in all its languages; a new one is of the form's language alone, since what
  /// was said of the old answer in others is not about the new one.
  private func statement(
    _ current: FormCells, _ wanted: FormCells, _ support: EntrySupport
  ) -> [ProfileEdit] {
    let isKept = keepsReason(current, wanted)
    switch (from == .none, to == .none) {
    case (true, true): return reply(current, wanted)
    case (false, true):
      if isKept { return [edit(.noneAsReasoned)] }
      return reply(current, wanted) + (support.because == nil ? [] : [edit(.because(nil))])
    case (true, false):
      if isKept, support.because == nil {
        return [edit(.becauseAsReasoned)] + reply(current, wanted)
      }
      return reply(current, wanted)
        + (isKept || wanted.reason.isEmpty ? [] : [edit(.because(wanted.reason))])
    case (false, false):
      guard current.reason != wanted.reason else { return reply(current, wanted) }
      // One in the form's language alone is replaced where it stands.
      let others = support.because?.languages.contains { $0 != language } ?? false
      let old = isReasonedAnew(current, wanted) && others
      return reply(current, wanted) + (old ? [edit(.because(nil))] : [])
        + [edit(.because(wanted.reason.isEmpty ? nil : wanted.reason))]
    }
  }

  private func evidence(
    _ current: FormCells, _ wanted: FormCells, _ evidence: [Evidence], _ rulebook: Rulebook
  ) -> [ProfileEdit] {
    guard current.source != wanted.source || current.date != wanted.date else { return [] }
    if wanted.source.isEmpty { return [edit(.evidence(nil))] }
    return [
      edit(
        .evidence(
          FormSource.evidence(wanted.source, wanted.date, old: evidence.first, rulebook)))
    ]
  }
}
