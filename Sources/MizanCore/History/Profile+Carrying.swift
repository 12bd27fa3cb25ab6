extension Profile {
  /// The profile with its answers to replaced questions under the ids of today, and what became of
  /// each of them.
  ///
  /// An answer to a question of today stands over what comes down to it. Nothing is guessed: where
  /// an earlier answer does not settle the question of today, that stays unknown.
  public func carried(to checklist: Checklist) -> (profile: Profile, carryover: Carryover) {
    let history = checklist.history
    guard !history.earlierIDs.isEmpty else { return (self, Carryover()) }
    var profile = self
    var carryover = Carryover()
    let answers = history.inheritances(givenEarlier, joining: EarlierAnswer.joined)
    for criterion in checklist.criteria {
      guard let inheritance = answers[criterion.id],
        let item = profile.take(inheritance, for: criterion)
      else { continue }
      carryover.answers.append(item)
    }
    carryover.answers += retired(by: history)
    carryover.mandates = profile.takeMandates(history)
    carryover.costs = profile.takeCosts(history, checklist)
    // Carried once, they are not carried again.
    profile.earlierAnswers = [:]
    return (profile, carryover)
  }

  private func givenEarlier(_ id: String) -> EarlierAnswer? {
    earlierAnswers[id].flatMap { $0.reply == .unknown ? nil : $0 }
  }

  private mutating func take(
    _ inheritance: Inheritance<EarlierAnswer>, for criterion: Criterion
  ) -> Carryover.Item? {
    func item(_ from: [String], _ outcome: Carryover.Outcome) -> Carryover.Item {
      Carryover.Item(from: from, to: criterion.id, outcome: outcome)
    }
    let isAnswered = answers[criterion.id].map { $0.reply != .unknown } ?? false
    switch inheritance {
    case .nothing: return nil
    case .value(_, let from) where isAnswered, .differing(let from) where isAnswered,
      .partial(let from) where isAnswered:
      return item(from, .answeredAnew)
    case .differing(let from): return item(from, .differing)
    case .partial(let from): return item(from, .partial)
    case .value(let earlier, let from):
      let reply: Answer.Reply
      switch earlier.reply {
      case .unknown: return nil
      case .notApplicable(let reason): reply = .notApplicable(reason: reason)
      case .aspects(let aspects):
        guard criterion.isAskedThreeTimes else {
          return item(from, .noSuchLevel(Implementation.scale))
        }
        reply = .aspects(aspects)
      case .level(let id):
        guard let level = criterion.level(id) else { return item(from, .noSuchLevel(id)) }
        reply = .level(level)
      }
      answers[criterion.id] = Answer(reply, because: earlier.because, evidence: earlier.evidence)
      return item(from, from.count > 1 ? .merged : .carried)
    }
  }

  /// What was answered and is asked no more: directly, or through what took its place first.
  private func retired(by history: ChecklistHistory) -> [Carryover.Item] {
    let reasons = Dictionary(history.retirements.map { ($0.id, $0.reason) }) { first, _ in first }
    let ends = history.ends
    return history.earlierIDs.compactMap { id in
      guard givenEarlier(id) != nil, let reason = reasons[ends[id] ?? id] else { return nil }
      return Carryover.Item(from: [id], to: nil, outcome: .retired(reason: reason))
    }
  }
}

extension EarlierAnswer {
  /// One answer to two criteria that became one; `nil` where they were answered differently.
  fileprivate static func joined(_ a: EarlierAnswer, _ b: EarlierAnswer) -> EarlierAnswer? {
    var joined = a
    switch (a.reply, b.reply) {
    case (.notApplicable(let one), .notApplicable(let other)):
      joined.reply = .notApplicable(reason: one.followed(by: other))
    default:
      guard a.reply == b.reply else { return nil }
    }
    joined.because =
      a.because.map { because in
        b.because.map { because.followed(by: $0) } ?? because
      } ?? b.because
    joined.evidence += b.evidence.filter { !a.evidence.contains($0) }
    return joined
  }
}

extension LocalizedText {
  /// Both texts, in the languages of either; one of them where they are the same.
  fileprivate func followed(by other: LocalizedText) -> LocalizedText {
    if self == other { return self }
    let languages = Language.allCases.filter {
      self.languages.contains($0) || other.languages.contains($0)
    }
    return LocalizedText(
      Dictionary(uniqueKeysWithValues: languages.map { ($0, self[$0] + " " + other[$0]) }))
  }
}
