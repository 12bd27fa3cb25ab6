extension Rulebook {
  /// What to say of those references in a file that nothing in the rulebook declares.
  func unresolved(in log: FileLog) -> [Diagnostic] {
    var log = log
    let targets = ReferenceTargets(self, for: log.references)
    return log.references.compactMap { reference in
      targets.candidates(for: reference).map { log.diagnostic(reference, candidates: $0) }
    }
  }
}

/// What references can lead to, looked up once for all references of a file.
private struct ReferenceTargets {
  private let rulebook: Rulebook
  private let sources: [String: SourceDocument]
  private let challenges: Set<String>
  private let recommendations: Set<String>

  init(_ rulebook: Rulebook, for references: [Reference]) {
    self.rulebook = rulebook
    sources = Dictionary(rulebook.sources.map { ($0.id, $0) }) { first, _ in first }
    challenges = Set(rulebook.challenges.map(\.id))
    let asksForActions = references.contains { $0.target == .recommendation }
    recommendations = asksForActions ? Set(rulebook.recommendationIDs) : []
  }

  /// The names that `reference` could have meant, or `nil` when it leads somewhere, or when
  /// something else about it was reported already.
  func candidates(for reference: Reference) -> [String]? {
    switch reference.target {
    case .source:
      let isFine = sources[reference.name] != nil || rulebook.incomplete.contains(.sources)
      return isFine ? nil : rulebook.sources.map(\.id)
    case .section(let id):
      guard let sections = sources[id]?.sections, !sections.isEmpty,
        !rulebook.incomplete.contains(.sources)
      else { return nil }
      return sections.contains { $0.id == reference.name } ? nil : sections.map(\.id)
    case .challenge:
      let isFine =
        challenges.contains(reference.name) || rulebook.incomplete.contains(.challenges)
      return isFine ? nil : rulebook.challenges.map(\.id)
    case .recommendation:
      let criterion = reference.name.split(separator: "/", maxSplits: 1).first.map(String.init)
      if let criterion, rulebook.broken.contains(criterion) { return nil }
      return recommendations.contains(reference.name) ? nil : rulebook.recommendationIDs
    }
  }
}

extension Rulebook {
  /// Every recommendation as `criterion/recommendation`, by criterion.
  fileprivate var recommendationIDs: [String] {
    criterionIDs.flatMap { id in
      criteria[id]?.recommendations.map { "\(id)/\($0.id)" } ?? []
    }
  }
}

extension [Diagnostic] {
  /// The diagnostics in the order of `files`, then of lines and columns.
  public func inOrder(of files: [String]) -> [Diagnostic] {
    var rank: [String: Int] = [:]
    for (index, file) in files.enumerated() where rank[file] == nil { rank[file] = index }
    func key(_ diagnostic: Diagnostic) -> (Int, Int, Int) {
      (
        diagnostic.file.flatMap { rank[$0] } ?? files.count, diagnostic.place?.line ?? 0,
        diagnostic.place?.column ?? 0
      )
    }
    // Sorting is not promised to keep equal elements in order, so the position decides last.
    return enumerated().sorted {
      let (a, b) = (key($0.element), key($1.element))
      return a == b ? $0.offset < $1.offset : a < b
    }.map(\.element)
  }
}
