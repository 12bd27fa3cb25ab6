extension Rulebook {
  /// What to say of those references in a file that nothing in the rulebook declares.
  func unresolved(in log: FileLog) -> [Diagnostic] {
    var log = log
    return log.references.compactMap { reference in
      candidates(for: reference).map { log.diagnostic(reference, candidates: $0) }
    }
  }

  /// The names that `reference` could have meant, or `nil` when it leads somewhere, or when
  /// something else about it was reported already.
  private func candidates(for reference: Reference) -> [String]? {
    switch reference.target {
    case .source:
      return source(reference.name) == nil && !incomplete.contains(.sources)
        ? sources.map(\.id) : nil
    case .section(let id):
      guard let sections = source(id)?.sections, !sections.isEmpty,
        !incomplete.contains(.sources)
      else { return nil }
      return sections.contains { $0.id == reference.name } ? nil : sections.map(\.id)
    case .challenge:
      return challenge(reference.name) == nil && !incomplete.contains(.challenges)
        ? challenges.map(\.id) : nil
    case .recommendation:
      let parts = reference.name.split(separator: "/", maxSplits: 1).map(String.init)
      if let first = parts.first, broken.contains(first) { return nil }
      let known = recommendationIDs
      return known.contains(reference.name) ? nil : known
    }
  }

  /// Every recommendation as `criterion/recommendation`, by criterion.
  private var recommendationIDs: [String] {
    criterionIDs.flatMap { id in
      criteria[id]?.recommendations.map { "\(id)/\($0.id)" } ?? []
    }
  }
}

extension [Diagnostic] {
  /// The diagnostics in the order of `files`, then of lines and columns.
  func inOrder(of files: [String]) -> [Diagnostic] {
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
