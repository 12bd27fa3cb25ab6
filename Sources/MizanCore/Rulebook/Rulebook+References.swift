extension Rulebook {
  /// What to say of those references in a file that nothing in the rulebook declares.
  func unresolved(in log: FileLog) -> [Diagnostic] {
    var log = log
    var found: [Diagnostic] = []
    for reference in log.references {
      guard let candidates = targets.candidates(for: reference, self) else { continue }
      guard found.count < Diagnostic.mostOfFile else {
        found.append(log.tooMany(at: reference.place))
        break
      }
      // Of very many problems nobody reads what each name may have been meant to be.
      let isRead = FileLog.suggests(after: found.count, among: candidates.count)
      found.append(log.diagnostic(reference, candidates: isRead ? candidates : []))
    }
    return found
  }
}

/// What references can lead to, gathered once: profiles are held against it by the thousand.
struct ReferenceTargets: Sendable {
  /// The sections of each document.
  private var sections: [String: Set<String>] = [:]
  private var challenges: Set<String> = []
  /// The objectives of each framework.
  private var objectives: [String: Set<String>] = [:]
  private var recommendations: Set<String> = []
  /// As people look through them.
  private var recommendationIDs: [String] = []

  /// None.
  init() {}

  init(_ rulebook: Rulebook) {
    sections = Dictionary(
      rulebook.sources.map { ($0.id, Set($0.sections.map(\.id))) }
    ) { first, _ in first }
    objectives = Dictionary(
      rulebook.frameworks.map { ($0.id, Set($0.objectives.map(\.id))) }
    ) { first, _ in first }
    challenges = Set(rulebook.challenges.map(\.id))
    recommendationIDs = rulebook.recommendationIDs
    recommendations = Set(recommendationIDs)
  }

  /// The names that `reference` could have meant, or `nil` when it leads somewhere, or when
  /// something else about it was reported already.
  func candidates(for reference: Reference, _ rulebook: Rulebook) -> [String]? {
    switch reference.target {
    case .source:
      let isFine = sections[reference.name] != nil || rulebook.incomplete.contains(.sources)
      return isFine ? nil : rulebook.sources.map(\.id)
    case .section(let id):
      guard let known = sections[id], !known.isEmpty, !known.contains(reference.name),
        !rulebook.incomplete.contains(.sources)
      else { return nil }
      return rulebook.source(id)?.sections.map(\.id)
    case .challenge:
      let isFine =
        challenges.contains(reference.name) || rulebook.incomplete.contains(.challenges)
      return isFine ? nil : rulebook.challenges.map(\.id)
    case .framework:
      let isFine =
        objectives[reference.name] != nil || rulebook.incomplete.contains(.framework)
      return isFine ? nil : rulebook.frameworks.map(\.id)
    case .objective(let id):
      guard let known = objectives[id], !known.contains(reference.name) else { return nil }
      return rulebook.framework(id)?.objectives.map(\.id)
    case .recommendation:
      let criterion = reference.name.split(separator: "/", maxSplits: 1).first.map(String.init)
      if let criterion, rulebook.broken.contains(criterion) { return nil }
      return recommendations.contains(reference.name) ? nil : recommendationIDs
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
