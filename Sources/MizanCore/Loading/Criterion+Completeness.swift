internal import MizanYAML

extension Criterion {
  /// Warns of what a criterion in a file of its own should have, and lacks.
  ///
  /// A criterion that stands in a checklist may do without: it is somebody's own question.
  ///
  /// - Parameters:
  ///   - root: the criterion's file.
  ///   - rulebook: with the documents and challenges that could be cited; where there are none,
  ///     nothing is missed.
  ///   - log: the file's.
  func warnOfGaps(_ root: YAMLNode, _ rulebook: Rulebook, _ log: inout FileLog) {
    func place(_ key: String) -> YAMLPlace { (root[key] ?? root["id"] ?? root).start }
    if sources.isEmpty, !rulebook.sources.isEmpty {
      log.report(.noSource, at: place("sources"), ["name": id])
    }
    if addresses.isEmpty, !rulebook.challenges.isEmpty {
      log.report(.noChallenge, at: place("addresses"), ["name": id])
    }
    let without = mandatesWithoutAdvice.map(\.rawValue)
    if !recommendations.isEmpty, !without.isEmpty {
      log.report(
        .mandateWithoutRecommendation, at: place("recommendations"),
        ["name": id, "missing": without.joined(separator: ", ")])
    }
  }

  /// The mandates that no recommendation is for.
  private var mandatesWithoutAdvice: [Mandate] {
    Mandate.allCases.filter { mandate in
      !recommendations.contains { ($0.mandate ?? mandate) == mandate }
    }
  }
}
