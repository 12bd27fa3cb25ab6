extension DrawnProfile {
  /// The profile as mizan reads it.
  ///
  /// - Parameters:
  ///   - checklist: what its answers are to: they stand in its order.
  ///   - isReversed: whether answers, facts and mandates stand in the opposite order.
  /// - Returns: the text of a file.
  public func text(for checklist: DrawnChecklist, isReversed: Bool = false) -> String {
    func ordered(_ lines: [String], _ key: String) -> String {
      if lines.isEmpty { return "" }
      return "\(key):\n" + (isReversed ? lines.reversed() : lines).joined()
    }
    let answers = checklist.criteria.compactMap { criterion in
      self.answers[criterion.id].map { "  \(criterion.id): \($0.yaml(criterion.question))\n" }
    }
    let facts = checklist.facts.compactMap { fact in
      self.facts[fact.name].map { "  \(fact.name): \($0.yaml)\n" }
    }
    let asked = checklist.allGroups.map(\.id) + checklist.criteria.map(\.id)
    let mandates = asked.compactMap { id in
      self.mandates[id].map { "  \(id): \($0.rawValue)\n" }
    }
    return """
      mizan: profile/v1
      city: {id: \(city), name: \(city)}
      respondent: {id: office, kind: municipality}
      date: "2024"
      fictional: true

      """ + ordered(mandates, "mandate") + ordered(facts, "facts")
        + (answers.isEmpty && facts.isEmpty ? "answers: {}\n" : ordered(answers, "answers"))
  }
}

extension DrawnProfile.Answer {
  fileprivate func yaml(_ question: DrawnQuestion) -> String {
    switch self {
    case .level(let level): question.levels[level]
    case .notApplicable: "{not-applicable: N.}"
    case .unknown: "unknown"
    case .parts(let parts):
      YAMLText.map(zip(["rule", "means", "practice"], parts).map { ($0, "\"\($1.rawValue)\"") })
    }
  }
}

extension ScoreCase: CustomStringConvertible {
  /// All files, as they would have to be written to see it again.
  public var description: String {
    let rules = checklist.files.map { "# \($0.path)\n\($0.text)" }
    let cities = profiles.map { "# \($0.city).yaml\n\($0.text(for: checklist))" }
    return "\n" + (rules + cities).joined(separator: "\n")
  }
}
